import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createStore, openStore, type Store } from '#data/store/open.ts'
import type { Stamp } from '#data/store/stamp.ts'

/** A folder of the test's own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A new, empty notebook file and the data folder beside it. */
export function newNotebook(): { path: string; dataDir: string } {
  const folder = temporaryFolder()
  const path = join(folder, 'test.claimbook')
  createStore(path, { uuid: testUuid(), title: 'Test', scale: 'icd203', at: AT })
  return { path, dataDir: join(folder, 'data') }
}

/** A new, empty notebook, open until the test is over. */
export function openNotebook(): Store {
  const { path, dataDir } = newNotebook()
  const store = openStore(path, dataDir)
  let open = true
  onTestFinished(() => {
    if (open) store.close()
  })
  return {
    ...store,
    close: () => {
      open = false
      store.close()
    },
  }
}

/** When everything in tests happens. */
export const AT = '2026-01-14T09:00:00.000Z'

let count = 0

/** A UUID that no other row of the test has. */
export function testUuid(): string {
  count += 1
  return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`
}

/** Somebody doing something, under an action of its own. */
export function stamp(action = testUuid()): Stamp {
  return { action, author: 'A. Analyst', at: AT, uuid: testUuid }
}
