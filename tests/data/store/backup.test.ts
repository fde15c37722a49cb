import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import { copyBackup, keepAsIs, takeOut, writeBackup, writeCopy } from '#data/store/backup.ts'
import {
  backupsOf,
  copyFile,
  listBackups,
  readSheet,
  thinFolder,
  unfinished,
  writeSheet,
} from '#data/store/backup-folder.ts'
import { describeNotebook, notebookUuid } from '#data/store/notebook.ts'
import { openStore, type Store } from '#data/store/open.ts'
import { dumpNotebook } from '#tests/support/dump.ts'
import { addClaim, addSource } from '#tests/support/facts.ts'
import { AT, newNotebook, temporaryFolder } from '#tests/support/notebooks.ts'

/** An open notebook of two claims, and where its backups go. */
function notebook(): { store: Store; path: string; dataDir: string; folder: string } {
  const { path, dataDir } = newNotebook()
  const store = openStore(path, dataDir)
  onTestFinished(() => store.close())
  addClaim(store)
  addClaim(store)
  return { store, path, dataDir, folder: backupsOf(dataDir, notebookUuid(store.read)) }
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'done'
}

describe('a backup', () => {
  test('holds all that the notebook holds, while it is open and written to', () => {
    const { store, path, folder } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const before = dumpNotebook(path)
    addClaim(store)
    expect(dumpNotebook(copyFile(folder, id))).toEqual(before)
    expect(listBackups(folder)).toEqual([
      {
        id: '2026-01-14T090000.000Z-manual',
        at: AT,
        reason: 'manual',
        file: copyFile(folder, id),
        size: statSync(copyFile(folder, id)).size,
        notebook: path,
        counts: { ...describeNotebook(store.read).counts, claims: 2 },
        verified: true,
      },
    ])
  })

  test('is a notebook that opens like any other', () => {
    const { path, folder, dataDir } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const store = openStore(copyFile(folder, id), dataDir)
    expect(describeNotebook(store.read).counts.claims).toBe(2)
    store.close()
  })

  test('is for its owner’s eyes only', () => {
    const { path, folder } = notebook()
    writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    if (process.platform === 'win32') return
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600])
  })

  test('made in the same millisecond takes no other’s place', () => {
    const { path, folder } = notebook()
    const order = { notebook: path, folder, at: AT, reason: 'manual' } as const
    expect(writeBackup(order)).not.toBe(writeBackup(order))
    expect(listBackups(folder)).toHaveLength(2)
  })

  test('removes what a run that was killed left, and nothing of another notebook', () => {
    const { path, folder } = notebook()
    const { pid: dead } = spawnSync(process.execPath, ['-e', ''])
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const sheet = readSheet(folder, id)!
    const part = unfinished(folder, path).replace(`${process.pid}`, `${dead}`)
    const others = unfinished(folder, '/elsewhere').replace(`${process.pid}`, `${dead}`)
    for (const file of [part, `${part}-journal`, others]) writeFileSync(file, 'half')
    writeSheet(folder, '2026-01-15T090000.000Z-manual', sheet)
    writeSheet(folder, '2026-01-16T090000.000Z-manual', { ...sheet, notebook: '/elsewhere' })
    const second = writeBackup({ notebook: path, folder, at: AT, reason: 'scheduled' })
    expect(readdirSync(folder).toSorted()).toEqual(
      [
        ...[id, second].flatMap((each) => [`${each}.claimbook`, `${each}.json`]),
        '2026-01-16T090000.000Z-manual.json',
        basename(others),
      ].toSorted(),
    )
  })

  test('leaves a run alone that has outlived its service', () => {
    const { path, folder } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const part = unfinished(folder, path).replace(`${process.pid}`, `${process.ppid}`)
    writeFileSync(part, 'half')
    writeSheet(folder, '2026-01-15T090000.000Z-manual', readSheet(folder, id)!)
    writeBackup({ notebook: path, folder, at: AT, reason: 'scheduled' })
    expect(existsSync(part)).toBe(true)
    expect(existsSync(join(folder, '2026-01-15T090000.000Z-manual.json'))).toBe(true)
  })

  test('of a notebook that cannot be read is not made', () => {
    const { path } = notebook()
    const broken = join(dirname(path), 'broken.claimbook')
    const folder = join(dirname(path), 'copies')
    writeCopy(path, broken)
    const bytes = readFileSync(broken)
    // All pages but the first, of a database whose schema still opens.
    bytes.fill(0xff, 3 * 4096)
    writeFileSync(broken, bytes)
    const order = { notebook: broken, folder, at: AT, reason: 'scheduled' } as const
    expect(codeOf(() => writeBackup(order))).toBe('notebook-damaged')
    expect(readdirSync(folder)).toEqual([])
  })

  test('that finds no room leaves nothing behind, and says so', () => {
    if (process.platform === 'win32') {
      process.stdout.write(
        'not tried on Windows: a limit of a file’s size is set by a POSIX shell\n',
      )
      return
    }
    const { path, folder } = notebook()
    const limited = `ulimit -f 100; exec "$0" "$@"`
    const worker = join(import.meta.dirname, '../../support/backup-worker.ts')
    const { stdout } = spawnSync('sh', ['-c', limited, process.execPath, worker, path, folder], {
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toMatchObject({ code: 'backup-failed' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('into a place that takes none is a problem that says where', () => {
    const { path } = notebook()
    const file = join(dirname(path), 'a-file')
    writeFileSync(file, '')
    const order = { notebook: path, folder: join(file, 'x'), at: AT, reason: 'manual' } as const
    expect(codeOf(() => writeBackup(order))).toBe('backup-failed')
  })
})

describe('the list', () => {
  test('shows what was put there by somebody else as not verified, and passes over the rest', () => {
    const { path, folder } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const strange = '2026-01-20T090000.000Z-before-restore'
    copyFileSync(copyFile(folder, id), copyFile(folder, strange))
    writeFileSync(join(folder, 'a letter.claimbook'), '')
    writeFileSync(join(folder, 'damaged'), '')
    expect(listBackups(folder).map((backup) => [backup.id, backup.verified])).toEqual([
      [strange, false],
      [id, true],
    ])
    expect(listBackups(join(folder, 'none'))).toEqual([])
  })

  test('no longer calls verified what has changed its size', () => {
    const { path, folder } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    appendFileSync(copyFile(folder, id), 'x')
    expect(listBackups(folder)).toMatchObject([{ id, verified: false }])
  })
})

describe('thinning', () => {
  test('takes the old away with their sheets, never what was not found whole', () => {
    const { path, folder } = notebook()
    const make = (day: number) => {
      const at = `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`
      return writeBackup({ notebook: path, folder, at, reason: 'scheduled' })
    }
    const ids = [1, 2, 3, 4, 5, 6].map(make)
    rmSync(join(folder, `${ids[0]}.json`))
    const gone = thinFolder(folder, Date.parse('2026-06-01T00:00:00.000Z'))
    expect(gone).toEqual([ids[1]])
    expect(listBackups(folder).map(({ id }) => id)).toEqual(
      [ids[0], ids[2], ids[3], ids[4], ids[5]].toReversed(),
    )
    expect(existsSync(join(folder, `${ids[1]}.json`))).toBe(false)
  })
})

describe('a second folder', () => {
  test('gets the same bytes, and knows what they are', () => {
    const { path, folder } = notebook()
    const second = join(temporaryFolder(), 'second')
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    copyBackup(id, folder, second)
    expect(readFileSync(copyFile(second, id))).toEqual(readFileSync(copyFile(folder, id)))
    expect(readSheet(second, id)).toEqual(readSheet(folder, id))
    expect(readdirSync(second)).toHaveLength(2)
  })

  test('gets nothing of a backup that has changed', () => {
    const { path, folder } = notebook()
    const second = join(temporaryFolder(), 'second')
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    flip(copyFile(folder, id))
    expect(codeOf(() => copyBackup(id, folder, second))).toBe('backup-failed')
    expect(readdirSync(second)).toEqual([])
  })
})

describe('taking out', () => {
  test('gives the notebook as it was, and takes the place of nothing', () => {
    const { path, folder } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const target = join(temporaryFolder(), 'out.claimbook')
    takeOut(folder, id, target)
    expect(dumpNotebook(target)).toEqual(dumpNotebook(path))
    expect(codeOf(() => takeOut(folder, id, target))).toBe('notebook-exists')
    expect(codeOf(() => takeOut(folder, 'none', `${target}2`))).toBe('backup-missing')
    expect(codeOf(() => takeOut(folder, id, join(target, 'x')))).toBe('write-failed')
  })

  test('gives nothing of a backup that is no longer what it was', () => {
    const { path, folder } = notebook()
    const id = writeBackup({ notebook: path, folder, at: AT, reason: 'manual' })
    const target = join(temporaryFolder(), 'out.claimbook')
    flip(copyFile(folder, id))
    expect(codeOf(() => takeOut(folder, id, target))).toBe('backup-unsound')
    writeFileSync(copyFile(folder, id), 'no notebook')
    expect(codeOf(() => takeOut(folder, id, target))).toBe('backup-unsound')
    rmSync(join(folder, `${id}.json`))
    expect(codeOf(() => takeOut(folder, id, target))).toBe('backup-unsound')
    expect(readdirSync(dirname(target))).toEqual([])
  })
})

describe('a notebook that was kept as it is', () => {
  test('comes back with what stood in its -wal', () => {
    const { path, folder } = notebook()
    const id = keepAsIs(path, folder, new Date(AT))
    expect(statSync(`${copyFile(folder, id)}-wal`).size).toBeGreaterThan(0)
    const target = join(temporaryFolder(), 'out.claimbook')
    takeOut(folder, id, target)
    expect(readdirSync(dirname(target))).toEqual(['out.claimbook'])
    expect(dumpNotebook(target)).toEqual(dumpNotebook(path))
  })

  test('comes back without a -wal that spoils it', () => {
    const { path, folder } = notebook()
    const other = notebook()
    addSource(other.store, 'canola '.repeat(100_000))
    const foreign = join(temporaryFolder(), 'foreign.claimbook')
    writeCopy(other.path, foreign)
    copyFileSync(`${path}-wal`, `${foreign}-wal`)
    const id = keepAsIs(foreign, folder, new Date(AT))
    const target = join(temporaryFolder(), 'out.claimbook')
    takeOut(folder, id, target)
    expect(readdirSync(dirname(target))).toEqual(['out.claimbook'])
    expect(dumpNotebook(target)).toEqual(dumpNotebook(other.path))
  })

  test('is named where it is not whole', () => {
    const { path, folder } = notebook()
    const id = keepAsIs(path, folder, new Date(AT))
    const backup = copyFile(folder, id)
    truncateSync(backup, 3 * 4096)
    rmSync(`${backup}-wal`)
    const target = join(temporaryFolder(), 'out.claimbook')
    expect(() => takeOut(folder, id, target)).toThrow(
      expect.objectContaining({ code: 'backup-unsound', values: { backup } }),
    )
    expect(readdirSync(dirname(target))).toEqual([])
  })
})

describe('a copy', () => {
  test('is whole, opens, and takes the place of nothing', () => {
    const { path, dataDir } = notebook()
    const folder = join(dirname(path), 'copies')
    mkdirSync(folder)
    const copy = join(folder, 'copy.claimbook')
    writeCopy(path, copy)
    expect(codeOf(() => writeCopy(path, copy))).toBe('notebook-exists')
    expect(codeOf(() => writeCopy(path, join(folder, 'none', 'c.claimbook')))).toBe('write-failed')
    expect(readdirSync(folder)).toEqual(['copy.claimbook'])
    openStore(copy, dataDir).close()
  })
})

describe('before its schema changes', () => {
  const old = 'tests/fixtures/notebooks/0020.claimbook'

  /** A notebook that a program of an older schema made. */
  function older(): { path: string; dataDir: string; folder: string } {
    const folder = temporaryFolder()
    const path = join(folder, 'old.claimbook')
    copyFileSync(old, path)
    const database = new Database(path)
    const uuid = database.prepare('SELECT uuid FROM notebook').pluck().get() as string
    database.close()
    const dataDir = join(folder, 'data')
    return { path, dataDir, folder: backupsOf(dataDir, uuid) }
  }

  test('a notebook is kept as it was', () => {
    const { path, dataDir, folder } = older()
    const before = dumpNotebook(path)
    openStore(path, dataDir).close()
    const [backup, ...more] = listBackups(folder)
    expect(more).toEqual([])
    expect(backup).toMatchObject({ reason: 'before-migration', verified: true, notebook: path })
    expect(dumpNotebook(backup!.file)).toEqual(before)
    openStore(path, dataDir).close()
    expect(listBackups(folder)).toHaveLength(1)
  })

  test('a notebook that cannot be kept is not touched, and told of', () => {
    const { path, dataDir } = older()
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'backups'), 'no folder')
    const before = readFileSync(path)
    expect(codeOf(() => openStore(path, dataDir))).toBe('migration-unsafe')
    expect(readFileSync(path)).toEqual(before)
  })
})

/** Changes one bit in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(file, bytes)
}
