import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '#data/messages/en.ts'
import { manifest, read, root } from '#tests/house/repository.ts'

const entry = join(root, 'main/cli/claimbook.js')

test('an older Node is told what to do, in the words of the catalogue', () => {
  const words = en['problem.runtime-old'].replace('{version}', '${process.versions.node}')
  expect(read('main/cli/claimbook.js')).toContain(words)
})

describe('under an older Node', () => {
  const older = olderNode()

  test('the command runs under the Node that the project brings', (context) => {
    if (!older) return context.skip('no Node older than 24 is on the PATH')
    const run = spawnSync(older.path, [entry, '--version'], { encoding: 'utf8' })
    expect(run).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('the exit status is that of the command', (context) => {
    if (!older) return context.skip('no Node older than 24 is on the PATH')
    expect(spawnSync(older.path, [entry, 'no-such-command']).status).toBe(2)
  })

  test('where nothing is installed, it ends with 3 and one line', (context) => {
    if (!older) return context.skip('no Node older than 24 is on the PATH')
    const alone = join(mkdtempSync(join(tmpdir(), 'claimbook-alone-')), 'claimbook.mjs')
    copyFileSync(entry, alone)
    const run = spawnSync(older.path, [alone, 'search', 'x'], { encoding: 'utf8' })
    rmSync(dirname(alone), { recursive: true })
    expect(run).toMatchObject({ status: 3, stdout: '' })
    expect(run.stderr).toMatch(/^Claimbook needs Node 24 and this is Node \d+\.\d+\.\d+\. .+\n$/)
    expect(run.stderr).toContain(older.version)
  })
})

/** An older Node of this machine, beside the one that the project brings. */
function olderNode(): { path: string; version: string } | undefined {
  for (const folder of process.env['PATH']?.split(delimiter) ?? []) {
    const path = join(folder, 'node')
    const version = versionOf(path)
    if (version && Number(version.split('.')[0]) < 24) return { path, version }
  }
  return undefined
}

function versionOf(path: string): string | undefined {
  try {
    return execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
