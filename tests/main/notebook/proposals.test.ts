import { expect, test } from 'vitest'
import type { NotebookClient } from '#preload/contract/index.ts'
import { action, problemOf, serve } from '#tests/support/service.ts'

async function add(client: NotebookClient, statement: string, speaker = 'Ada'): Promise<void> {
  const fields = { speaker, topics: ['trade'], said: '2026-01' }
  await client.claims.add({ action: action(), statement, ...fields })
}

async function look(client: NotebookClient): Promise<number> {
  let calls = 0
  for (let left = 1; left > 0; calls += 1) ({ left } = await client.proposals.look())
  return calls
}

test('claims are looked at a few a time, and what is proposed is counted and listed', async () => {
  const { client } = serve()
  await add(client, 'Exports of canola to Lend rose')
  await add(client, 'Exports of canola to Lend fell', 'Ben')
  await add(client, 'Canola exports to Lend have risen')
  for (let number = 0; number < 10; number += 1) await add(client, `Number ${number} of a game`)
  expect(await client.proposals.counts()).toEqual({ contradiction: 0, duplicate: 0, left: 13 })
  expect(await look(client)).toBeGreaterThan(1)
  expect(await client.proposals.counts()).toMatchObject({ contradiction: 2, duplicate: 1, left: 0 })
  const found = await client.proposals.list({ kind: 'duplicate', most: 10 })
  expect(found).toMatchObject([{ one: { ref: 'C-1' }, other: { ref: 'C-3' }, sameSpeaker: true }])
  expect(await client.proposals.of({ ref: 'C-2' })).toHaveLength(2)
  expect(await problemOf(client.proposals.of({ ref: 'C-99' }))).toMatchObject({ code: 'not-found' })
})

test('what was told apart is not proposed until that is undone; so with a tie and with a merger', async () => {
  const { client } = serve()
  await add(client, 'Exports of canola to Lend rose')
  await add(client, 'Exports of canola to Lend have risen')
  await look(client)
  const count = async () => {
    await look(client)
    return (await client.proposals.counts()).duplicate
  }
  expect(await count()).toBe(1)

  const acts: ((given: { action: string }) => Promise<unknown>)[] = [
    (given) => client.proposals.tellApart({ ...given, one: 'C-1', other: 'C-2' }),
    (given) => client.claims.relate({ ...given, from: 'C-2', kind: 'duplicates', to: 'C-1' }),
    (given) => client.claims.contradict({ ...given, claim: 'C-1', by: 'C-2' }),
    (given) => client.claims.merge({ ...given, ref: 'C-2', into: 'C-1' }),
  ]
  for (const act of acts) {
    const given = { action: action() }
    await act(given)
    expect(await count()).toBe(0)
    await client.history.undo({ action: action(), of: given.action })
    expect(await count()).toBe(1)
  }
  expect(
    await problemOf(client.proposals.tellApart({ action: action(), one: 'C-1', other: 'C-1' })),
  ).toMatchObject({ code: 'relation-self' })
})
