import { expect, test } from 'vitest'
import { openStore } from '#data/store/open.ts'
import { findAlike, getSource, insertSource } from '#data/store/sources.ts'
import { sql } from '#data/store/sql.ts'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, file } from '#tests/support/service.ts'

test('texts from before pages were known keep their words and have no pages; new ones have', async () => {
  const { path, dataDir } = newNotebook()
  const service = startService(testPorts(dataDir), path)
  const client = memoryBridge(service.router)
  await client.sources.import({ action: action(), file: file('a.txt', 'A text of before.\n') })
  service.close()
  makeOlder(path, 70)

  const store = openStore(path, dataDir)
  try {
    expect(getSource(store.read, 'S-1').rendition).toMatchObject({
      text: 'A text of before.\n',
      pages: undefined,
    })
    const fields = { title: 'Paper', type: 'pdf' } as const
    const sketch = '0'.repeat(768)
    const paper = {
      fields,
      text: 'One\n\nTwo\n',
      pages: [0, 5],
      sketch,
      mediaType: 'application/pdf',
    }
    const ref = store.write((writer) => insertSource(writer, paper, stamp()))
    expect(getSource(store.read, ref).rendition.pages).toEqual([0, 5])
    expect(findAlike(store.read, sketch, '')).toBe(ref)
    expect(store.read.pluck(sql`SELECT count(*) FROM rendition WHERE pages IS NULL`)).toEqual([1])
  } finally {
    store.close()
  }
})
