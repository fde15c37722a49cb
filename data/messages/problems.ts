import type { ProblemCode } from '../model/problem.ts'

/** The words of each problem: what happened, what was kept, what to do. ICU MessageFormat. */
export const problems = {
  'problem.not-found': 'There is no {what} “{name}” in this notebook.',
  'problem.ambiguous':
    '{count} {what}s are called “{name}”. Say which, by its reference or folder.',
  'problem.input-invalid': 'The value of “{field}” cannot be used: {reason}. Nothing was changed.',
  'problem.title-taken':
    'A note called “{title}” is already in this folder. Nothing was changed; choose another title.',
  'problem.name-taken':
    '“{name}” is the name of another {what}. Nothing was changed; choose another name, or merge the two.',
  'problem.inside-itself':
    'The {what} “{name}” cannot go into “{into}”, which lies within it. Nothing was changed.',
  'problem.merge-same': '“{name}” is one and the same {what}. Nothing was changed.',
  'problem.merge-speakers':
    '{claim} is made by {speaker} and {into} by {other}: two speakers make two claims. Nothing was changed; say that one supports the other, or merge the speakers first.',
  'problem.heading-unclear':
    'Another heading of this note is called “{heading}”, and a link could not tell the two apart. Nothing was changed; choose another name.',
  'problem.title-invalid':
    '“{title}” cannot be a note’s title: it must not be empty, hold any of # ^ [ ] | / or look like a reference such as C-12.',
  'problem.quote-missing':
    'The words “{quote}” do not stand in {source}. Nothing was changed; copy them from the source’s text.',
  'problem.quote-ambiguous':
    'The words “{quote}” stand {count} times in {source}. Nothing was changed; quote a few words more.',
  'problem.region-other':
    'The words “{quote}” in {source} belong to another part of the picture already. Nothing was changed; choose other words for this part.',
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
  'problem.note-merged':
    '{note} was merged into “{into}” meanwhile. What was typed since was not saved there; copy it and put it into “{into}”.',
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
    'Claimbook cannot read files like “{path}” yet: text, Markdown, web pages (HTML, MHTML), PDF, DOCX, messages (EML) and pictures (PNG, JPEG, WebP, GIF) come in. Nothing was imported.',
  'problem.write-failed':
    '“{path}” cannot be written: {reason}. The notebook is unchanged; choose another place.',
  'problem.notebook-missing':
    'There is no notebook “{path}”. Make one with: claimbook new "{path}"',
  'problem.notebook-exists': '“{path}” already exists. It was not touched; choose another name.',
  'problem.notebook-empty':
    '“{path}” is empty: all that was in it is gone. It was not touched; restore a backup, or take the file from wherever it was copied from.',
  'problem.notebook-foreign': '“{path}” is not a Claimbook notebook. It was not touched.',
  'problem.notebook-newer':
    '“{path}” was made by a newer Claimbook (format {version}, this one knows {known}). It was not touched; update Claimbook to open it.',
  'problem.notebook-in-use':
    '“{path}” is open in another Claimbook{pid, select, 0 {} other { (process {pid})}}. Close it there, then try again.',
  'problem.notebook-damaged':
    '“{path}” is damaged: {reason}. It was not changed. Save what can be read into a new notebook with: claimbook check --repair, or restore a backup with: claimbook backup restore',
  'problem.notebook-wal-foreign':
    '“{path}” and the file “{wal}” beside it do not belong together. Neither was changed. Move “{wal}” to another folder, keep it there, and open the notebook again.',
  'problem.notebook-read-only':
    '“{path}” cannot be written to. Copy it to a folder of your own and open the copy.',
  'problem.notebook-other':
    'Another notebook is open now, so this was not done: it was meant for the one before. Open that one again and do it there.',
  'problem.notebook-gone':
    '“{path}” was moved, deleted or replaced by another program while it was open. Nothing is written any more; what it held is still here, and so is what you typed. Put it back, or save a copy and go on in that.',
  'problem.notebook-locked-out':
    '“{path}” may not be written any more: {reason}. What was saved is safe and what you typed is kept; give yourself the right to write it again, or save a copy elsewhere.',
  'problem.disk-full':
    'The disk that holds “{path}” is full. What was saved is safe and what you typed is kept; make room, and it is saved by itself.',
  'problem.disk-failed':
    'The disk answered with an error at “{path}” ({reason}). What was saved before is kept, and so is what you typed; save a copy on another disk.',
  'problem.backup-failed':
    'No backup could be made in “{folder}”: {reason}. The notebook itself is unchanged and goes on being saved.',
  'problem.backup-folder-missing':
    'The second folder for backups, “{folder}”, is not there; backups are made in the first one, and brought over when it is back.',
  'problem.backup-missing':
    'There is no backup “{name}” of this notebook. Nothing was changed; see the list of its backups.',
  'problem.backup-unsound':
    'The backup “{backup}” is not as it was when it was made. Nothing was changed; choose another one.',
  'problem.migration-unsafe':
    '“{path}” was made by an older Claimbook and is copied before it is brought up to date, but the copy could not be made: {reason}. The notebook was not touched; make room, then open it again.',
  'problem.action-reused':
    'The action {action} was already used for something else. Nothing was changed.',
  'problem.history-end':
    '{way, select, undo {There is nothing to undo.} other {There is nothing to redo.}} Nothing was changed.',
  'problem.trash-missing': 'There is no “{name}” in the trash. Nothing was changed.',
  'problem.source-worded':
    '{source} has a text already, which claims may rest on. Nothing was changed; what is typed belongs to sources without one, such as pictures.',
  'problem.derived-circle':
    '{from} is {source} itself or goes back to it, so {source} cannot derive from it. Nothing was changed; say first that {from} does not derive from {source}.',
  'problem.source-carries':
    '{claims, plural, =0 {{ties, plural, one {# claim rests} other {# claims rest}} on {source} among others} one {# claim rests on {source} alone} other {# claims rest on {source} alone}}{claims, plural, =0 {} other {{ties, plural, =0 {} one {, and # more on it among others} other {, and # more on it among others}}}}. Nothing was changed; delete it with its claims: those that rest on it alone go along, others only lose their tie to it.',
  'problem.topic-tags':
    '{claims, plural, one {# claim is} other {# claims are}} tagged with “{topic}” or a topic below it. Nothing was changed; delete it with its tags: the claims stay, without them.',
  'problem.topic-mentioned':
    '{notes, plural, one {# note mentions} other {# notes mention}} “{topic}” or a topic below it in the text. Nothing was changed; take it out of the text first, or merge the topic into another one.',
  'problem.entity-used':
    '“{name}” speaks or is spoken of in {claims, plural, =0 {no claim} one {# claim} other {# claims}} and published {sources, plural, =0 {no source} one {# source} other {# sources}}. Nothing was changed; change these first, or merge it into another entity.',
  'problem.edition-rests':
    '{count, plural, one {# issued edition rests} other {# issued editions rest}} on {name}. What was issued must be traceable for ever, so nothing was changed; refute, retract or set it aside instead.',
  'problem.history-too-old':
    'This is too old to be {way, select, undo {undone} other {done again}}: what it changed is not kept whole any more. Nothing was changed; look into the thing’s own history, or into the versions of the note.',
  'problem.briefing-missing':
    '{note} is not a briefing. Add a line “briefing: assessment” to its front matter.',
  'problem.briefing-broken': '{note} cannot be exported yet: {reasons}',
  'problem.press-failed': 'The document could not be set: {reason}. The notebook is unchanged.',
  'problem.shell-missing': 'The {shell} window cannot be opened: {reason}.',
  'problem.runtime-old':
    'Claimbook needs Node 24 and this is Node {version}. Run “npm install” in its folder, then start it with “npm start” or “npx claimbook”.',
} as const satisfies Record<`problem.${ProblemCode}`, string>
