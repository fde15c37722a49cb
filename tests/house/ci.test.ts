import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-ci-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const bad = { status: 'failed', assertionResults: [{ status: 'failed' }] }
const unloaded = { status: 'failed', assertionResults: [] }

/** What the tests reported, which steps broke, and how a run then ends. */
const cases: [name: string, report: Report | undefined, broken: string[], line: string][] = [
  ['all passed', { counts: [9, 0, 0], testResults: [good] }, [], '9 passed, 0 failed'],
  ['some skipped', { counts: [9, 0, 2], testResults: [good] }, [], '9 passed, 0 failed, 2 skipped'],
  ['a test failed', { counts: [8, 1, 0], testResults: [bad] }, ['test'], '8 passed, 1 failed'],
  ['a file broke', { counts: [8, 0, 0], testResults: [unloaded] }, ['test'], '8 passed, 1 failed'],
  ['a check failed', { counts: [9, 0, 0], testResults: [good] }, ['check'], '9 passed, 1 failed'],
  ['the build broke', undefined, ['test'], '0 passed, 1 failed'],
  ['all broke', undefined, ['install', 'check', 'test'], '0 passed, 3 failed'],
  ['nothing ran', { counts: [0, 0, 0], testResults: [] }, [], '0 passed, 1 failed'],
]

test.each(cases)(
  'when %s, the last line and the exit status say so',
  (name, report, broken, line) => {
    const file = join(folder, `${name}.json`)
    writeFileSync(file, report ? reportText(report) : '')
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, '.ci/summary.js'), file, ...broken],
      { encoding: 'utf8' },
    )
    expect(stdout).toBe(`${line}\n`)
    expect(status).toBe(line.includes(' 0 failed') ? 0 : 1)
  },
)

interface Report {
  readonly counts: readonly [passed: number, failed: number, skipped: number]
  readonly testResults: readonly object[]
}

function reportText({ counts: [passed, failed, skipped], testResults }: Report): string {
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped }
  return JSON.stringify({ ...counts, testResults })
}
