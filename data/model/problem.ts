import type { RefNoun } from './refs.ts'

/** What a problem can be about. */
export type Noun =
  | RefNoun
  | 'topic'
  | 'folder'
  | 'heading'
  | 'block'
  | 'notebook'
  | 'passage'
  | 'relation'
  | 'file'
  | 'saved search'
  | 'action'
  | 'version'
  | 'item to review'

/**
 * Everything that can go wrong in a way a person can act on, with the values that its text needs.
 * The set is closed: anything else that is thrown is a fault of the program.
 */
export interface Problems {
  'not-found': { what: Noun; name: string }
  ambiguous: { what: Noun; name: string; count: number }
  'input-invalid': { field: string; reason: string }
  'title-taken': { title: string }
  /** `id` is the reference or path of what has the name, with which it can be merged where that goes. */
  'name-taken': { what: Noun; name: string; id: string }
  /** What has parts cannot go into one of them. */
  'inside-itself': { what: Noun; name: string; into: string }
  'merge-same': { what: Noun; name: string }
  'merge-speakers': { claim: string; speaker: string; into: string; other: string }
  'heading-unclear': { heading: string }
  'title-invalid': { title: string }
  'quote-missing': { quote: string; source: string }
  'region-other': { quote: string; source: string }
  'quote-ambiguous': { quote: string; source: string; count: number }
  'speaker-missing': Record<never, never>
  'date-unreadable': { text: string }
  'term-unknown': { term: string; scale: string; terms: string }
  'relation-self': { claim: string }
  'relation-exists': { from: string; kind: string; to: string }
  'query-broken': {
    reason: string
    at: number
    length: number
    suggestion: string
    /** What was most likely meant in the place of the mistake. */
    instead?: string | undefined
  }
  'search-name-taken': { name: string }
  'note-merged': { note: string; into: string }
  'note-base-unknown': { note: string; base: number }
  'change-invalid': { note: string }
  'file-missing': { path: string }
  'file-empty': { path: string }
  'file-binary': { path: string }
  'file-encoding': { path: string }
  'file-too-large': { path: string; megabytes: number; limit: number }
  'file-unreadable': { path: string; reason: string }
  'file-textless': { path: string }
  'format-unknown': { path: string }
  'write-failed': { path: string; reason: string }
  'notebook-missing': { path: string }
  'notebook-exists': { path: string }
  'notebook-empty': { path: string }
  'notebook-foreign': { path: string }
  'notebook-newer': { path: string; version: number; known: number }
  'notebook-in-use': { path: string; pid: number }
  'notebook-damaged': { path: string; reason: string }
  /** The `-wal` beside it is that of another file. */
  'notebook-wal-foreign': { path: string; wal: string }
  'notebook-read-only': { path: string }
  'notebook-other': Record<never, never>
  /** Its file was moved, removed or replaced while it was open. */
  'notebook-gone': { path: string }
  /** It may not be written any more, as when a permission was taken away. */
  'notebook-locked-out': { path: string; reason: string }
  'disk-full': { path: string }
  'disk-failed': { path: string; reason: string }
  'backup-failed': { folder: string; reason: string }
  'backup-folder-missing': { folder: string }
  'backup-missing': { name: string }
  'backup-unsound': { backup: string }
  'migration-unsafe': { path: string; reason: string }
  'action-reused': { action: string }
  'history-end': { way: 'undo' | 'redo' }
  /** What it would be turned round by was thinned out. */
  'history-too-old': { way: 'undo' | 'redo' }
  'trash-missing': { name: string }
  'source-worded': { source: string }
  /** One goes back to the other already, or both are one. */
  'derived-circle': { source: string; from: string }
  /** `claims` cannot be without the source, `ties` have other evidence too. */
  'source-carries': { source: string; claims: number; ties: number }
  'topic-tags': { topic: string; claims: number }
  'topic-mentioned': { topic: string; notes: number }
  'entity-used': { name: string; claims: number; sources: number }
  'edition-rests': { name: string; count: number }
  'briefing-missing': { note: string }
  'briefing-broken': { note: string; reasons: string }
  'press-failed': { reason: string }
  'shell-missing': { shell: string; reason: string }
  'runtime-old': { version: string }
}

export type ProblemCode = keyof Problems

/** A problem as a plain value: what crosses a boundary. */
export type ProblemValue = {
  [Code in ProblemCode]: { readonly code: Code; readonly values: Problems[Code] }
}[ProblemCode]

/** Thrown for what a person can act on; its words are in the message catalogue under its code. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code
  readonly values: Problems[Code]

  constructor(code: Code, values: Problems[Code], options?: ErrorOptions) {
    super(code, options)
    this.name = 'Problem'
    this.code = code
    this.values = values
  }

  /** The problem that was sent as a value. */
  static from({ code, values }: ProblemValue): Problem {
    return new Problem(code, values)
  }

  /** The problem without its stack, to be sent on. */
  toValue(): ProblemValue {
    return { code: this.code, values: this.values } as ProblemValue
  }
}
