import type { ProblemCode } from '../model/problem.ts'

/** The words of each problem: what happened, what was kept, what to do. ICU MessageFormat. */
export const problems = {
  'problem.not-found': 'There is no {what} “{name}” in this notebook.',
  'problem.ambiguous':
    '{count} {what}s are called “{name}”. Say which, by its reference or folder.',
  'problem.input-invalid': 'The value of “{field}” cannot be used: {reason}. Nothing was changed.',
  'problem.title-taken':
    'A note called “{title}” is already in this folder. Nothing was changed; choose another title.',
  'problem.title-invalid':
    '“{title}” cannot be a note’s title: it must not be empty, hold any of # ^ [ ] | / or look like a reference such as C-12.',
  'problem.quote-missing':
    'The words “{quote}” do not stand in {source}. Nothing was changed; copy them from the source’s text.',
  'problem.quote-ambiguous':
    'The words “{quote}” stand {count} times in {source}. Nothing was changed; quote a few words more.',
  'problem.speaker-missing':
    'Say who makes this claim: a speaker, or a quotation from the source that speaks. Nothing was changed.',
  'problem.date-unreadable':
    '“{text}” is not a date. Write it as 2018, 2026-01, 2026-01-13, 2018/2026 or about 2018.',
  'problem.term-unknown': '“{term}” is no likelihood term of {scale}. Its terms are: {terms}.',
  'problem.relation-self': '{claim} cannot be related to itself.',
  'problem.relation-exists': 'The notebook already says that {from} {kind} {to}.',
  'problem.query-broken': 'The query stops making sense at character {at}: {reason}. {suggestion}',
  'problem.search-name-taken':
    'A saved search is called “{name}” already. Nothing was changed; choose another name.',
  'problem.note-base-unknown':
    'This text starts from version {base} of {note}, which the notebook does not have. Nothing was saved; copy your text and open the note again.',
  'problem.change-invalid':
    'An edit of {note} lies outside its text. Nothing was saved; copy your text and open the note again.',
  'problem.file-missing': 'There is no file “{path}”.',
  'problem.file-empty': '“{path}” is empty. Nothing was imported.',
  'problem.file-binary':
    '“{path}” does not hold text that can be read. Nothing was imported; export it as text or HTML first.',
  'problem.file-encoding':
    'The text of “{path}” is in no encoding that can be told for sure. Nothing was imported; save it as UTF-8.',
  'problem.file-too-large':
    '“{path}” has {megabytes} MB; at most {limit} MB can be imported. Nothing was imported.',
  'problem.file-unreadable': '“{path}” cannot be read: {reason}.',
  'problem.file-textless': 'No text was found in “{path}”. Nothing was imported.',
  'problem.format-unknown':
    'Claimbook cannot read files like “{path}” yet: text, Markdown and HTML come in. Nothing was imported.',
  'problem.write-failed':
    '“{path}” cannot be written: {reason}. The notebook is unchanged; choose another place.',
  'problem.notebook-missing':
    'There is no notebook “{path}”. Make one with: claimbook new "{path}"',
  'problem.notebook-exists': '“{path}” already exists. It was not touched; choose another name.',
  'problem.notebook-foreign': '“{path}” is not a Claimbook notebook. It was not touched.',
  'problem.notebook-newer':
    '“{path}” was made by a newer Claimbook (format {version}, this one knows {known}). It was not touched; update Claimbook to open it.',
  'problem.notebook-in-use':
    '“{path}” is open in another Claimbook (process {pid}). Close it there, then try again.',
  'problem.notebook-damaged':
    '“{path}” is damaged: {reason}. It was not changed; open a copy or a backup.',
  'problem.notebook-read-only':
    '“{path}” cannot be written to. Copy it to a folder of your own and open the copy.',
  'problem.notebook-other':
    'Another notebook is open now: what was written in {what} of the one before was not saved here. Open that notebook again and write it there.',
  'problem.action-reused':
    'The action {action} was already used for something else. Nothing was changed.',
  'problem.briefing-missing':
    '{note} is not a briefing. Add a line “briefing: assessment” to its front matter.',
  'problem.briefing-broken': '{note} cannot be exported yet: {reasons}',
  'problem.press-failed': 'The document could not be set: {reason}. The notebook is unchanged.',
  'problem.shell-missing': 'The {shell} window cannot be opened: {reason}.',
  'problem.runtime-old':
    'Claimbook needs Node 24 and this is Node {version}. Run “npm install” in its folder, then start it with “npm start” or “npx claimbook”.',
} as const satisfies Record<`problem.${ProblemCode}`, string>
