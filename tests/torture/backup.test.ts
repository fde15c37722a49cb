import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import { sha256 } from '#data/store/blobs.ts'
import { writeBackup } from '#data/store/backup.ts'
import { backupsOf, listBackups, readSheet } from '#data/store/backup-folder.ts'
import { checkNotebook } from '#data/store/integrity.ts'
import { SCHEMA_VERSION } from '#data/store/migrations/index.ts'
import { notebookUuid } from '#data/store/notebook.ts'
import { openStore } from '#data/store/open.ts'
import { createNotebook, startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { dumpNotebook } from '#tests/support/dump.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { bundleProgram } from '#tests/support/program-bundle.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'
import type { SteppingOrders } from '#tests/support/stepping-worker.ts'

const random = randomFrom(SEED)
const KILLS = rounds(20, 100)
let worker: string

beforeAll(async () => {
  worker = await bundleProgram('tests/support/stepping-worker.ts')
})

/** What a notebook says, with what came to it through its schema left out. */
type Content = Record<string, unknown[]>

interface Scene {
  readonly path: string
  readonly dataDir: string
  readonly id?: string
}

/** Steps by which a file gets its name: before each, the work is killed in every run. */
const NAMING = new Set(['renameSync', 'linkSync'])

/**
 * Kills the work before each step by which a file gets its name, before others spread over it, and at
 * any moment, each time on the scene as it was; then has `look` see what is left.
 */
async function killEverywhere(
  work: SteppingOrders['work'],
  master: Scene,
  folder: string,
  look: (scene: Scene, how: string) => Promise<void>,
): Promise<void> {
  const whole = await run({ work, ...fresh(master, folder, 'whole') })
  const places = placesIn(whole.steps)
  expect(places.length).toBeLessThan(KILLS)
  for (let round = 0; round < KILLS; round += 1) {
    const scene = fresh(master, folder, String(round))
    const last = places[round]
    const after = last === undefined ? random() * whole.milliseconds : undefined
    const how =
      last === undefined
        ? `after ${after!.toFixed(1)} ms`
        : `before step ${last}, ${whole.steps[last]}`
    const { signal } = await run({ work, ...scene, last }, after)
    if (last !== undefined) expect(signal, how).toBe('SIGKILL')
    await look(scene, `${work}, ${how}, seed ${SEED}`)
  }
}

/** The steps before which the work is killed: three of four kills, the others come at any moment. */
function placesIn(steps: readonly string[]): number[] {
  const all = steps.map((name, at) => ({ name, at }))
  const naming = all.filter(({ name }) => NAMING.has(name))
  const others = all.filter(({ name }) => !NAMING.has(name) && name !== 'pragma')
  const room = Math.max(1, Math.floor(KILLS * 0.75) - naming.length)
  const every = Math.max(1, others.length / room)
  const from = random() * every
  const spread = Array.from(
    { length: Math.min(room, others.length) },
    (_, index) => others[Math.min(others.length - 1, Math.floor(from + index * every))]!,
  )
  return [...new Set([...naming, ...spread].map(({ at }) => at))]
}

/** A copy of the scene, to be spoilt. */
function fresh(master: Scene, folder: string, name: string): Scene {
  const to = join(folder, name)
  cpSync(join(master.path, '..'), to, { recursive: true })
  return { ...master, path: join(to, 'n.claimbook'), dataDir: join(to, 'data') }
}

async function run(
  orders: SteppingOrders,
  killAfter?: number,
): Promise<{ steps: string[]; milliseconds: number; signal: string | null }> {
  const child = spawn(process.execPath, [worker, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  const begun = Promise.withResolvers<number>()
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (text.startsWith('begun')) begun.resolve(performance.now())
  })
  const closed = once(child, 'close') as Promise<[number | null, string | null]>
  void closed.then(() => begun.resolve(performance.now()))
  const from = await begun.promise
  if (killAfter !== undefined) {
    await pause(killAfter)
    child.kill('SIGKILL')
  }
  const [code, signal] = await closed
  if (signal === null) expect(code, text).toBe(0)
  const steps = (text.split('\n')[1] ?? '').split(' ')
  return { steps, milliseconds: performance.now() - from, signal }
}

/** Opens a notebook as the next start does, closes it, and gives what it says. */
function contentOf({ path, dataDir }: Scene, how: string): Content {
  try {
    openStore(path, dataDir).close()
  } catch (error) {
    const told = error instanceof Problem ? JSON.stringify(error.toValue()) : String(error)
    const files = readdirSync(dirname(path)).join(' ')
    throw new Error(`${how}: ${told}, beside ${files}`, { cause: error })
  }
  expect(checkNotebook(path), how).toEqual([])
  return dumpNotebook(path)
}

/** The backups that count as whole, each of which must be, and what they say. */
function wholeBackups(folder: string, how: string): Content[] {
  return listBackups(folder)
    .filter(({ verified }) => verified)
    .map(({ file, id }) => {
      expect(sha256(readFileSync(file)), how).toBe(readSheet(folder, id)?.sha256)
      return dumpNotebook(file)
    })
}

/** A closed notebook with a backup of it as it was before one more claim was added. */
async function sceneWithBackup(
  folder: string,
): Promise<Scene & { file: string; old: Content; now: Content }> {
  mkdirSync(folder)
  const path = join(folder, 'n.claimbook')
  const dataDir = join(folder, 'data')
  createNotebook(testPorts(dataDir), path)
  const service = startService(testPorts(dataDir), path)
  const client = memoryBridge(service.router)
  await client.claims.add({ action: crypto.randomUUID(), statement: 'before it', speaker: 'One' })
  await client.notes.create({ action: crypto.randomUUID(), title: 'A note', text: 'See [[C-1]].' })
  const { backup } = await client.backups.make()
  await client.claims.add({ action: crypto.randomUUID(), statement: 'after it', speaker: 'One' })
  service.close()
  const { id, file } = backup
  return { path, dataDir, id, file, old: dumpNotebook(file), now: dumpNotebook(path) }
}

function folderOf({ path, dataDir }: Scene): string {
  const store = openStore(path, dataDir)
  try {
    return backupsOf(dataDir, notebookUuid(store.read))
  } finally {
    store.close()
  }
}

describe('killed', () => {
  test('a backup harms neither the notebook nor the backups before it, and the next one is made', async () => {
    const folder = temporaryFolder()
    const { old, now, ...master } = await sceneWithBackup(join(folder, 'master'))
    await killEverywhere('backup', master, folder, async (scene, how) => {
      expect(contentOf(scene, how), how).toEqual(now)
      const backups = folderOf(scene)
      expect(wholeBackups(backups, how), how).toContainEqual(old)
      writeBackup({
        notebook: scene.path,
        folder: backups,
        at: new Date().toISOString(),
        reason: 'manual',
      })
      const made = wholeBackups(backups, how)
      expect(made[0], how).toEqual(now)
      expect(listBackups(backups), how).toHaveLength(made.length)
      expect(readdirSync(backups), how).toHaveLength(2 * made.length)
    })
  })

  test('a restore leaves the notebook as it was, or as it was then with a backup of what it was', async () => {
    const folder = temporaryFolder()
    const { file, old, now, ...master } = await sceneWithBackup(join(folder, 'master'))
    // A start hashes what was still waiting for it when the backup was made.
    const started = { path: join(folder, 'started.claimbook'), dataDir: join(folder, 'started') }
    copyFileSync(file, started.path)
    const restored = contentOf(started, 'the backup')
    let [before, after] = [0, 0]
    await killEverywhere('restore', master, folder, async (scene, how) => {
      const content = contentOf(scene, how)
      const isRestored = !equal(content, now)
      if (isRestored) after += 1
      else before += 1
      expect(content, how).toEqual(isRestored ? restored : now)
      const kept = wholeBackups(folderOf(scene), how)
      expect(kept, how).toContainEqual(old)
      if (isRestored) expect(kept, how).toContainEqual(now)
      const service = startService(testPorts(scene.dataDir), scene.path)
      service.close()
      expect(existsSync(`${scene.path}.restored`), how).toBe(false)
    })
    expect([before, after].every((count) => count > 0)).toBe(true)
  })

  test('a migration leaves the old notebook, or the new one with a backup of the old', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'master', 'n.claimbook')
    cpSync('tests/fixtures/notebooks/0020.claimbook', path)
    const old = dumpNotebook(path)
    const reference = join(folder, 'reference.claimbook')
    copyFileSync(path, reference)
    const now = contentOf({ path: reference, dataDir: join(folder, 'reference') }, 'reference')
    const master = { path, dataDir: join(folder, 'master', 'data') }
    await killEverywhere('migration', master, folder, async (scene, how) => {
      const left = recovered(scene.path)
      if (versionOf(left) === 20) expect(dumpNotebook(left), how).toEqual(old)
      expect(contentOf(scene, how), how).toEqual(now)
      expect(versionOf(scene.path)).toBe(SCHEMA_VERSION)
      expect(wholeBackups(folderOf(scene), how), how).toContainEqual(old)
    })
  })
})

function equal(one: Content, other: Content): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A copy of what a kill left, with its `-wal` worked in: not even reading could do that read-only. */
function recovered(path: string): string {
  const copy = join(temporaryFolder(), 'left.claimbook')
  copyFileSync(path, copy)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  const database = new Database(copy)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return copy
}

function versionOf(path: string): number {
  const database = new Database(path, { readonly: true })
  try {
    return Number(database.pragma('user_version', { simple: true }))
  } finally {
    database.close()
  }
}
