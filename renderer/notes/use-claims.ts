import { useQueries } from '@tanstack/react-query'
import type { Claim } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useClient } from '#renderer/api/client.tsx'

/** Several claims in full, in the order asked for; those that are not there yet are left out. */
export function useClaims(refs: readonly Ref<'claim'>[]): readonly Claim[] {
  const client = useClient()
  return useQueries({
    queries: refs.map((ref) => ({
      // The same key as of one claim asked for alone: both share the answer and its notices.
      queryKey: ['claims', 'get', { ref }],
      queryFn: () => client.claims.get({ ref }),
    })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
}
