import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for all tests of a file, gone after the last of them. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
