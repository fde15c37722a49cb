import { useQuery } from '@tanstack/react-query'
import type { Origins } from '#data/model/corroboration.ts'
import type { Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { useClient } from '#renderer/api/client.tsx'

/** What sources go back to, as far as the notebook knows; `undefined` until it is read. */
export function useOrigins(sources: readonly Ref<'source'>[]): Origins<Ref<'source'>> | undefined {
  const client = useClient()
  const wanted = [...new Set(sources)].toSorted()
  return useQuery({
    // Under the noun's name, so that a change of a source makes it out of date.
    queryKey: ['sources', 'origins', wanted],
    queryFn: () => readOrigins(client, wanted),
  }).data
}

async function readOrigins(
  client: NotebookClient,
  sources: readonly Ref<'source'>[],
): Promise<Origins<Ref<'source'>>> {
  const parents = new Map<Ref<'source'>, readonly Ref<'source'>[]>()
  let next: readonly Ref<'source'>[] = sources
  while (next.length > 0) {
    const found = await Promise.all(next.map((ref) => client.sources.get({ ref })))
    for (const { ref, derivedFrom } of found) parents.set(ref, derivedFrom)
    next = [...new Set(found.flatMap(({ derivedFrom }) => derivedFrom))].filter(
      (ref) => !parents.has(ref),
    )
  }
  return new Map(sources.map((source) => [source, rootsOf(source, parents)]))
}

function rootsOf(
  source: Ref<'source'>,
  parents: ReadonlyMap<Ref<'source'>, readonly Ref<'source'>[]>,
): ReadonlySet<Ref<'source'>> {
  const above = new Set([source])
  // A set is walked on over what is added to it meanwhile; each source is in it once.
  for (const one of above) for (const parent of parents.get(one) ?? []) above.add(parent)
  const roots = [...above].filter((one) => (parents.get(one) ?? []).length === 0)
  return roots.length > 0 ? new Set(roots) : above
}
