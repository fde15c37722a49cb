import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations, SCHEMA_VERSION } from '#data/store/migrations/index.ts'
import { files, manifest, root } from './repository.ts'

/**
 * Schemas that left this repository: people have notebooks in them. Releasing version V of the
 * program adds a line here and, named by its schema, a notebook that it made and what it told of it
 * to `tests/fixtures/notebooks`.
 * From then on the migrations up to `schema` are frozen by their hash, and
 * `tests/data/store/old-notebooks.test.ts` opens each fixture. Nothing is released yet.
 */
const released: readonly { program: string; schema: number; sha256: string }[] = []
const FIRST = '0.1.0'

test('migrations are numbered, rising, and each is a file of its name', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  expect(new Set(versions).size).toBe(versions.length)
  const names = migrations.map(
    ({ version, name }) => `data/store/migrations/${String(version).padStart(4, '0')}-${name}.ts`,
  )
  expect(files('data/store/migrations/[0-9]*.ts')).toEqual(names)
})

test('every migration has a test of its own', () => {
  const names = files('data/store/migrations/[0-9]*.ts')
  const tests = files('tests/data/store/migrations/*.test.ts')
  expect(tests).toEqual(names.map((name) => `tests/${name.replace('.ts', '.test.ts')}`))
})

test('every released schema has its notebook, and its migrations never change', () => {
  for (const { schema, sha256 } of released) {
    const fixture = `tests/fixtures/notebooks/${String(schema).padStart(4, '0')}.claimbook`
    expect(existsSync(join(root, fixture)), fixture).toBe(true)
    expect(hashUpTo(schema), `migrations up to ${schema}`).toBe(sha256)
  }
})

test('a version that is not the first has its schema among the released', () => {
  const current = released.find(({ program }) => program === manifest.version)
  if (manifest.version !== FIRST) expect(current?.schema).toBe(SCHEMA_VERSION)
  else expect(released).toEqual([])
})

function hashUpTo(schema: number): string {
  const sql = migrations.filter(({ version }) => version <= schema).map((step) => step.sql)
  return createHash('sha256').update(sql.join('\0')).digest('hex')
}
