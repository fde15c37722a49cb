import { useInfiniteQuery } from '@tanstack/react-query'
import type { Mention } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import { useClient } from '#renderer/api/client.tsx'

/** Mentions of a note in others, or of others in it. */
export type MentionWay = 'in' | 'out'

/** Mentions as far as they were asked for. */
export interface AskedMentions {
  readonly mentions: readonly Mention[]
  /** Names that stand in too many notes to be looked for. */
  readonly common: readonly string[]
  /** Asks for more; absent where these are all. */
  readonly more?: (() => void) | undefined
}

/** The mentions of a note, kept current; `undefined` until they are there. */
export function useMentions(note: Ref<'note'>, way: MentionWay): AskedMentions | undefined {
  const client = useClient()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['notes', 'mentions', note, way],
    queryFn: ({ pageParam, signal }) =>
      client.notes.mentions({ ref: note, way, after: pageParam }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  })
  if (!data) return undefined
  return {
    mentions: data.pages.flatMap(({ mentions }) => mentions),
    common: data.pages.at(0)?.common ?? [],
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  }
}
