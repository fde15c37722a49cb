import { expect, test } from 'vitest'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { makeOlder } from '#tests/support/older.ts'
import { action, file, serve } from '#tests/support/service.ts'

test('a notebook from before texts were corrected keeps its passages, and can have them carried', async () => {
  const { client, path, folder, close } = serve()
  const text = 'One goal is canola. Tariffs hurt farmers, they say so often.\n'
  await client.sources.import({ action: action(), file: file('a.txt', text) })
  const evidence = [{ source: 'S-1' as const, exact: 'Tariffs hurt farmers' }]
  await client.claims.add({ action: action(), statement: 'They hurt', evidence })
  close()
  makeOlder(path, 80)

  const store = openStore(path, folder)
  try {
    expect(store.read.pluck(sql`SELECT exact FROM passage`)).toEqual(['Tariffs hurt farmers'])
    const put = (state: string, place: number | null) =>
      store.write((writer) =>
        writer.run(sql`
          INSERT INTO passage_carry (uuid, passage, rendition, state, place)
          VALUES (${`${state} ${place}`}, 1, 1, ${state}, ${place})`),
      )
    // What is lost has no place, and nothing becomes what it was.
    expect(() => put('lost', 1)).toThrow(/CHECK/)
    expect(() => put('exact', 1)).toThrow(/CHECK/)
    expect(() => put('gone', null)).toThrow(/CHECK/)
    put('lost', null)
    expect(() => put('ambiguous', null)).toThrow(/UNIQUE/)
  } finally {
    store.close()
  }
})
