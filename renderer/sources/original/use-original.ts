import { useQuery } from '@tanstack/react-query'
import type { Source } from '#data/model/source.ts'
import { useClient } from '#renderer/api/client.tsx'

/** What the file of a source shows as. */
export type OriginalKind = 'pages' | 'picture'

/** Whether a source's file can be shown beside its text, and as what. */
export function originalKind({ original }: Source): OriginalKind | undefined {
  if (original?.mediaType === 'application/pdf') return 'pages'
  return original?.mediaType.startsWith('image/') ? 'picture' : undefined
}

/** The whole file of a source, which never changes; let go of soon after nobody shows it. */
export function useOriginal({ ref, uuid }: Source) {
  const client = useClient()
  return useQuery({
    queryKey: ['original', uuid],
    queryFn: ({ signal }) => client.sources.original({ ref }, { signal }),
    gcTime: 30_000,
  })
}
