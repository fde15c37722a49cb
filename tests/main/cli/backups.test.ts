import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Backup } from '#data/model/backup.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

async function sample(): Promise<CommandLine> {
  const claimbook = commandLineIn(temporaryFolder())
  await claimbook`new n.claimbook --sample`
  return claimbook.on('n.claimbook')
}

async function claims(notebook: CommandLine): Promise<number> {
  return (await notebook.json<unknown[]>`claim list`).length
}

describe('backup', () => {
  it('makes one, lists it, and makes none where nothing changed', async () => {
    const notebook = await sample()
    const first = await notebook`backup`
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(first.stdout.trim())).toBe(true)
    expect((await notebook`backup make`).stdout).toContain('nothing has changed')
    const listed = await notebook.json<Backup[]>`backup list`
    expect(listed).toMatchObject([
      { reason: 'manual', verified: true, notebook: join(notebook.cwd, 'n.claimbook') },
    ])
    const { stdout } = await notebook`backup list`
    expect(stdout).toContain(`${listed[0]!.id}  asked for`)
  })

  it('says that there are none', async () => {
    expect(await (await sample())`backup list`).toEqual({
      status: 0,
      stdout: 'There are no backups yet.\n',
      stderr: '',
    })
  })

  it('writes a copy elsewhere, and takes the place of nothing', async () => {
    const notebook = await sample()
    const to = join(notebook.cwd, 'copy.claimbook')
    expect(await notebook.json`backup --to copy.claimbook`).toEqual({
      file: to,
      made: true,
      backup: null,
    })
    expect(await claims(notebook.on('copy.claimbook'))).toBe(await claims(notebook))
    expect((await notebook`backup --to copy.claimbook`).status).toBe(3)
  })
})

describe('backup restore', () => {
  it('puts the notebook back, and back again', async () => {
    const notebook = await sample()
    const before = await claims(notebook)
    await notebook`backup`
    await notebook`claim add more --speaker Somebody`
    const restored = await notebook.json<{ before: string }>`backup restore latest`
    expect(await claims(notebook)).toBe(before)
    const words = await notebook`backup restore ${restored.before}`
    expect(words).toMatchObject({ status: 0, stderr: '' })
    expect(await claims(notebook)).toBe(before + 1)
  })

  it('writes it elsewhere', async () => {
    const notebook = await sample()
    await notebook`backup`
    const to = join(notebook.cwd, 'old.claimbook')
    const restored = await notebook.json`backup restore latest --to old.claimbook`
    expect(restored).toEqual({ path: to, before: null })
    expect(await claims(notebook.on('old.claimbook'))).toBe(await claims(notebook))
  })

  it('refuses a name that none has, or several', async () => {
    const notebook = await sample()
    expect(await notebook`backup restore 1999`).toMatchObject({ status: 3, stdout: '' })
    await notebook`backup`
    await notebook`claim add more --speaker Somebody`
    await notebook`backup`
    const { status, stderr } = await notebook`backup restore 2`
    expect([status, stderr]).toEqual([2, '2 backups begin with “2”. Give more of its name.\n'])
  })

  it.each([
    ['cut off', (file: string) => truncateSync(file, 10_000)],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['another kind of file', (file: string) => writeFileSync(file, 'a letter')],
    ['gone', (file: string) => rmSync(file)],
  ])('puts back a notebook that is %s, and keeps what was there', async (_what, spoil) => {
    const notebook = await sample()
    const file = join(notebook.cwd, 'n.claimbook')
    const before = await claims(notebook)
    await notebook`backup`
    spoil(file)
    const left = existsSync(file) ? readFileSync(file) : undefined
    expect((await notebook`claim list`).status).toBe(3)
    expect(await notebook.json<Backup[]>`backup list`).toHaveLength(1)
    const restored = await notebook.json<{ before: string | null }>`backup restore latest`
    expect(await claims(notebook)).toBe(before)
    const kept = (await notebook.json<Backup[]>`backup list`).find(
      ({ id }) => id === restored.before,
    )
    expect(kept && readFileSync(kept.file)).toEqual(left)
  })

  it('says what is wrong with a notebook that has no backup', async () => {
    const notebook = await sample()
    writeFileSync(join(notebook.cwd, 'n.claimbook'), 'a letter')
    const { status, stderr } = await notebook`backup restore latest`
    expect(status).toBe(3)
    expect(stderr).toContain('not a Claimbook notebook')
  })
})
