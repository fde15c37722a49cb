import type { ClaimOverview } from '#data/model/claim-overview.ts'
import { quoteIfNeeded } from '#data/query/format.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

/** The parts of an overview as queries that narrow to them, with how many claims each is told to have. */
export function told({ statuses, grades, speakers, topics, entities }: ClaimOverview) {
  return Object.fromEntries([
    ...statuses.map(({ status, claims }) => [`status:${status}`, claims]),
    ...grades.map(({ reliability, credibility, claims }) => [
      `reliability:${reliability ?? 'none'} credibility:${credibility ?? 'none'}`,
      claims,
    ]),
    ...speakers.map(({ ref, claims }) => [`speaker:${ref}`, claims]),
    ...topics.map(({ path, claims }) => [`topic:=${quoteIfNeeded(path)}`, claims]),
    ...entities.map(({ ref, claims }) => [`about:${ref}`, claims]),
  ]) as Record<string, number>
}

/** The same as a search has it, within what `base` finds. */
export async function found(client: NotebookClient, base: string, overview: ClaimOverview) {
  const counts: Record<string, number> = {}
  for (const query of Object.keys(told(overview))) {
    counts[query] = (await client.search.run({ query: `in:claims ${base} ${query}` })).total
  }
  return counts
}
