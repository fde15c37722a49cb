/** Texts of what the window keeps and offers back after a crash. ICU MessageFormat. */
export const windowKeep = {
  'window.left': 'Not saved yet',
  'window.left.bar': 'These words were typed {time} and are not in the note yet.',
  'window.left.compare': 'Compare',
  'window.left.back': 'Put back',
  'window.left.discard': 'Discard',
  'window.left.undo': 'Undo',
  'window.left.discarded': 'The words were discarded.',
  'window.left.saved': 'Saved',
  'window.left.yours': 'Yours',
  'window.left.hint':
    'Change the right side as you want it, or take a difference back by its arrow; then put it back.',
  'window.left.notice':
    'Words of {count, plural, one {# note} other {# notes}} were typed and not saved. They are offered back there, and under To review.',
  'window.left.gone': '{note} is in this notebook no more',
  'window.left.make': 'Make a note of them',
  'window.left.title': 'Words from {note}',
  'window.left.diff': 'What is saved at the left, what was typed at the right',
} as const
