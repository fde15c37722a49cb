/** What the importers have to say about a file that came in, or did not. */
export const importing = {
  'import.article-unclear':
    'No article could be told apart from the rest of the page: all of its text came in.',
  'import.front-matter-unreadable':
    'The front matter could not be read: title, author and date come from elsewhere or are empty.',
  'import.too-many-tags': 'it has more than {limit} tags',
  'import.image-silent':
    'A picture came in without text: type what it says, and it can be quoted and found.',
  'import.not-an-image': 'it is no PNG, JPEG, WebP or GIF',
  'import.mime-broken': 'its parts are nested too deeply, or its head is too long',
  'import.attachments-left':
    '{count, plural, one {# attachment did} other {# attachments did}} not come in as sources of their own: {names}{more, plural, =0 {} other { and # more}}.',
  'import.docx-sealed':
    'it is protected by a password, or of an older Word; open it and save it as DOCX without one',
  'import.docx-broken': 'it is no Word document, or a broken one',
  'import.images-left':
    '{count, plural, one {# picture of the document did} other {# pictures of the document did}} not come into its text.',
  'import.zip-entries': 'it packs more than {limit} files',
  'import.zip-bomb': 'it unpacks to far more than a document has',
  'import.zip-broken': 'what it packs cannot be unpacked',
  'import.pdf-sealed': 'it is protected by a password; save it without one first',
  'import.pdf-broken': 'it is no PDF, or a broken one',
  'import.pdf-silent':
    'None of its pages has text, they are pictures: type what they say, and it can be quoted and found.',
  'import.pages-silent':
    '{count} of {all} pages have no text, only pictures perhaps: {pages}. The others came in.',
  'import.pages-broken': 'These pages could not be read: {pages}. The others came in.',
  'import.too-slow': 'reading it took longer than {seconds} seconds and was given up',
  'import.too-heavy':
    'reading it needs more than {megabytes} MB of memory, or brought the reader down',
  'import.stumbled': 'its reader stumbled over it; it may be broken',
  'import.taken-back': 'The import was taken back.',
  'import.like': 'It reads like {ref}: one may be derived from the other.',
} as const
