import { beforeEach, expect, it } from 'vitest'
import type { TrashItem } from '#data/model/trash.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

let notebook: CommandLine

beforeEach(async () => {
  const claimbook = commandLineIn(temporaryFolder())
  notebook = claimbook.on('n.claimbook')
  await claimbook`new n.claimbook`
})

it('deletes each noun, lists it, and restores it by reference, name or title', async () => {
  await notebook`claim add One --speaker Ada --topic trade/oil`
  await notebook`claim add Two --speaker Ada`
  await notebook.given('x')`note write Outlook`
  await notebook.given('A source.')`import - --title Wire`
  await notebook`saved add Oil topic:trade -two`
  const deleted = await notebook.json<TrashItem[]>`claim delete C-1 c-2`
  expect(deleted).toMatchObject([
    { noun: 'claim', name: 'C-1', title: 'One' },
    { noun: 'claim', name: 'C-2' },
  ])
  expect((await notebook`note delete outlook`).stdout).toBe('N-1 is in the trash\n')
  await notebook`source delete S-1`
  await notebook`topic delete trade`
  await notebook`entity delete Ada`
  await notebook`saved delete oil`
  const { stdout } = await notebook`trash list`
  for (const name of ['C-1', 'C-2', 'N-1', 'S-1', 'trade', 'E-1', 'Oil']) {
    expect(stdout).toContain(name)
  }
  // The speaker and the topic come along: the claim cannot be without them.
  const restored = await notebook`trash restore C-1 outlook Oil Wire C-2`
  expect(restored.status).toBe(0)
  expect(restored.stdout).toContain('E-1 is back\n')
  expect((await notebook`trash list`).stdout).toBe('The trash is empty.\n')
  expect((await notebook`claim show C-1`).stdout).toContain('trade/oil')
})

it('says in a line why something stays', async () => {
  await notebook.given('Farmers want it.')`import - --title Wire`
  await notebook`claim add One --source S-1 --quote ${'Farmers want'} --topic trade`
  expect(await notebook`source delete S-1`).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/^1 claim rests on S-1 alone\. Nothing was changed; .*\n$/),
  })
  expect((await notebook`topic delete trade`).stderr).toContain('1 claim is tagged')
  expect((await notebook`topic delete trade --with-tags`).status).toBe(0)
  expect((await notebook`source delete S-1 --with-claims`).stdout).toBe(
    'S-1 is in the trash, with one more\n',
  )
  expect((await notebook`trash restore C-9`).stderr).toContain('no “C-9” in the trash')
})

it('says what is in the way of a restoring, and goes around it by another name', async () => {
  await notebook.given('old')`note write Outlook`
  await notebook`note delete Outlook`
  await notebook.given('new')`note write Outlook`
  const blocked = await notebook`trash restore N-1`
  expect([blocked.status, blocked.stdout]).toEqual([
    1,
    'Nothing was changed. In the way:\nN-1: its place is taken\n',
  ])
  expect((await notebook`trash restore N-1 --renamed`).stdout).toBe('N-1 is back\n')
  expect((await notebook`note show ${'Outlook (restored)'}`).stdout).toBe('old\n')
})

it('erases for ever, and names the backups that hold it still', async () => {
  await notebook`claim add One --speaker Ada`
  await notebook`backup`
  await notebook`claim delete C-1`
  expect((await notebook`trash empty --dry-run`).stdout).toMatch(
    /^One thing would be erased, for ever\nOne backup still holds it:\n.*backups.*\n$/,
  )
  expect((await notebook`trash empty --older-than 1`).stdout).toBe('Nothing erased\n')
  expect((await notebook`trash empty C-1`).stdout).toMatch(/^One thing erased\n/)
  expect((await notebook`trash restore C-1`).status).toBe(3)
})
