import { expect, test } from 'vitest'
import { serve } from '#tests/support/service.ts'

test('entities.list counts who speaks and who is spoken about', async () => {
  const { client } = serve({ sample: true })
  const robertson = (await client.entities.list()).find(({ name }) => name === 'Colin Robertson')
  expect(robertson).toMatchObject({ kind: 'person' })
  const claims = await client.claims.list()
  expect(robertson?.speaks).toBe(
    claims.filter(({ speaker }) => speaker === 'Colin Robertson').length,
  )
  expect(robertson?.speaks).toBeGreaterThan(0)
})
