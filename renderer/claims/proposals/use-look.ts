import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProposalCounts } from '#data/model/proposal.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { NotebookClient } from '#preload/contract/index.ts'

/** After so many calls the lists are asked anew, so that what was found shows. */
const SHOWN_EVERY = 20
/** Between two calls others get their turn: a short one while somebody waits for the list. */
const PAUSES_MS = { awaited: 20, beside: 250 } as const

/** How much is proposed; while it is shown, the claims that are new or changed are looked at. */
export function useLook(pace: keyof typeof PAUSES_MS): ProposalCounts | undefined {
  const client = useClient()
  const queries = useQueryClient()
  const counts = useAsk('proposals', 'counts', undefined, { keep: true }).data
  const due = counts !== undefined && counts.left > 0
  useEffect(() => {
    if (!due) return undefined
    const stopped = new AbortController()
    void lookOn(client, queries, PAUSES_MS[pace], stopped.signal)
    return () => stopped.abort()
  }, [due, client, queries, pace])
  return counts
}

async function lookOn(
  client: NotebookClient,
  queries: QueryClient,
  pause: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (let calls = 1, left = 1; left > 0 && !signal.aborted; calls += 1) {
      ;({ left } = await client.proposals.look())
      if (left === 0 || calls % SHOWN_EVERY === 0) {
        await queries.invalidateQueries({ queryKey: ['proposals'] })
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  } catch {
    // The notebook is gone or was exchanged: its counts are asked anew then, and this begins again.
  }
}
