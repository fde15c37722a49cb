import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { damageOf, markDamaged } from '#data/store/damage-marker.ts'
import { startService } from '#main/notebook/index.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { allClaims } from '#tests/support/claims.ts'
import { dumpNotebook } from '#tests/support/dump.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testClock, testPorts } from '#tests/support/ports.ts'
import { action, file, problemOf, serve } from '#tests/support/service.ts'
import { tellAll } from '#tests/support/tell-all.ts'

const MINUTE = 60_000

const PATIENCE = { timeout: 30_000, interval: 20 }

async function reasons(client: NotebookClient): Promise<string[]> {
  const { backups } = await client.backups.list()
  return backups.map(({ reason }) => reason)
}

async function addClaim(client: NotebookClient, statement: string): Promise<void> {
  await client.claims.add({ action: action(), statement, speaker: 'Somebody' })
}

async function statements(client: NotebookClient): Promise<string[]> {
  return (await allClaims(client)).map(({ statement }) => statement)
}

describe('on schedule', () => {
  test('a backup is made half an hour after the last one, and only where something changed', async () => {
    const clock = testClock()
    const { client } = serve({ sample: true, clock })
    clock.pass(MINUTE)
    await vi.waitFor(async () => expect(await reasons(client)).toHaveLength(1), PATIENCE)
    clock.pass(300 * MINUTE)
    expect((await client.backups.make()).made).toBe(false)
    expect(await reasons(client)).toEqual(['scheduled'])

    await addClaim(client, 'one more')
    clock.pass(MINUTE)
    await vi.waitFor(async () => expect(await reasons(client)).toHaveLength(2), PATIENCE)
    await addClaim(client, 'another one')
    clock.pass(29 * MINUTE)
    await client.backups.restore({ id: 'none', path: 'x' }).catch(() => undefined)
    expect(await reasons(client)).toEqual(['scheduled', 'scheduled'])
    clock.pass(2 * MINUTE)
    await vi.waitFor(async () => expect(await reasons(client)).toHaveLength(3), PATIENCE)
  })

  test('nothing is made of a notebook in which nothing was done', async () => {
    const clock = testClock()
    const { client } = serve({ clock })
    clock.pass(60 * MINUTE)
    expect(await reasons(client)).toEqual([])
    expect((await client.backups.make()).made).toBe(true)
  })

  test('a damaged notebook has none made, and none thinned, until it is found whole', async () => {
    const clock = testClock()
    const { client, folder } = serve({ sample: true, clock })
    const { uuid } = await client.notebook.info()
    await client.backups.make()
    markDamaged(join(folder, 'data'), uuid, 'page 7')
    await addClaim(client, 'one more')
    clock.pass(120 * MINUTE)
    expect(await reasons(client)).toEqual(['manual'])
    expect((await client.backups.list()).damage).toMatchObject({ reason: 'page 7' })
  })

  test('trouble is told once it is there, and gone with the next backup', async () => {
    const clock = testClock()
    const { client, folder } = serve({ sample: true, clock })
    const backups = join(folder, 'data', 'backups')
    writeFileSync(backups, 'no folder')
    clock.pass(MINUTE)
    await vi.waitFor(async () => {
      const { trouble } = await client.backups.list()
      expect(trouble.first).toMatchObject({ code: 'backup-failed' })
    }, PATIENCE)
    rmSync(backups)
    await client.backups.make()
    expect((await client.backups.list()).trouble).toEqual({})
  })

  test('a process that ends early is trouble like any other, and keeps no file from coming in', async () => {
    const { path, folder, close } = serve({ sample: true })
    close()
    const ask = () => Promise.reject(new Error('the child process ended (SIGKILL)'))
    const startChild = () => ({ ask, kill: () => undefined })
    const service = startService({ ...testPorts(join(folder, 'data')), startChild }, path)
    onTestFinished(() => service.close())
    const client = memoryBridge(service.router)
    const told = {
      code: 'backup-failed',
      values: { reason: 'the child process ended (SIGKILL)' },
    }
    const coming = file('a.txt', 'Title\n\nText.\n')
    const { status } = await client.sources.import({ action: action(), file: coming })
    expect(status).toBe('imported')
    expect((await client.backups.list()).trouble.first).toMatchObject(told)
    expect(await problemOf(client.backups.make())).toMatchObject(told)
  })

  test('old backups that cannot be taken away keep no new one from counting', async () => {
    const { client } = serve({ sample: true })
    const { backup } = await client.backups.make()
    const sheet = backup.file.replace(/\.claimbook$/, '.json')
    const said = JSON.parse(readFileSync(sheet, 'utf8')) as object
    // No file can be taken away there, as where another program has it open.
    for (const minute of [10, 20, 30, 40, 50]) {
      const stuck = join(dirname(backup.file), `2026-01-01T00${minute}00.000Z-scheduled`)
      mkdirSync(`${stuck}.claimbook`)
      const { size } = statSync(`${stuck}.claimbook`)
      writeFileSync(`${stuck}.json`, JSON.stringify({ ...said, size }))
    }
    await addClaim(client, 'one more')
    expect(await client.backups.make()).toMatchObject({ made: true })
    expect((await client.backups.list()).trouble).toEqual({})
  })
})

