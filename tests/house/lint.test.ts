import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './repository.ts'

/** Rules that the design leans on, each with code that breaks it. */
const violations: [rule: string, file: string, code: string][] = [
  ['no-console', 'main/console.ts', 'console.log(1)'],
  ['no-default-export', 'data/default.ts', 'export default 1'],
  ['no-explicit-any', 'data/any.ts', 'export const a: any = 1'],
  ['no-floating-promises', 'main/floating.ts', 'async function f(): Promise<void> {}\nf()'],
  [
    'switch-exhaustiveness-check',
    'data/switch.ts',
    "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1\n  }\n}",
  ],
  ['no-eval', 'renderer/eval.ts', "eval('1')"],
  ['no-restricted-properties', 'renderer/inner.ts', "document.body.innerHTML = 'x'"],
  ['no-restricted-properties', 'renderer/outer.ts', "document.body['outerHTML'] = 'x'"],
  ['no-restricted-properties', 'renderer/take.ts', 'export const { innerHTML } = document.body'],
  ['no-restricted-properties', 'renderer/write.ts', "document.write('x')"],
  [
    'no-restricted-properties',
    'renderer/insert.ts',
    "document.body.insertAdjacentHTML('beforeend', 'x')",
  ],
  [
    'no-danger',
    'renderer/danger.tsx',
    "export const a = <p dangerouslySetInnerHTML={{ __html: 'x' }} />",
  ],
  ['jsx-no-literals', 'renderer/literal.tsx', 'export const a = <p>Some words</p>'],
  [
    'no-focused-tests',
    'tests/focused.test.ts',
    "import { test } from 'vitest'\ntest.only('a', () => {})",
  ],
]

let tree: string
let found: { code: string; filename: string }[]

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'claimbook-lint-'))
  cpSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'dir')
  write('tsconfig.json', '{ "compilerOptions": { "strict": true, "jsx": "react-jsx" } }')
  for (const [, file, code] of violations) write(file, `${code}\n`)
  found = JSON.parse(lint()).diagnostics
})

afterAll(() => rmSync(tree, { recursive: true }))

test.each(violations)('%s refuses %s', (rule, file) => {
  const codes = found.filter(({ filename }) => filename === file).map(({ code }) => code)
  expect(
    codes.some((code) => code.endsWith(`(${rule})`)),
    codes.join(', '),
  ).toBe(true)
})

function lint(): string {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  try {
    return execFileSync(
      process.execPath,
      [oxlint, '--type-aware', '-f', 'json', 'data', 'main', 'renderer', 'tests'],
      {
        cwd: tree,
        encoding: 'utf8',
      },
    )
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}
