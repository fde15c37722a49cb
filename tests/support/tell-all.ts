import type { NotebookClient } from '#preload/contract/index.ts'

/** Everything that a notebook tells through the contract of what a person put into it, as JSON. */
export async function tellAll(client: NotebookClient): Promise<unknown> {
  const { counts, title, uuid, scale } = await client.notebook.info()
  const { refs } = await client.claims.refs({ by: 'ref', down: false })
  const told = {
    notebook: { counts, title, uuid, scale },
    sources: await each(await client.sources.list(), ({ ref }) => client.sources.get({ ref })),
    claims: await each(refs, (ref) => client.claims.get({ ref })),
    topics: await client.topics.list(),
    entities: await each(await client.entities.list(), ({ ref }) => client.entities.get({ ref })),
    notes: await each(await client.notes.list(), async ({ ref }) => ({
      ...(await client.notes.get({ ref })),
      links: await client.notes.links({ ref }),
    })),
    searches: await client.searches.list(),
  }
  return JSON.parse(JSON.stringify(told)) as unknown
}

async function each<Row, Told>(
  rows: readonly Row[],
  tell: (row: Row) => Promise<Told>,
): Promise<Told[]> {
  const told: Told[] = []
  for (const row of rows) told.push(await tell(row))
  return told
}