describe('backups.make', () => {
  test('tells the backup that says the same where nothing changed', async () => {
    const { client } = serve({ sample: true })
    const first = await client.backups.make()
    expect(first).toMatchObject({ made: true, backup: { reason: 'manual', verified: true } })
    expect(await client.backups.make()).toEqual({ ...first, made: false })
    await addClaim(client, 'one more')
    expect(await client.backups.make()).toMatchObject({ made: true })
    const { backups, folder } = await client.backups.list()
    expect(backups).toHaveLength(2)
    expect(dirname(first.backup.file)).toBe(folder)
  })

  test('whoever watches is told', async () => {
    const { client } = serve({ sample: true })
    const notices = await client.changes.watch()
    await client.backups.make()
    const { value } = await notices[Symbol.asyncIterator]().next()
    expect(value).toEqual({ noun: 'backup', ids: [] })
  })
})

test('files that come in one after the other are preceded by one backup', async () => {
  const { client } = serve({ sample: true })
  const before = await tellAll(client)
  const bring = (name: string) =>
    client.sources.import({ action: action(), file: file(name, `Title ${name}\n\nText.\n`) })
  await client.sources.import({ action: action(), file: file('d.txt', 'A\n\nB\n'), dryRun: true })
  expect(await reasons(client)).toEqual([])
  const items = await Promise.all([bring('a.txt'), bring('b.txt'), bring('c.txt')])
  expect(items.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported'])
  expect(await reasons(client)).toEqual(['before-import'])
  const { backups } = await client.backups.list()
  await client.backups.restore({ id: backups[0]!.id })
  expect(await tellAll(client)).toEqual(before)
})

describe('backups.restore', () => {
  test('puts the notebook back as it was, and can itself be undone', async () => {
    const { client, path, folder } = serve({ sample: true })
    const old = await tellAll(client)
    const { backup } = await client.backups.make()
    await addClaim(client, 'after the backup')
    const changed = await tellAll(client)

    const notices = (await client.changes.watch())[Symbol.asyncIterator]()
    const { before } = await client.backups.restore({ id: backup.id })
    expect(await tellAll(client)).toEqual(old)
    expect(await reasons(client)).toEqual(['before-restore', 'manual'])
    expect(await notices.next()).toMatchObject({ value: { noun: 'backup' } })
    expect(await notices.next()).toMatchObject({ value: { noun: 'notebook' } })

    await client.backups.restore({ id: before! })
    expect(await tellAll(client)).toEqual(changed)
    expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
    expect(readdirSync(folder).filter((name) => name.startsWith('test.'))).toContain(
      'test.claimbook',
    )
    expect(existsSync(`${path}.restored`)).toBe(false)
  })

  test('puts the file itself back where the notebook was opened by a link to it', async () => {
    const { path, folder, close } = serve()
    close()
    const link = join(temporaryFolder(), 'link.claimbook')
    symlinkSync(path, link)
    const service = startService(testPorts(join(folder, 'data')), link)
    const client = memoryBridge(service.router)
    expect(await client.notebook.info()).toMatchObject({ path })
    expect(await client.notebook.open({ path: link })).toMatchObject({ path })
    const { backup } = await client.backups.make()
    await addClaim(client, 'after the backup')
    // Nothing is folded in after each write.
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    await client.backups.restore({ id: backup.id })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    service.close()
    const again = startService(testPorts(join(folder, 'data')), path)
    expect(await statements(memoryBridge(again.router))).toEqual([])
    again.close()
  })

  test('what was written while it was being restored is in the backup that was made before', async () => {
    const { client } = serve({ sample: true })
    const { backup } = await client.backups.make()
    const restoring = client.backups.restore({ id: backup.id })
    // Not waited for: it goes on between other calls.
    let written = 0
    const isOver = restoring.then(() => true)
    while (!(await Promise.race([isOver, Promise.resolve(false)])) && written < 200) {
      await addClaim(client, `in between ${written}`)
      written += 1
      await new Promise(setImmediate)
    }
    const { before } = await restoring
    const after = (await statements(client)).filter((one) => one.startsWith('in between'))
    await client.backups.restore({ id: before! })
    const kept = (await statements(client)).filter((one) => one.startsWith('in between'))
    expect(kept.length + after.length).toBe(written)
  })

  test('the notebook goes on where it was restored, and is found so when it is opened again', async () => {
    const service = serve({ sample: true })
    const { backup } = await service.client.backups.make()
    await addClaim(service.client, 'after the backup')
    await service.client.backups.restore({ id: backup.id })
    await addClaim(service.client, 'after the restore')
    const found = await statements(service.restart())
    expect(found).toContain('after the restore')
    expect(found).not.toContain('after the backup')
  })

  test('is for the notebook that was open, and spoils no copy of it that was opened meanwhile', async () => {
    const { client, path, folder } = serve({ sample: true })
    const { backup } = await client.backups.make()
    await addClaim(client, 'after the backup')
    const copy = join(folder, 'copy.claimbook')
    await client.notebook.saveCopy({ action: action(), path: copy })
    // The restore has to wait until this is over, which opening another notebook puts an end to.
    const making = client.backups.make().catch(() => undefined)
    const restoring = problemOf(client.backups.restore({ id: backup.id }))
    await new Promise(setImmediate)
    await client.notebook.open({ path: copy })
    await making
    expect(await restoring).toMatchObject({ code: 'notebook-other' })
    expect(existsSync(`${path}.restored`)).toBe(false)
    await client.notebook.open({ path })
    expect(await statements(client)).toContain('after the backup')
  })

  test('with a path leaves the notebook alone', async () => {
    const { client, folder, path } = serve({ sample: true })
    const { backup } = await client.backups.make()
    await addClaim(client, 'after the backup')
    const target = join(folder, 'as it was.claimbook')
    expect(await client.backups.restore({ id: backup.id, path: target })).toEqual({ path: target })
    expect(await statements(client)).toContain('after the backup')
    expect(await problemOf(client.backups.restore({ id: backup.id, path: target }))).toMatchObject({
      code: 'notebook-exists',
    })
    await client.notebook.open({ path: target })
    expect(await statements(client)).not.toContain('after the backup')
    await client.notebook.open({ path })
  })

  test('of what is not there, or is no longer what it was, changes nothing', async () => {
    const { client, folder } = serve({ sample: true })
    const { backup } = await client.backups.make()
    await addClaim(client, 'after the backup')
    const before = await tellAll(client)
    for (const id of ['none', '../../test', '', `${backup.id}x`]) {
      expect(await problemOf(client.backups.restore({ id }))).toMatchObject({
        code: 'backup-missing',
      })
    }
    const bytes = readFileSync(backup.file)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(backup.file, bytes)
    expect(await problemOf(client.backups.restore({ id: backup.id }))).toMatchObject({
      code: 'backup-unsound',
    })
    expect(await tellAll(client)).toEqual(before)
    expect(readdirSync(folder).toSorted()).toEqual([
      'data',
      'test.claimbook',
      'test.claimbook-lock',
      'test.claimbook-shm',
      'test.claimbook-wal',
    ])
  })

  test('a damaged notebook is kept as it is, and whole again', async () => {
    const service = serve({ sample: true })
    const { client, path, folder } = service
    const old = await tellAll(client)
    const { backup } = await client.backups.make()
    const { uuid } = await client.notebook.info()
    // The claims’ pages are spoilt under the open notebook, as by a failing disk.
    await addClaim(client, 'after the backup')
    spoil(path)
    markDamaged(join(folder, 'data'), uuid, 'spoilt')
    const { before } = await client.backups.restore({ id: backup.id })
    expect(await tellAll(client)).toEqual(old)
    expect(damageOf(join(folder, 'data'), uuid)).toBeUndefined()
    const kept = (await client.backups.list()).backups.find(({ id }) => id === before)
    expect(kept).toMatchObject({ reason: 'before-restore', verified: false })
  })

  test('a backup of an older schema comes up to the one of today', async () => {
    const { client, folder } = serve({ sample: true })
    await client.backups.make()
    const old = JSON.parse(readFileSync('tests/fixtures/notebooks/0020.json', 'utf8')) as {
      notebook: object
    }
    const path = join(folder, 'old.claimbook')
    writeFileSync(path, readFileSync('tests/fixtures/notebooks/0020.claimbook'))
    await client.notebook.open({ path })
    const { backups } = await client.backups.list()
    expect(backups.map(({ reason }) => reason)).toEqual(['before-migration'])
    await addClaim(client, 'after it')
    await client.backups.restore({ id: backups[0]!.id })
    expect(await tellAll(client)).toMatchObject(old)
  })
})

describe('backups.setSecond', () => {
  test('each backup goes to the second folder too, and there is no second where none was chosen', async () => {
    const { client, folder } = serve({ sample: true })
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    expect((await client.backups.list()).second).toBeNull()
    expect(await client.backups.setSecond({ folder: disk })).toMatchObject({ second: disk })
    const { backup } = await client.backups.make()
    const { uuid } = await client.notebook.info()
    const copy = join(disk, 'Claimbook backups', uuid, `${backup.id}.claimbook`)
    expect(dumpNotebook(copy)).toEqual(dumpNotebook(backup.file))
    expect((await client.backups.list()).trouble).toEqual({})
    await client.backups.setSecond({ folder: null })
    await addClaim(client, 'one more')
    const { backup: other } = await client.backups.make()
    expect(existsSync(join(dirname(copy), `${other.id}.claimbook`))).toBe(false)
  })

  test('a disk that is away is told of, and gets the newest when it is back', async () => {
    const clock = testClock()
    const { client, folder } = serve({ sample: true, clock })
    const [disk, away] = [join(folder, 'disk'), join(folder, 'away')]
    mkdirSync(disk)
    await client.backups.setSecond({ folder: disk })
    renameSync(disk, away)
    const { backup, made } = await client.backups.make()
    expect(made).toBe(true)
    const { trouble } = await client.backups.list()
    expect(trouble).toMatchObject({ second: { code: 'backup-folder-missing' } })
    expect(existsSync(disk)).toBe(false)

    // The notebook's file is written anew, and the trouble stays.
    await client.topics.add({ action: action(), path: 'gone' })
    await client.topics.remove({ action: action(), path: 'gone' })
    await client.trash.empty({ action: action() })
    expect((await client.backups.list()).trouble).toEqual(trouble)

    renameSync(away, disk)
    clock.pass(MINUTE)
    await vi.waitFor(async () => {
      expect((await client.backups.list()).trouble).toEqual({})
    }, PATIENCE)
    const { uuid } = await client.notebook.info()
    expect(readdirSync(join(disk, 'Claimbook backups', uuid))).toContain(`${backup.id}.claimbook`)
  })

  test('what cannot be read there is told, and spoils nothing here', async () => {
    const { client, folder } = serve({ sample: true })
    const { uuid } = await client.notebook.info()
    await client.backups.setSecond({ folder })
    writeFileSync(join(folder, 'Claimbook backups', uuid), 'no folder')
    expect(await client.backups.make()).toMatchObject({ made: true })
    expect((await client.backups.list()).trouble).toMatchObject({
      second: { code: 'backup-failed' },
    })
  })

  test('a folder that is none is refused', async () => {
    const { client, folder } = serve()
    writeFileSync(join(folder, 'file'), '')
    for (const none of [join(folder, 'none'), join(folder, 'file'), 'disk']) {
      const refused = client.backups.setSecond({ folder: none })
      expect(await problemOf(refused)).toMatchObject({ code: 'write-failed' })
    }
    expect((await client.backups.list()).second).toBeNull()
  })
})

test('a backup that is under way when the notebook closes is left to the next one', async () => {
  const service = serve({ sample: true })
  const made = service.client.backups.make()
  await new Promise(setImmediate)
  const client = service.restart()
  await made.catch(() => undefined)
  expect((await client.backups.make()).backup.verified).toBe(true)
  const { folder } = await client.backups.list()
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a restore that was killed leaves nothing beside a notebook that was opened again', () => {
  const { path, folder } = serve({ sample: true })
  const other = join(folder, 'other.claimbook')
  new Database(path, { readonly: true }).exec(`VACUUM INTO '${other}'`).close()
  writeFileSync(`${other}.restored`, 'half')
  const service = startService(testPorts(join(folder, 'data')), other)
  onTestFinished(() => service.close())
  expect(existsSync(`${other}.restored`)).toBe(false)
  expect(memoryBridge(service.router)).toBeDefined()
})

/** Overwrites every page but the first few, behind the back of whoever has the file open. */
function spoil(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xff, 40 * 4096)
  writeFileSync(path, bytes)
}
