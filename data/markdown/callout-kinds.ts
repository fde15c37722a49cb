import type { CalloutKind } from './nodes.ts'
import { CALLOUT_KINDS } from './nodes.ts'

/** Other names for a kind: our own second spelling, then Obsidian's. */
const ALIASES: Readonly<Record<string, CalloutKind>> = {
  judgment: 'judgement',
  summary: 'abstract',
  tldr: 'abstract',
  hint: 'tip',
  important: 'tip',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  caution: 'warning',
  attention: 'warning',
  fail: 'failure',
  missing: 'failure',
  error: 'danger',
  cite: 'quote',
}

const KINDS = new Map<string, CalloutKind>([
  ...CALLOUT_KINDS.map((kind) => [kind, kind] as const),
  ...Object.entries(ALIASES),
])

/** The kind that a written type means; `note` for one that is unknown, as in Obsidian. */
export function calloutKind(written: string): CalloutKind {
  return KINDS.get(written) ?? 'note'
}
