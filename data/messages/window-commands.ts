/** Texts of the palette, quick open, the list of keys, the settings and the help. ICU MessageFormat. */
export const windowCommands = {
  'window.palette': 'Commands',
  'window.palette.open': 'Show all commands',
  'window.palette.hint': 'What do you want to do?',
  'window.palette.none': 'No command has these letters.',
  'window.palette.enter': 'does it',

  'window.quick': 'Quick open',
  'window.quick.open': 'Open by name',
  'window.quick.hint': 'Note, claim, source, topic or entity',
  'window.quick.none': 'Nothing has this name. Search all words with Ctrl+K.',
  'window.quick.enter': 'opens',
  'window.quick.beside': 'opens beside',
  'window.quick.topics': 'topics only',
  'window.quick.claims': '{count, plural, =0 {no claims} one {# claim} other {# claims}}',
  'window.entity.person': 'person',
  'window.entity.organisation': 'organisation',
  'window.entity.publisher': 'publisher',
  'window.entity.place': 'place',
  'window.entity.event': 'event',
  'window.entity.thing': 'thing',

  'window.settings.open': 'Open the settings',
  'window.keys.open': 'Show and change keys',
  'window.help.open': 'Show the help',
} as const
