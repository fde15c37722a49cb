import { expect, test } from 'vitest'
import { action, problemOf, serve } from '#tests/support/service.ts'

test('claims.add ties a claim to its words; sent again it is the same claim', async () => {
  const { client } = serve({ sample: true })
  const source = await client.sources.get({ ref: 'S-1' })
  const words = source.rendition.text.slice(0, 40)
  const add = {
    action: action(),
    statement: 'A trip begins',
    evidence: [{ source: 'S-1' as const, exact: words }],
  }
  const first = await client.claims.add(add)
  expect(first).toMatchObject({
    kind: 'fact',
    speaker: source.title,
    evidence: [{ source: 'S-1', start: 0 }],
  })
  expect(await client.claims.add(add)).toEqual(first)
  expect((await client.claims.list())[0]?.ref).toBe(first.ref)
  const other = { ...add, statement: 'Another thing' }
  expect(await problemOf(client.claims.add(other))).toMatchObject({ code: 'action-reused' })
})

test('claims.edit and claims.relate leave the rest of a claim as it was; claims.get shows it', async () => {
  const { client } = serve({ sample: true })
  const before = await client.claims.get({ ref: 'C-2' })
  await client.claims.edit({ action: action(), ref: 'C-2', credibility: 4, why: 'one voice' })
  const related = await client.claims.relate({
    action: action(),
    from: 'C-2',
    kind: 'refines',
    to: 'C-9',
    why: 'narrower',
  })
  expect(related).toMatchObject({
    statement: before.statement,
    credibility: 4,
    status: before.status,
  })
  expect(related.relations).toContainEqual(
    expect.objectContaining({ kind: 'refines', claim: 'C-9', direction: 'out', why: 'narrower' }),
  )
  expect(await client.claims.get({ ref: 'C-2' })).toEqual(related)
})

test('a claim that is not there is said to be missing', async () => {
  const { client } = serve()
  expect(await problemOf(client.claims.get({ ref: 'C-404' }))).toEqual({
    code: 'not-found',
    values: { what: 'claim', name: 'C-404' },
  })
})

test('input that the contract does not know is refused before it reaches the notebook', async () => {
  const { client } = serve()
  const wrong = { action: action(), statement: 'x', speaker: 'y', credibility: 9 } as never
  await expect(client.claims.add(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await client.claims.list()).toEqual([])
})
