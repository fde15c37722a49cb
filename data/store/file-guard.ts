import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Problem } from '../model/problem.ts'

/**
 * Watches that the open file is still the one that stands at its path. What another program puts
 * there, or leaves no more, must not be taken for the notebook, and nothing may be promised for it.
 */
export interface FileGuard {
  /** @throws Problem notebook-gone */
  assertInPlace(): void
  /** Whether the `-wal`, which holds what was written last, was taken away underneath. */
  hasLostWal(): boolean
  /** Says that the file is closed. */
  end(): void
}

/**
 * Files that this process has open. Any other handle on one of them would, when it is closed, drop the
 * locks that SQLite has on it (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 */
const OPEN = new Set<string>()

/** Whether this process has the file at a path open as a notebook, under whatever name. */
export function isOpenHere(path: string): boolean {
  const found = identify(path)
  return found !== undefined && OPEN.has(nameOf(found))
}

/** Remembers which file stands at the path now. */
export function guardFile(path: string): FileGuard {
  const opened = identify(path)
  const name = opened && opened.ino !== 0n ? nameOf(opened) : undefined
  if (name !== undefined) OPEN.add(name)
  return {
    assertInPlace() {
      // A file system that numbers no files has nothing to compare.
      if (opened?.ino === 0n) return
      const now = identify(path)
      if (now?.ino !== opened?.ino || now?.dev !== opened?.dev) {
        throw new Problem('notebook-gone', { path })
      }
    },
    hasLostWal: () => !existsSync(`${path}-wal`),
    end: () => {
      if (name !== undefined) OPEN.delete(name)
    },
  }
}

interface Identity {
  readonly ino: bigint
  readonly dev: bigint
}

function nameOf({ dev, ino }: Identity): string {
  return `${dev} ${ino}`
}

function identify(path: string): Identity | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })
}

/**
 * What SQLite says of the disk as something a person can act on; any other error comes back as it is.
 * What it was doing is undone by then: a transaction is whole or was never there.
 */
export function asDiskProblem(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code, message } = error
  if (code === 'SQLITE_FULL') return new Problem('disk-full', { path }, { cause: error })
  if (/^SQLITE_(READONLY|PERM|CANTOPEN)/.test(code)) {
    return new Problem('notebook-locked-out', { path, reason: message }, { cause: error })
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new Problem('disk-failed', { path, reason: `${message}, ${code}` }, { cause: error })
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new Problem('notebook-damaged', { path, reason: message }, { cause: error })
  }
  return error
}
