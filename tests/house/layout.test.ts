import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rooms } from '../../dependency-cruiser.config.ts'
import { keptFiles, read, root } from './repository.ts'

/** What the top level holds, and nothing else. */
const design = [
  'data',
  'electron.vite.config.ts',
  'main',
  'package.json',
  'preload',
  'renderer',
  'tests',
  'tsconfig.json',
]
const papers = ['CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md', 'docs']
const tools = [
  '.ci',
  '.gitignore',
  '.npmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'dependency-cruiser.config.ts',
  'electron-builder.config.ts',
  'knip.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vitest.config.ts',
]

test('the top level is the one of the design, with papers and tool configuration', () => {
  const top = new Set(keptFiles().map((path) => path.split('/')[0]))
  expect([...top].sort()).toEqual([...design, ...papers, ...tools].sort())
})

/** The folders that the rooms are: two levels deep, and the shells one more. */
const folders = globSync(['{data,preload,main,renderer}/*/', 'main/shells/*/'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== 'main/shells')

test.each(folders.sort())(
  '%s is a room with directions and a line in docs/architecture.md',
  (room) => {
    expect(Object.keys(rooms)).toContain(room)
    expect(read('docs/architecture.md')).toMatch(new RegExp(`^.*\`${room}\``, 'm'))
  },
)

test('the directions in docs/architecture.md are those that are checked', () => {
  const text = read('docs/architecture.md')
  const pureData = listed(/^\*Pure data\* stands for (.*)$/m.exec(text)?.[1] ?? '')
  const rows = [...text.matchAll(/^\| (`[^|]*) \| ([^|]*) \|$/gm)]
  const written = rows.flatMap(([, names = '', may = '']) => {
    const allowed = [...listed(may), ...(may.startsWith('pure data') ? pureData : [])]
    return listed(names).map((room) => [room, others(room, allowed)])
  })
  const checked = Object.entries(rooms).map(([room, allowed]) => [room, others(room, allowed)])
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(checked))
})

function listed(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

/** A room may always import itself. */
function others(room: string, allowed: readonly string[]): string[] {
  return allowed.filter((other) => other !== room).sort()
}
