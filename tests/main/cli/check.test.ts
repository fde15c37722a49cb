import { readFileSync, writeFileSync } from 'node:fs'
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

describe('check --repair', () => {
  it('saves all of a sound notebook beside it, and never takes the place of a file', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    await claimbook`new n.claimbook --sample`
    const notebook = claimbook.on('n.claimbook')
    const first = await notebook`check --repair`
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('all that the notebook held, as it was last written')
    const second = await notebook`--json check --repair`
    expect(JSON.parse(second.stdout)).toMatchObject({
      ok: true,
      file: join(claimbook.cwd, 'n repaired 2.claimbook'),
    })
    expect(await claimbook.on('n repaired 2.claimbook').json`check`).toEqual({
      ok: true,
      problems: [],
    })
    expect(await notebook`check --repair --to n.claimbook`).toMatchObject({ status: 3 })
  })

  it('saves what can be read of a notebook that does not open, and says what is lost', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    await claimbook`new n.claimbook --sample`
    const path = join(claimbook.cwd, 'n.claimbook')
    spoilFirstLeaf(path, 'claim')
    const before = readFileSync(path)
    const { status, stdout, stderr } = await claimbook.on(
      'n.claimbook',
    )`check --repair --to saved.claimbook`
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toContain('Could not be read in whole: claim')
    expect(stdout).toMatch(/Lost: \d+\n {2}C-1\n/)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await claimbook.on('saved.claimbook').json`check`).toEqual({ ok: true, problems: [] })
  })

  it('says where --to belongs', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    expect(await claimbook`check --to n.claimbook`).toEqual({
      status: 2,
      stdout: '',
      stderr: '--to says where a repaired notebook goes: add --repair.\n',
    })
  })
})

function spoilFirstLeaf(path: string, table: string): void {
  const database = new Database(path, { readonly: true })
  const page = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path`)
    .pluck()
    .get(table) as number
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const bytes = readFileSync(path)
  bytes.fill(0, (page - 1) * size, page * size)
  writeFileSync(path, bytes)
}
