import { execFileSync, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '#data/messages/en.ts'
import { read, root } from '#tests/house/repository.ts'

const entry = join(root, 'main/cli/claimbook.js')

test('an older Node is told what to do, in the words of the catalogue', () => {
  const words = en['problem.runtime-old'].replace('{version}', '${process.versions.node}')
  expect(read('main/cli/claimbook.js')).toContain(words)
})

test('under an older Node the command ends with 3 and one line', (context) => {
  const older = olderNode()
  if (!older) return context.skip('no Node older than 24 is on the PATH')
  const { status, stdout, stderr } = spawnSync(older.path, [entry, 'search', 'x'], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(stderr).toMatch(/^Claimbook needs Node 24 and this is Node \d+\.\d+\.\d+\. .+\n$/)
  expect(stderr).toContain(older.version)
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
