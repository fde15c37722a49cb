import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsOf } from '#data/store/backup-folder.ts'
import { clearDamage, damageOf, markDamaged } from '#data/store/damage-marker.ts'
import { temporaryFolder, testUuid } from '#tests/support/notebooks.ts'

test('a notebook is damaged from when it is marked until it is cleared', () => {
  const [dataDir, uuid, other] = [join(temporaryFolder(), 'data'), testUuid(), testUuid()]
  expect(damageOf(dataDir, uuid)).toBeUndefined()
  markDamaged(dataDir, uuid, 'page 7 is never used')
  markDamaged(dataDir, uuid, 'page 8 is never used')
  expect(damageOf(dataDir, uuid)).toEqual({
    reason: 'page 8 is never used',
    since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  })
  expect(damageOf(dataDir, other)).toBeUndefined()
  clearDamage(dataDir, uuid)
  expect(damageOf(dataDir, uuid)).toBeUndefined()
  clearDamage(dataDir, uuid)
})

test('the marker is for its owner’s eyes only, and leaves nothing beside it', () => {
  const [dataDir, uuid] = [join(temporaryFolder(), 'data'), testUuid()]
  markDamaged(dataDir, uuid, 'page 7 is never used')
  const folder = backupsOf(dataDir, uuid)
  expect(readdirSync(folder)).toEqual(['damaged'])
  if (process.platform === 'win32') return
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'damaged')).mode & 0o777).toBe(0o600)
})

test('a marker that cannot be read still marks', () => {
  const [dataDir, uuid] = [join(temporaryFolder(), 'data'), testUuid()]
  markDamaged(dataDir, uuid, '')
  expect(damageOf(dataDir, uuid)).toMatchObject({ reason: '' })
  clearDamage(dataDir, uuid)
  mkdirSync(join(backupsOf(dataDir, uuid), 'damaged'))
  expect(damageOf(dataDir, uuid)).toMatchObject({ reason: '' })
})

test('what a notebook says its UUID is never leads out of the folder', () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  for (const uuid of ['../../../elsewhere', '', '..', '/', 'C:\\', 'a\0b', 'x'.repeat(5_000)]) {
    markDamaged(dataDir, uuid, 'broken')
    expect(damageOf(dataDir, uuid)).toMatchObject({ reason: 'broken' })
  }
  expect(readdirSync(folder)).toEqual(['data'])
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(7)
})

test('a marker that cannot be written is a problem that says where', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'data'), 'no folder')
  expect(() => markDamaged(join(folder, 'data'), testUuid(), 'broken')).toThrow(
    expect.objectContaining({ code: 'write-failed' }),
  )
  expect(existsSync(join(folder, 'data', 'backups'))).toBe(false)
})
