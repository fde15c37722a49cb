import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { action, problemOf, serve } from '#tests/support/service.ts'

test('briefings.export sets the sample’s briefing, and the same bytes again while nothing changes', async () => {
  const { client, folder } = serve({ sample: true })
  const briefing = (await client.notes.list()).find((note) => note.briefing === 'assessment')!
  const out = join(folder, 'one.pdf')
  const report = await client.briefings.export({
    action: action(),
    note: briefing.ref,
    to: 'pdf',
    out,
  })
  expect(report).toMatchObject({ file: out, warnings: [] })
  expect(report.pages).toBeGreaterThan(1)
  expect(report.citations).toBeGreaterThan(10)
  const again = await client.briefings.export({
    action: action(),
    note: briefing.ref,
    to: 'pdf',
    out: join(folder, 'two.pdf'),
  })
  expect(readFileSync(again.file).equals(readFileSync(out))).toBe(true)
})

test.each(['md', 'json'] as const)(
  'briefings.export writes %s without what must not leave',
  async (to) => {
    const { client } = serve({ sample: true })
    const note = await client.notes.create({
      action: action(),
      title: 'Short',
      text: '---\nbriefing: one-page\n---\nCanola first [[C-22]]. %%secret%% See [[Nowhere]].',
    })
    const report = await client.briefings.export({ action: action(), note: note.ref, to })
    const text = readFileSync(report.file, 'utf8')
    const [evidence] = (await client.claims.get({ ref: 'C-22' })).evidence
    expect(text).toContain(evidence!.exact)
    expect(text).not.toContain('secret')
    expect(report).toMatchObject({ citations: 1, warnings: [{ line: 4 }] })
  },
)

test('a note that is no briefing is refused, and so is a place that cannot be written', async () => {
  const { client, folder } = serve({ sample: true })
  const plain = await client.notes.find({ title: 'Start here' })
  const refused = client.briefings.export({ action: action(), note: plain.ref, to: 'pdf' })
  expect(await problemOf(refused)).toMatchObject({ code: 'briefing-missing' })
  const briefing = (await client.notes.list()).find((note) => note.briefing)!
  writeFileSync(join(folder, 'file'), '')
  const out = join(folder, 'file', 'briefing.md')
  const before = readdirSync(folder)
  const nowhere = client.briefings.export({ action: action(), note: briefing.ref, to: 'md', out })
  expect(await problemOf(nowhere)).toMatchObject({ code: 'write-failed' })
  expect(readdirSync(folder)).toEqual(before)
})
