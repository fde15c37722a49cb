import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProposalCounts } from '#data/model/proposal.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { NotebookClient } from '#preload/contract/index.ts'

/** After so many calls the lists are asked anew, so that what was found shows. */
const SHOWN_EVERY = 20
/** Between two calls others get their turn. */
const PAUSE_MS = 20

/** How much is proposed; while it is shown, the claims that are new or changed are looked at. */
export function useLook(): ProposalCounts | undefined {
  const client = useClient()
  const queries = useQueryClient()
  const counts = useAsk('proposals', 'counts', undefined, { keep: true }).data
  const due = counts !== undefined && counts.left > 0
  useEffect(() => {
    if (!due) return undefined
    const stopped = new AbortController()
    void lookOn(client, queries, stopped.signal)
    return () => stopped.abort()
  }, [due, client, queries])
  return counts
}

async function lookOn(
  client: NotebookClient,
  queries: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (let calls = 1, left = 1; left > 0 && !signal.aborted; calls += 1) {
      ;({ left } = await client.proposals.look())
      if (left === 0 || calls % SHOWN_EVERY === 0) {
        await queries.invalidateQueries({ queryKey: ['proposals'] })
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  } catch {
    // The notebook is gone or was exchanged: its counts are asked anew then, and this begins again.
  }
}
