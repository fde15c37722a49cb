/**
 * What a note's text can get wrong in a way that its writer can put right, with the values that the
 * text of the problem needs (`data/messages/markdown.ts`).
 */
export interface MarkdownProblems {
  /** The front matter is no YAML; everything it says is left out. */
  'front-matter-unreadable': { reason: string }
  /** YAML that nests deeper than can be read; everything it says is left out. */
  'front-matter-deep': Record<never, never>
  /** A value of the wrong shape for its key; the key is left out. */
  'front-matter-value': { key: string; expected: 'words' | 'list' }
  'template-unknown': { written: string; known: string }
  'handling-unknown': { written: string; known: string }
  /** `TLP:WHITE` is of version 1 of the protocol. */
  'handling-old': { written: string; now: string }
  'date-unreadable': { written: string }
  'topic-unreadable': { written: string }
  /** `%%` that nothing closes. */
  'comment-open': Record<never, never>
  'too-deep': { limit: number }
}

export type MarkdownProblemCode = keyof MarkdownProblems

/** One such problem at its place in the note's text: UTF-16 units, half open. */
export type MarkdownProblem = {
  [Code in MarkdownProblemCode]: {
    readonly code: Code
    readonly values: MarkdownProblems[Code]
    readonly start: number
    readonly end: number
  }
}[MarkdownProblemCode]
