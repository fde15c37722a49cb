import type { WrittenLink } from '#data/markdown/links.ts'
import type { MarkdownProblem } from '#data/markdown/problems.ts'
import type { Span } from '#data/markdown/span.ts'
import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Resolution } from '#preload/contract/notes.ts'
import { findTwice, type NamedTwice } from './named-twice.ts'
import { isOwn } from './own-places.ts'
import type { ReadNote } from './read-note.ts'
import type { LinkLabels } from './use-document.ts'

/** Something of a note that its writer should look at, and where. */
export interface Finding extends Span {
  /** From 1. */
  readonly line: number
  /** `wrong`: it will not come out as it is meant; `weak`: it rests on what does not hold. */
  readonly kind: 'wrong' | 'weak'
  readonly text: string
  /** What it is about, where the editor knows a way to put it right. */
  readonly about?: Fixable | undefined
}

/** What the editor knows a way to put right. */
export type Fixable =
  | { readonly of: 'note' | 'place'; readonly link: WrittenLink }
  | { readonly of: 'candidates'; readonly link: WrittenLink; readonly paths: readonly string[] }
  | { readonly of: 'block'; readonly id: string }
  | { readonly of: 'problem'; readonly problem: MarkdownProblem }

/**
 * What is wrong in a note's Markdown, which links lead nowhere or could lead to several places, which
 * places a link cannot tell apart, and which cited claims are no longer open or have no words behind
 * them; in the order of the text, a claim once.
 */
export function findingsIn(
  read: ReadNote,
  labels: LinkLabels | undefined,
  unsourced: ReadonlySet<Ref<'claim'>>,
): Finding[] {
  const found = [
    ...read.problems.map(ofProblem),
    ...findTwice(read).map(ofTwice),
    ...read.links.flatMap((link) => ofLink(link, labels?.get(link.text)) ?? []),
    ...ofClaims(read.links, labels, unsourced),
  ]
  return withLines(
    found.toSorted((one, other) => one.start - other.start),
    read.text,
  )
}

type Found = Omit<Finding, 'line'>

function ofProblem(problem: MarkdownProblem): Found {
  const { code, values, start, end } = problem
  const text = say(`markdown.${code}`, values)
  return { start, end, kind: 'wrong', text, about: { of: 'problem', problem } }
}

function ofTwice({ kind, name, start, end }: NamedTwice): Found {
  if (kind === 'heading') {
    return { start, end, kind: 'weak', text: say('window.check.heading', { text: name }) }
  }
  const text = say('window.check.block', { id: name })
  return { start, end, kind: 'wrong', text, about: { of: 'block', id: name } }
}

function ofLink(link: WrittenLink, label: Resolution | undefined): Found | undefined {
  if (!label || label.resolved) return undefined
  const { start, end, text, heading, block } = link
  const at = { start, end, kind: 'wrong' } as const
  if (label.candidates) {
    const paths = label.candidates
    const words = say('window.check.ambiguous', { text, count: paths.length })
    return { ...at, text: words, about: { of: 'candidates', link, paths } }
  }
  const hasNote = isOwn(link) || label.target !== label.text
  if (hasNote && (heading !== undefined || block !== undefined)) {
    return { ...at, text: say('window.check.place', { text }), about: { of: 'place', link } }
  }
  const isNote = link.ref === undefined && label.type !== 'attachment'
  return {
    ...at,
    text: say('window.check.missing', { text }),
    about: isNote ? { of: 'note', link } : undefined,
  }
}

function ofClaims(
  links: readonly WrittenLink[],
  labels: LinkLabels | undefined,
  unsourced: ReadonlySet<Ref<'claim'>>,
): Found[] {
  const told = new Set<string>()
  return links.flatMap(({ text, start, end }) => {
    const label = labels?.get(text)
    if (!label?.resolved || label.type !== 'claim' || told.has(label.target)) return []
    told.add(label.target)
    const ref = label.target as Ref<'claim'>
    const weak = (words: string): Found => ({ start, end, kind: 'weak', text: words })
    const status = CLAIM_STATUSES.find((one) => one === label.status) ?? 'open'
    const fallen = { ref, status: say(`window.status.${status}`) }
    return [
      ...(status === 'open' ? [] : [weak(say('window.check.fallen', fallen))]),
      ...(unsourced.has(ref) ? [weak(say('window.check.unsourced', { ref }))] : []),
    ]
  })
}

/** Counts the lines up to each of these, which are in the order of the text; the text is gone through once. */
function withLines(found: readonly Found[], text: string): Finding[] {
  let line = 1
  let at = text.indexOf('\n')
  return found.map((one) => {
    while (at !== -1 && at < one.start) {
      line += 1
      at = text.indexOf('\n', at + 1)
    }
    return { ...one, line }
  })
}
