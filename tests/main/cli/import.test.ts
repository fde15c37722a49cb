import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SourceValue } from '#main/cli/values.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

interface Report {
  readonly items: readonly {
    path: string
    ref: string | null
    status: string
    reason: string | null
  }[]
}

let claimbook: CommandLine
let notebook: CommandLine

beforeEach(async () => {
  claimbook = commandLineIn(temporaryFolder())
  notebook = claimbook.on('n.claimbook')
  await claimbook`new n.claimbook`
  const at = (name: string) => join(claimbook.cwd, name)
  mkdirSync(at('in/deep'), { recursive: true })
  writeFileSync(at('in/a.txt'), 'A title\n\nA text of its own.\n')
  writeFileSync(at('in/b.md'), '# Markdown\n\nAnother *text*.\n')
  writeFileSync(at('in/deep/c.html'), '<title>Page</title><p>A page with a few words of text.</p>')
  writeFileSync(at('in/.hidden.txt'), 'Not for anyone')
})

describe('import', () => {
  it('walks folders in order, leaves hidden files out, and reports item by item', async () => {
    const { items } = await notebook.json<Report>`import in`
    expect(items).toEqual([
      { path: 'in/a.txt', ref: 'S-1', status: 'imported', reason: null, like: null },
      { path: 'in/b.md', ref: 'S-2', status: 'imported', reason: null, like: null },
      { path: 'in/deep/c.html', ref: 'S-3', status: 'imported', reason: null, like: null },
    ])
    expect(await notebook.json<SourceValue[]>`source list`).toHaveLength(3)
  })

  it('brings the same bytes in once', async () => {
    await notebook`import in/a.txt`
    const { items } = await notebook.json<Report>`import in/a.txt`
    expect(items).toEqual([
      { path: 'in/a.txt', ref: 'S-1', status: 'duplicate', reason: null, like: null },
    ])
  })

  it('changes nothing in a dry run', async () => {
    const { items } = await notebook.json<Report>`import --dry-run in`
    expect(items.map(({ status, ref }) => [status, ref])).toEqual(
      Array.from({ length: 3 }, () => ['imported', null]),
    )
    expect(await notebook.json<SourceValue[]>`source list`).toEqual([])
  })

  it('finds problems in a dry run', async () => {
    writeFileSync(join(claimbook.cwd, 'in/empty.txt'), '')
    const { status, stdout } = await notebook`--json import --dry-run in`
    expect(status).toBe(1)
    expect((JSON.parse(stdout) as Report).items.map((item) => item.status)).toEqual([
      'imported',
      'imported',
      'imported',
      'failed',
    ])
  })

  it('stops before the first file where one is bad, and says which', async () => {
    writeFileSync(join(claimbook.cwd, 'in/empty.txt'), '')
    const { status, stdout } = await notebook`--json import in`
    expect(status).toBe(3)
    expect((JSON.parse(stdout) as Report).items.map((item) => [item.path, item.status])).toEqual([
      ['in/a.txt', 'skipped'],
      ['in/b.md', 'skipped'],
      ['in/deep/c.html', 'skipped'],
      ['in/empty.txt', 'failed'],
    ])
    expect(await notebook.json<SourceValue[]>`source list`).toEqual([])
  })

  it('leaves bad files out with --skip-bad', async () => {
    writeFileSync(join(claimbook.cwd, 'in/empty.txt'), '')
    const { status, stdout } = await notebook`import in --skip-bad`
    expect(status).toBe(0)
    expect(stdout).toMatch(/^imported +S-3 +in\/deep\/c\.html$/m)
    expect(stdout).toMatch(/^failed +– +in\/empty\.txt: .*is empty/m)
  })

  it('takes what the person says over what the document says', async () => {
    await notebook`import in/a.txt --title ${'My title'} --publisher ${'Aldmouth Herald'}
        --author ${'B. Writer'} --url https://example.org/a
        --published ${'12 Jan 2026'} --reliability b --handling amber`
    expect(await notebook.json<SourceValue>`source show S-1`).toMatchObject({
      title: 'My title',
      publisher: 'Aldmouth Herald',
      author: 'B. Writer',
      url: 'https://example.org/a',
      published: '2026-01-12',
      reliability: 'B',
      handling: 'TLP:AMBER',
    })
  })

  it('does not give one title to many', async () => {
    const { status, stderr } = await notebook`import in --title One`
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^One title cannot serve 3 files/)])
  })

  it('reads standard input', async () => {
    const { status, stdout } = await notebook.given('From a pipe\n\nWith words.\n')`--json import -`
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ path: '-', ref: 'S-1' }] })
    expect(await notebook.json<SourceValue>`source show S-1`).toMatchObject({
      title: 'From a pipe',
    })
  })

  it('does not follow a folder that leads back to itself', async () => {
    symlinkSync('..', join(claimbook.cwd, 'in/deep/up'))
    const { items } = await notebook.json<Report>`import in`
    expect(items).toHaveLength(3)
  })
})

describe('source edit', () => {
  it('changes and empties what is known, and keeps the text', async () => {
    await notebook`import in/a.txt --publisher ${'Aldmouth Herald'}`
    const before = await notebook.json<SourceValue>`source show S-1`
    const after = await notebook.json<SourceValue>`source edit S-1 --publisher none
        --accessed ${'January 2026'} --reliability F --why ${'unknown desk'}
        --may-be-quoted no`
    expect(after).toEqual({
      ...before,
      publisher: null,
      accessed: '2026-01',
      reliability: 'F',
      reliabilityFrom: 'source',
      mayBeQuoted: false,
    })
  })

  it('says what a source derives from, and refuses a circle', async () => {
    await notebook`import in`
    const { derivedFrom } = await notebook.json<SourceValue>`source edit S-3
        --derived-from s-1 --derived-from S-2`
    expect(derivedFrom).toEqual(['S-1', 'S-2'])
    const { status, stderr } = await notebook`source edit S-1 --derived-from S-3`
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^S-3 is S-1 itself or goes back/)])
    const none = await notebook.json<SourceValue>`source edit S-3 --derived-from none`
    expect(none.derivedFrom).toEqual([])
  })
})
