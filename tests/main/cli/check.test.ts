import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

describe('check', () => {
  it('finds a notebook in good order', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    await claimbook`new n.claimbook --sample`
    const notebook = claimbook.on('n.claimbook')
    expect(await notebook.json`check`).toEqual({ ok: true, problems: [] })
    expect(await notebook`check`).toEqual({
      status: 0,
      stdout: 'No damage was found.\n',
      stderr: '',
    })
  })

  it('ends with 1 where rows lead to nothing, and says where', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    await claimbook`new n.claimbook --sample`
    const db = new Database(join(claimbook.cwd, 'n.claimbook'))
    db.pragma('foreign_keys = OFF')
    db.exec('DELETE FROM passage WHERE id = 1')
    db.close()
    const { status, stdout, stderr } = await claimbook.on('n.claimbook')`--json check`
    expect([status, stderr]).toEqual([1, ''])
    const { ok, problems } = JSON.parse(stdout) as { ok: boolean; problems: { where: string }[] }
    expect(ok).toBe(false)
    expect(problems.map(({ where }) => where).join()).toContain('evidence')
  })
})
