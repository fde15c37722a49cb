/** Texts of the window about a source’s file beside its text. ICU MessageFormat. */
export const windowOriginal = {
  'window.original.look':
    '{kind, select, pages {Text, pages, or both} other {Text, picture, or both}}',
  'window.original.text': 'Text',
  'window.original.original': '{kind, select, pages {Pages} other {Picture}}',
  'window.original.both': 'Both',

  'window.pages': 'Pages of {title}',
  'window.pages.page': 'Page {number}',
  'window.pages.at': 'Page {page} of {of}',
  'window.pages.previous': 'Previous page',
  'window.pages.next': 'Next page',
  'window.pages.broken': 'Page {number} cannot be drawn whole; its text is beside it.',
  'window.pages.unreadable': 'The pages of this file cannot be shown. Its text is as it came in.',
  'window.pages.most':
    'Only the first {count, plural, one {page} other {# pages}} can be shown; the text is whole.',

  'window.zoom.at': '{percent} %',
  'window.zoom.fit': 'As wide as the column (0)',
  'window.zoom.in': 'Larger (+)',
  'window.zoom.out': 'Smaller (−)',

  'window.picture': 'Picture: {title}',
  'window.picture.hint':
    'Drag over a part of the picture, or place it by the arrow keys and size it with Shift; then c makes a claim of the words at the cursor that rests on that part.',
  'window.picture.part':
    'Part chosen: {x} % from the left, {y} % from the top, {width} % wide, {height} % high',
  'window.picture.broken': 'This picture cannot be shown: the file is damaged.',

  'window.type': 'Type the text',
  'window.type.why':
    'No words came with this file. Claims rest on words: type what it says or shows.',
  'window.type.hint': 'What the picture says, or in your words what it shows',
  'window.type.save': 'Save the text',
  'window.type.saved': 'The text of {ref} is saved.',
  'window.type.empty': 'Type some words first.',

  'window.derived.from': 'Derived from',
  'window.derived.long': 'Say what the source derives from',
  'window.derived.like': 'Derives from {ref}',
  'window.derived.reads-like': 'It reads like {ref}.',
  'window.derived.done': '{ref} derives from {from}.',
  'window.derived.none': '{ref} derives from no other source.',
} as const
