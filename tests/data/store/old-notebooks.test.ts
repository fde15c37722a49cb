import { copyFileSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SCHEMA_VERSION } from '#data/store/migrations/index.ts'
import { startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { tellAll } from '#tests/support/tell-all.ts'

/**
 * Notebooks that earlier programs made, each named by its schema, with what the program that made it
 * told of it. Nothing that was told may be told otherwise by a later program.
 */
const fixtures = globSync('tests/fixtures/notebooks/*.claimbook').toSorted()

test('there are notebooks of earlier schemas', () => {
  expect(fixtures.length).toBeGreaterThan(0)
})

describe.each(fixtures)('%s', (fixture) => {
  function copied(): { path: string; dataDir: string } {
    const folder = temporaryFolder()
    const path = join(folder, 'old.claimbook')
    copyFileSync(fixture, path)
    return { path, dataDir: join(folder, 'data') }
  }

  test('has the schema that its name says', () => {
    const { path } = copied()
    expect(`${versionOf(path)}`.padStart(4, '0')).toBe(/(\d+)\.claimbook$/.exec(fixture)![1])
  })

  test('opens, comes up to the schema of today, and still says what it said', async () => {
    const { path, dataDir } = copied()
    const service = startService(testPorts(dataDir), path)
    onTestFinished(() => service.close())
    const client = memoryBridge(service.router)
    expect(await tellAll(client)).toMatchObject(
      JSON.parse(readFileSync(fixture.replace(/claimbook$/, 'json'), 'utf8')) as object,
    )
    expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
    expect(versionOf(path)).toBe(SCHEMA_VERSION)
  })
})

function versionOf(path: string): number {
  const database = new Database(path, { readonly: true })
  try {
    return Number(database.pragma('user_version', { simple: true }))
  } finally {
    database.close()
  }
}
