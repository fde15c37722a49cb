import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterEach, expect, test } from 'vitest'
import config, { rooms } from '../../dependency-cruiser.config.ts'
import { manifest, root } from './repository.ts'

const sources = ['data', 'preload', 'main', 'renderer']
const trees: string[] = []

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

test('every source file is seen by dependency-cruiser', async () => {
  const { modules } = await cruiseTree(root, sources)
  const seen = new Set(modules.map((module) => module.source))
  const files = globSync('{data,preload,main,renderer}/**/*.{ts,tsx}', { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !seen.has(file))).toEqual([])
})

test('imports keep the directions', async () => {
  const { summary } = await cruiseTree(root, sources)
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  expect(broken).toEqual([])
}, 60_000)

/** Each rule with a tree that breaks it: `[importing file, its import]`. */
const violations: [rule: string, from: string, line: string][] = [
  ['direction:data/model', 'data/model/a.ts', "import '#data/query/b.ts'"],
  ['direction:data/messages', 'data/messages/a.ts', "import '#data/query/b.ts'"],
  ['direction:data/query', 'data/query/a.ts', "import '#data/markdown/b.ts'"],
  ['direction:data/markdown', 'data/markdown/a.ts', "import type { b } from '#data/store/b.ts'"],
  ['direction:data/tradecraft', 'data/tradecraft/a.ts', "import '#data/query/b.ts'"],
  ['direction:data/sample', 'data/sample/a.ts', "import '#data/markdown/b.ts'"],
  ['direction:data/store', 'data/store/a.ts', "import '#preload/contract/b.ts'"],
  ['direction:preload/contract', 'preload/contract/a.ts', "import '#data/store/b.ts'"],
  ['direction:preload/bridges', 'preload/bridges/a.ts', "import '#data/query/b.ts'"],
  ['direction:preload/index.ts', 'preload/index.ts', "import '#data/model/b.ts'"],
  ['direction:main/ports', 'main/ports.ts', "import '#preload/contract/b.ts'"],
  ['direction:main/import', 'main/import/a.ts', "import '#data/store/b.ts'"],
  ['direction:main/suggest', 'main/suggest/a.ts', "import '#preload/contract/b.ts'"],
  ['direction:main/export', 'main/export/a.ts', "import '#main/import/b.ts'"],
  ['direction:main/notebook', 'main/notebook/a.ts', "import '#main/shells/browser/b.ts'"],
  ['direction:main/local', 'main/local/a.ts', "import '#main/shells/b.ts'"],
  ['direction:main/shells', 'main/shells/a.ts', "import './browser/b.ts'"],
  ['direction:main/shells/electron', 'main/shells/electron/a.ts', "import '../browser/b.ts'"],
  ['direction:main/shells/browser', 'main/shells/browser/a.ts', "import '../electron/b.ts'"],
  ['direction:main/shells/index.ts', 'main/shells/index.ts', "import './electron/b.ts'"],
  ['direction:main/cli', 'main/cli/a.ts', "import '#data/store/b.ts'"],
  ['direction:main/index.ts', 'main/index.ts', "import '#main/notebook/b.ts'"],
  ['direction:renderer/api', 'renderer/api/a.ts', "import '../ui/b.ts'"],
  ['direction:renderer/ui', 'renderer/ui/a.tsx', "import '../editor/b.ts'"],
  ['direction:renderer/editor', 'renderer/editor/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/intake', 'renderer/intake/a.ts', "import '../sources/b.ts'"],
  ['direction:renderer/notes', 'renderer/notes/a.tsx', "import '../claims/b.ts'"],
  ['direction:renderer/claims', 'renderer/claims/a.ts', "import '../app/b.ts'"],
  ['direction:renderer/sources', 'renderer/sources/a.ts', "import '#main/import/b.ts'"],
  ['direction:renderer/topics', 'renderer/topics/a.ts', "import '#data/store/b.ts'"],
  ['direction:renderer/search', 'renderer/search/a.ts', "import '../topics/b.ts'"],
  ['direction:renderer/briefings', 'renderer/briefings/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/commands', 'renderer/commands/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/history', 'renderer/history/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/backups', 'renderer/backups/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/trash', 'renderer/trash/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/review', 'renderer/review/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/gaps', 'renderer/gaps/a.ts', "import '../notes/b.ts'"],
  ['direction:renderer/app', 'renderer/main.tsx', "import '#tests/b.ts'"],
  ['only-home:electron', 'main/shells/browser/a.ts', "import 'electron'"],
  ['only-home:better-sqlite3', 'main/export/a.ts', "import 'better-sqlite3'"],
  ['as-types:renderer', 'renderer/api/a.ts', "import { b } from '#preload/contract/b.ts'"],
  ['as-types:data/messages', 'data/messages/a.ts', "import '../markdown/b.ts'"],
  ['no-node', 'data/model/a.ts', "import 'node:fs'"],
  ['no-room', 'main/elsewhere/a.ts', "import '#data/model/b.ts'"],
  ['no-cycle', 'data/model/a.ts', "import type { b } from './a.ts'"],
  ['no-unresolved', 'data/model/a.ts', "import './missing.ts'"],
]

test.each(violations)('%s refuses %s with: %s', async (rule, from, line) => {
  const { summary } = await cruiseTree(treeWith(from, line), sources)
  expect(summary.violations.map((violation) => violation.rule.name)).toContain(rule)
})

test('what the table allows is allowed', async () => {
  const tree = treeWith(
    'renderer/notes/a.tsx',
    "import type { b } from '#preload/contract/b.ts'\nimport '../editor/b.ts'\nimport '#data/markdown/b.ts'",
  )
  expect((await cruiseTree(tree, sources)).summary.violations).toEqual([])
})

test('every rule is shown to refuse something', () => {
  const names = config.forbidden?.map((rule) => rule.name)
  expect(violations.map(([rule]) => rule)).toEqual(names)
  expect(Object.keys(rooms).length).toBeGreaterThan(20)
})

async function cruiseTree(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text')
  return output
}

/** A tree in which every room has a file `b.ts`, and `from` holds `line`. */
function treeWith(from: string, line: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'claimbook-directions-'))
  trees.push(tree)
  write('package.json', JSON.stringify({ type: 'module', imports: manifest.imports }))
  write('tests/b.ts', 'export const b = 1')
  for (const room of Object.keys(rooms).filter((name) => !name.endsWith('.ts'))) {
    write(`${room === 'main/ports' ? 'main' : room}/b.ts`, 'export const b = 1')
  }
  for (const name of ['electron', 'better-sqlite3']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  write(from, `${line}\nexport const a = 1`)
  return tree

  function write(path: string, text: string) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}
