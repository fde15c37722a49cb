import { expect, test } from 'vitest'
import { problemOf, serve } from '#tests/support/service.ts'
import { allClaims } from '#tests/support/claims.ts'

test('entities.list counts who speaks and who is spoken about', async () => {
  const { client } = serve({ sample: true })
  const robertson = (await client.entities.list()).find(({ name }) => name === 'Colin Robertson')
  expect(robertson).toMatchObject({ kind: 'person' })
  const claims = await allClaims(client)
  expect(robertson?.speaks).toBe(
    claims.filter(({ speaker }) => speaker === 'Colin Robertson').length,
  )
  expect(robertson?.speaks).toBeGreaterThan(0)
})

test('entities.get shows what an entity says and what is said about it', async () => {
  const { client } = serve({ sample: true })
  for (const { ref, name, speaks, about } of await client.entities.list()) {
    const page = await client.entities.get({ ref })
    expect(page).toMatchObject({ ref, name, speaks, about })
    expect(page.claimsBy).toHaveLength(speaks)
    expect(page.claimsBy.every(({ speaker }) => speaker === name)).toBe(true)
    expect(page.claimsAbout).toHaveLength(about)
  }
  expect(await problemOf(client.entities.get({ ref: 'E-404' }))).toMatchObject({
    code: 'not-found',
    values: { what: 'entity' },
  })
})
