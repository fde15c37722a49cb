import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { visit } from 'unist-util-visit'
import type { Nodes } from 'mdast'
import { parseNote } from '#data/markdown/parse.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Note } from '#data/model/note.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'

/** What goes out with a note, and what stays behind. */
export interface Leaving {
  readonly claims: readonly Claim[]
  /** Sources that are cited, or that a cited claim rests on. */
  readonly sources: readonly Ref<'source'>[]
  /** How many endnotes its citations make. */
  readonly endnotes: number
  /** Passages that its claims rest on. */
  readonly quotations: number
  /** Where its text first names something: by reference, and by what stands between the brackets. */
  readonly places: ReadonlyMap<string, number>
  /** What its links name that is not there. */
  readonly missing: readonly string[]
  readonly comments: number
  readonly uncited: number
}

export function useLeaving(note: Note): Leaving {
  const client = useClient()
  const outgoing = useAsk('notes', 'links', { ref: note.ref }, { keep: true }).data?.outgoing ?? []
  const all = useAsk('notebook', 'info', undefined).data?.counts.claims ?? 0
  const comments = useMemo(() => countComments(note.text), [note.text])
  const cited = unique(
    outgoing
      .filter(({ resolved, type }) => resolved && type === 'claim')
      .map(({ target }) => target as Ref<'claim'>),
  )
  const claims = useQueries({
    queries: cited.map((ref) => ({
      queryKey: ['claims', 'get', { ref }],
      queryFn: () => client.claims.get({ ref }),
    })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
  return {
    claims,
    sources: unique([
      ...outgoing.flatMap(({ resolved, target }) =>
        resolved && parseRef(target)?.noun === 'source' ? [target as Ref<'source'>] : [],
      ),
      ...claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ]),
    endnotes: new Set(
      outgoing
        .filter(({ resolved, target }) => resolved && isCited(target))
        .map(({ target }) => target),
    ).size,
    quotations: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    places: new Map(
      outgoing.toReversed().flatMap(({ target, text, start }) => [
        [target, start],
        [text, start],
      ]),
    ),
    missing: unique(outgoing.filter(({ resolved }) => !resolved).map(({ text }) => text)),
    comments,
    uncited: Math.max(all - cited.length, 0),
  }
}

function isCited(target: string): boolean {
  const noun = parseRef(target)?.noun
  return noun === 'claim' || noun === 'source'
}

function countComments(text: string): number {
  let count = 0
  visit(parseNote(text).tree as Nodes, 'comment', () => void (count += 1))
  return count
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}
