import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Command } from 'commander'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '#main/cli/index.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'

const manual = readFileSync('docs/cli.md', 'utf8')
const [, commandsPart = '', valuesPart = ''] = manual.split(/^## (?:Commands|JSON values)$/m)

/** The sections of a part, by heading. */
function sectionsOf(part: string): Map<string, string> {
  const sections = part.split(/^### /m).slice(1)
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      return [heading.replaceAll('`', ''), lines.join('\n')]
    }),
  )
}

/** What the first column of a section's table holds. */
function firstColumn(section = ''): string[] {
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) =>
    cell.replaceAll(String.raw`\|`, '|'),
  )
}

describe('the manual’s commands', () => {
  const stream = new PassThrough()
  const program = commandLine({
    io: { stdout: stream, stderr: stream, stdin: stream, cwd: '/' },
    status: 0,
  })
  const leaves = (command: Command, path: string): [string, Command][] =>
    command.commands.length > 0
      ? command.commands.flatMap((below) => leaves(below, `${path} ${below.name()}`))
      : [
          [
            `${path} ${command.usage().replace('[options] ', '').replace('[options]', '')}`.trim(),
            command,
          ],
        ]
  const commands = new Map(leaves(program, ''))
  const documented = sectionsOf(commandsPart)

  it('are those that exist, with their arguments', () => {
    expect([...documented.keys()].toSorted()).toEqual([...commands.keys()].toSorted())
  })

  it.each([...commands])('tell every option of %s', (usage, command) => {
    const section = documented.get(usage) ?? ''
    const told = firstColumn(section)
    const shared = section.includes('the options of `claim add`')
      ? firstColumn(documented.get('claim add <statement>'))
      : []
    expect([...shared, ...told].toSorted()).toEqual(
      command.options.map(({ flags }) => flags).toSorted(),
    )
  })
})

describe('the manual’s JSON values', () => {
  const documented = sectionsOf(valuesPart)
  let claimbook: CommandLine
  let notebook: CommandLine

  beforeAll(async () => {
    claimbook = commandLineIn(keptFolder())
    notebook = claimbook.on('n.claimbook')
    await claimbook`new n.claimbook --sample`
    writeFileSync(join(claimbook.cwd, 'article.txt'), 'A title\n\nA text.\n')
    // The sample grades no claim's likelihood, which is the analyst's own.
    await notebook`claim edit C-13 --likelihood likely`
    await notebook`claim add ${'Carney will not meet Premier Li Qiang'} --speaker Nobody --topic diplomacy/visits`
  })

  it.each([
    ['Notebook', 'new other.claimbook'],
    ['Import', 'import article.txt'],
    ['Source', 'source list'],
    ['Source', 'source show S-1'],
    ['Suggestion', 'suggest S-1'],
    ['Claim', 'claim list'],
    ['Claim', 'claim edit C-16 --likelihood unlikely --why reasons'],
    ['Proposal', 'claim proposals'],
    ['Told apart', 'claim apart C-1 C-2'],
    ['Topic', 'topic list'],
    ['Topic', 'topic add trade'],
    ['Entity', 'entity list'],
    ['Note', 'note list'],
    ['Note', 'note show N-1'],
    ['Links', 'note links N-1'],
    ['Links', 'note links N-1 --mentions'],
    ['Version', 'note versions N-1'],
    ['Named version', 'note name N-1 1 first'],
    ['Change', 'claim history C-16'],
    ['Change', 'source history S-1'],
    ['Claim', 'claim contradict C-22 C-16 --status disputed'],
    ['Review', 'review list'],
    ['Review', 'review settle kept C-22/N-4 --told B.Reader'],
    ['Topic', 'topic archive security'],
    ['Rename', 'topic alias trade commerce'],
    ['Rename', 'entity alias E-1 Somebody'],
    ['Rename', 'topic rename trade commerce --dry-run'],
    ['Search', 'search canola'],
    ['Export', 'export N-5 --to md'],
    ['Backup made', 'backup --to copy.claimbook'],
    ['Backup made', 'backup'],
    ['Backup', 'backup list'],
    ['Restored', 'backup restore latest'],
    ['Check', 'check'],
    ['History', 'history --limit 3'],
    ['Undo', 'history --undo'],
    ['Repair', 'check --repair'],
    ['Handed over', 'copy --for-handover theirs.claimbook'],
    ['Saved search', 'saved add Oil canola'],
    ['Saved search', 'saved list'],
    ['Trash', 'claim delete C-14 C-15'],
    ['Trash', 'trash list'],
    ['Back from the trash', 'trash restore C-14'],
    ['Emptied', 'trash empty --dry-run'],
  ])('%s has the keys that “%s” prints', async (name, words) => {
    const { status, stdout, stderr } = await notebook.run(['--json', ...words.split(' ')])
    expect([status, stderr]).toEqual([0, ''])
    const printed = [...keysOf(JSON.parse(stdout))]
    const told = firstColumn(documented.get(name))
    expect(printed.filter((key) => !told.some((other) => agree(key, other)))).toEqual([])
    expect(told.filter((key) => !printed.some((other) => agree(key, other)))).toEqual([])
  })
})

/** Whether two keys are one, or one holds the other: `likelihood` may be null, `relations` empty. */
function agree(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) && /^(?:$|\.|\[)/.test(long.slice(short.length))
}

/** Every key of a value: `a.b` in objects, `a[].b` in lists of objects; a list's items as one. */
function keysOf(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === 'object' && !Array.isArray(item))
    const name = path === '' ? '' : `${path}[]`
    return items.length === 0 ? new Set([path]) : union(items.map((item) => keysOf(item, name)))
  }
  if (typeof value !== 'object' || value === null) return new Set([path])
  return union(
    Object.entries(value).map(([key, item]) => keysOf(item, path === '' ? key : `${path}.${key}`)),
  )
}

function union(sets: readonly Set<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]))
}
