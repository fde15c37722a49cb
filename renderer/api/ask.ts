import type { InferClientInputs, InferClientOutputs } from '@orpc/client'
import type { QueryClient, UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { NotebookClient } from '#preload/contract/index.ts'
import { useClient } from './client.tsx'

type Asked = Omit<NotebookClient, 'changes'>
type Noun = keyof Asked
type Input<N extends Noun, C extends keyof Asked[N]> = InferClientInputs<Asked>[N][C &
  keyof InferClientInputs<Asked>[N]]
type Output<N extends Noun, C extends keyof Asked[N]> = InferClientOutputs<Asked>[N][C &
  keyof InferClientOutputs<Asked>[N]]

/** What `ask` says in addition to the call itself. */
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
  return useQuery({
    ...question(client, noun, call, input),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}

/** The same outside a component, from the same store of answers. */
export function ask<N extends Noun, C extends keyof Asked[N]>(
  queries: QueryClient,
  client: NotebookClient,
  noun: N,
  call: C,
  input: Input<N, C>,
): Promise<Output<N, C>> {
  return queries.fetchQuery(question(client, noun, call, input))
}

function question<N extends Noun, C extends keyof Asked[N]>(
  client: NotebookClient,
  noun: N,
  call: C,
  input: Input<N, C>,
) {
  type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<Output<N, C>>
  return {
    queryKey: [noun, call, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      (client[noun][call] as unknown as Call)(input, { signal }),
  }
}
