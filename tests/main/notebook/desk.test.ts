import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { testPorts } from '#tests/support/ports.ts'
import { problemOf, serve } from '#tests/support/service.ts'

test('desk.keep keeps what desk.get gives back, by notebook, after a restart too', async () => {
  const service = serve()
  const { client, folder, path } = service
  expect(await client.desk.get()).toEqual({ state: null, safe: false })
  await client.desk.keep({ state: '{"tabs":["N-1"]}' })
  await client.notebook.create({ path: join(folder, 'other.claimbook') })
  expect(await client.desk.get()).toEqual({ state: null, safe: false })
  await client.notebook.open({ path })
  expect(await service.restart().desk.get()).toMatchObject({ state: '{"tabs":["N-1"]}' })
})

test('a window that has not heard yet of another notebook leaves that one’s desk alone', async () => {
  const { client, folder } = serve()
  const { uuid } = await client.notebook.info()
  await client.notebook.create({ path: join(folder, 'other.claimbook') })
  const keeping = client.desk.keep({ notebook: uuid, state: '{"tabs":["N-1"]}' })
  expect(await problemOf(keeping)).toMatchObject({ code: 'notebook-other' })
  expect(await client.desk.get()).toMatchObject({ state: null })
})

test('the kept file is its owner’s alone; a broken one is as good as none', async () => {
  const { client, folder } = serve()
  await client.desk.keep({ state: 'left' })
  const { uuid } = await client.notebook.info()
  const kept = join(folder, 'data', 'desks', `${uuid}.json`)
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  writeFileSync(kept, '{"state":')
  expect(await client.desk.get()).toEqual({ state: null, safe: false })
})

test('a state out of all proportion is refused', async () => {
  const { client } = serve()
  const call = client.desk.keep({ state: 'x'.repeat(200_001) })
  await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('a safe start knows nothing of the last desk, nor of keys', async () => {
  const { client, folder, path, close } = serve()
  await client.desk.keep({ state: 'left' })
  await client.settings.set({ changes: { keys: { 'go.back': 'Ctrl+B' }, theme: 'dark' } })
  close()
  const safe = startService({ ...testPorts(join(folder, 'data')), safe: true }, path)
  onTestFinished(() => safe.close())
  const window = memoryBridge(safe.router)
  expect(await window.desk.get()).toEqual({ state: null, safe: true })
  expect(await window.settings.get()).toMatchObject({ keys: {}, theme: 'dark' })
})
