import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '#data/store/durable-files.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

test('a file is written with nothing left beside it, and one that was there keeps its permissions', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'kept.json')
  writeWhole(file, 'one', 0o600)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o640)
  writeWhole(file, 'two', 0o600)
  expect(readFileSync(file, 'utf8')).toBe('two')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['kept.json'])
})

test('a file that cannot take the name leaves what was there, and nothing beside it', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'kept.json')
  mkdirSync(join(file, 'in the way'), { recursive: true })
  expect(() => writeWhole(file, 'one')).toThrow()
  expect(readdirSync(folder)).toEqual(['kept.json'])
})

// Windows lets only some accounts make links.
test.skipIf(process.platform === 'win32')('a link to a file stays one', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'real.json'), 'one')
  symlinkSync('real.json', join(folder, 'link.json'))
  writeWhole(join(folder, 'link.json'), 'two')
  expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('two')
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
})
