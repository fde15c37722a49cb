import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action } from '#tests/support/service.ts'

test('history lists what was done, undoes the last so many and does the last of them again', async () => {
  const claimbook = commandLineIn(temporaryFolder())
  await claimbook`new n.claimbook`
  const notebook = claimbook.on('n.claimbook')
  await notebook`topic add trade`
  await notebook.run(['claim', 'add', 'Tariffs ease', '--speaker', 'Ada', '--topic', 'trade'])
  await notebook`topic add visits`
  const { stdout } = await notebook`history`
  expect(stdout).toMatch(/Topic made: visits\n.*Claim recorded: .*C-1.*\n.*Topic made: trade/)

  const undone = await notebook`history --undo 2`
  expect(undone).toMatchObject({ status: 0, stderr: '' })
  expect(undone.stdout).toMatch(/^undone: Topic made: visits\nundone: Claim recorded/)
  expect(await notebook.json`claim list`).toEqual([])
  expect((await notebook`history`).stdout).toContain('(undone)')

  expect((await notebook`history --redo`).stdout).toMatch(/^done again: Claim recorded/)
  expect(await notebook.json`claim list`).toMatchObject([{ ref: 'C-1' }])
  await notebook`history --redo`
  expect(await notebook`history --redo`).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('nothing to redo') as string,
  })
})

test('what was typed since is printed from both sides, with 1, and stays', async () => {
  const claimbook = commandLineIn(temporaryFolder())
  await claimbook`new n.claimbook`
  const notebook = claimbook.on('n.claimbook')
  await notebook.given('One.\n')`note write Outlook`
  const service = startService(
    testPorts(join(claimbook.cwd, 'data')),
    join(claimbook.cwd, 'n.claimbook'),
  )
  await memoryBridge(service.router).notes.save({
    action: action(),
    ref: 'N-1',
    base: 1,
    changes: [{ at: 4, remove: 0, insert: ' Two.' }],
  })
  service.close()
  expect(await notebook`history --undo`).toMatchObject({
    status: 1,
    stdout: 'not changed: Note written: N-1. In the way:\nN-1: changed since\n',
  })
  expect(await notebook.json`note show N-1`).toMatchObject({ text: 'One. Two.\n' })
  expect(JSON.parse((await notebook`--json history --undo`).stdout)).toMatchObject([
    { way: 'undo', changed: false, conflicts: [{ kind: 'changed', what: 'N-1' }] },
  ])
})
