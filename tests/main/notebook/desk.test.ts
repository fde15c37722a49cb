import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '#tests/support/service.ts'

test('desk.keep keeps what desk.get gives back, by notebook, after a restart too', async () => {
  const service = serve()
  const { client, folder, path } = service
  expect(await client.desk.get()).toEqual({ state: null })
  await client.desk.keep({ state: '{"tabs":["N-1"]}' })
  await client.notebook.create({ path: join(folder, 'other.claimbook') })
  expect(await client.desk.get()).toEqual({ state: null })
  await client.notebook.open({ path })
  expect(await service.restart().desk.get()).toEqual({ state: '{"tabs":["N-1"]}' })
})

test('the kept file is its owner’s alone; a broken one is as good as none', async () => {
  const { client, folder } = serve()
  await client.desk.keep({ state: 'left' })
  const { uuid } = await client.notebook.info()
  const kept = join(folder, 'data', 'desks', `${uuid}.json`)
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  writeFileSync(kept, '{"state":')
  expect(await client.desk.get()).toEqual({ state: null })
})

test('a state out of all proportion is refused', async () => {
  const { client } = serve()
  const call = client.desk.keep({ state: 'x'.repeat(200_001) })
  await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
