/** What the importers have to say about a file that came in. */
export const importing = {
  'import.article-unclear':
    'No article could be told apart from the rest of the page: all of its text came in.',
  'import.front-matter-unreadable':
    'The front matter could not be read: title, author and date come from elsewhere or are empty.',
  'import.too-many-tags': 'it has more than {limit} tags',
} as const
