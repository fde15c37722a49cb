import {
  keepPreviousData,
  type QueryClient,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { ClaimNarrowing, ClaimOrder, ClaimSummary } from '#data/model/claim.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { useClient } from '#renderer/api/client.tsx'

/** What the list shows and in which order. */
export type Listing = Required<Pick<ClaimNarrowing, 'query'>> & ClaimOrder

/** A part of the list, and of which list it is. */
interface Page {
  readonly listing: Listing
  readonly total: number
  readonly rows: readonly ClaimSummary[]
}

/** So many rows are asked for at a time. */
const PAGE = 100
/** Pages out of sight are forgotten after a while: a list may be longer than memory is large. */
const FORGET_MS = 30_000

/**
 * The first page of a list. While that of another list is on its way, the one before stays, so that
 * nothing flickers: `listing` says which one it is.
 */
export function useFirstPage(listing: Listing) {
  const client = useClient()
  return useQuery({ ...pageQuery(client, listing, 0), placeholderData: keepPreviousData })
}

/** The rows of a list around the places `from` to `to`: those that are there already. */
export function useRows(
  listing: Listing,
  from: number,
  to: number,
): ReadonlyMap<number, ClaimSummary> {
  const client = useClient()
  const first = Math.floor(Math.max(0, from) / PAGE)
  const last = Math.floor(Math.max(0, to) / PAGE)
  return useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, at) =>
      pageQuery(client, listing, first + at),
    ),
    combine: (pages) =>
      new Map(
        pages.flatMap(
          ({ data }, at) =>
            data?.rows.map((row, place) => [(first + at) * PAGE + place, row] as const) ?? [],
        ),
      ),
  })
}

/** Looks up the rows of a stretch; `undefined` unless all of them are there. */
export function useKnownRows(): (
  listing: Listing,
  from: number,
  to: number,
) => readonly ClaimSummary[] | undefined {
  const queries = useQueryClient()
  return (listing, from, to) => knownRows(queries, listing, from, to)
}

function knownRows(
  queries: QueryClient,
  listing: Listing,
  from: number,
  to: number,
): readonly ClaimSummary[] | undefined {
  const rows: ClaimSummary[] = []
  for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
    const data = queries.getQueryData<Page>(pageKey(listing, page))
    if (data) rows.push(...data.rows)
    else return undefined
  }
  const start = Math.floor(from / PAGE) * PAGE
  const found = rows.slice(from - start, to - start + 1)
  return found.length === to - from + 1 ? found : undefined
}

function pageQuery(client: NotebookClient, listing: Listing, page: number) {
  return {
    queryKey: pageKey(listing, page),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Page> => ({
      listing,
      ...(await client.claims.page(input(listing, page), { signal })),
    }),
    gcTime: FORGET_MS,
  }
}

function pageKey(listing: Listing, page: number) {
  return ['claims', 'page', input(listing, page)]
}

function input(listing: Listing, page: number) {
  return { ...listing, offset: page * PAGE, limit: PAGE }
}
