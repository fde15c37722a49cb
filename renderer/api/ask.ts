import type { InferClientInputs, InferClientOutputs } from '@orpc/client'
import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NotebookClient } from '#preload/contract/index.ts'
import { useClient } from './client.tsx'

type Asked = Omit<NotebookClient, 'changes'>
type Noun = keyof Asked
type Input<N extends Noun, C extends keyof Asked[N]> = InferClientInputs<Asked>[N][C &
  keyof InferClientInputs<Asked>[N]]
type Output<N extends Noun, C extends keyof Asked[N]> = InferClientOutputs<Asked>[N][C &
  keyof InferClientOutputs<Asked>[N]]

/** How a question is asked. */
interface AskOptions {
  /** `false` keeps the question back. */
  readonly when?: boolean
  /** Shows the last answer until the next one is there. */
  readonly keep?: boolean
}

/** The answer to a reading call; it is asked again when a change notice says that it is out of date. */
export function useAsk<N extends Noun, C extends keyof Asked[N]>(
  noun: N,
  call: C,
  input: Input<N, C>,
  { when = true, keep = false }: AskOptions = {},
): UseQueryResult<Output<N, C>> {
  const client = useClient()
  // What TypeScript cannot see of a call that is chosen by its name.
  type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<Output<N, C>>
  return useQuery({
    queryKey: [noun, call, input],
    queryFn: ({ signal }) => (client[noun][call] as unknown as Call)(input, { signal }),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}
