import { expect, test } from 'vitest'
import { listActions } from '#data/store/history.ts'
import { nameVersion, versionNames } from '#data/store/named-versions.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { listVersions } from '#data/store/version-list.ts'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action } from '#tests/support/service.ts'

test('a notebook from before versions had names keeps its versions, and its actions can still be taken back', async () => {
  const { path, dataDir } = newNotebook()
  const service = startService(testPorts(dataDir), path)
  const client = memoryBridge(service.router)
  await client.notes.write({ action: action(), title: 'Outlook', text: 'One' })
  await client.notes.write({ action: action(), title: 'Outlook', text: 'Two' })
  service.close()
  makeOlder(path, 60)

  const store = openStore(path, dataDir)
  try {
    expect(listActions(store.read, { most: 9 })).toHaveLength(2)
    expect(store.read.pluck(sql`SELECT DISTINCT thinned FROM action`)).toEqual([0])
    expect(listVersions(store.read, 1).map(({ version }) => version)).toEqual([2, 1])
    store.write((writer) => nameVersion(writer, 1, 1, 'First draft', stamp()))
    expect([...versionNames(store.read, 1)]).toEqual([[1, 'First draft']])
    // The name is part of its note, and goes with it.
    store.write((writer) => writer.run(sql`DELETE FROM note`))
    expect(store.read.pluck(sql`SELECT count(*) FROM named_version`)).toEqual([0])
  } finally {
    store.close()
  }
})
