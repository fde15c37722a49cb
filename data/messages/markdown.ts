import type { MarkdownProblemCode } from '../markdown/problems.ts'

/** Texts of a note's Markdown: what a view adds to it, and what is wrong in it. ICU MessageFormat. */
export const markdown = {
  'markdown.footnotes': 'Footnotes',
  'markdown.footnote-back': 'Back to footnote {number} in the text',
  'markdown.front-matter-unreadable':
    'The front matter cannot be read: {reason}. The note is used without it; mend the lines between the “---”.',
  'markdown.front-matter-deep':
    'The front matter nests too deep to be read. The note is used without it; write each key and its value on a line.',
  'markdown.front-matter-value':
    '“{key}” must be {expected, select, list {a list of words} other {words on one line}}. It is left out; the rest of the front matter is used.',
  'markdown.template-unknown': '“{written}” is no briefing template. Write one of: {known}.',
  'markdown.handling-unknown': '“{written}” is no TLP 2.0 label. Write one of: {known}.',
  'markdown.handling-old': '“{written}” is from version 1 of TLP. Version 2.0 calls it {now}.',
  'markdown.date-unreadable': '“{written}” is not a date. Write it as 2026, 2026-01 or 2026-01-13.',
  'markdown.topic-unreadable':
    '“{written}” cannot be a topic: levels are joined by “/”, hold no spaces, and one character is no digit.',
  'markdown.comment-open':
    'This comment is not closed. Close it with “%%”, so that it is clear what never leaves the notebook.',
  'markdown.too-deep':
    'This note nests more than {limit} levels deep. It is kept as it is and shown as plain text; take levels out to have it read.',
} as const satisfies Record<`markdown.${MarkdownProblemCode}`, string> & Record<string, string>
