import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How other processes of the same user get at a process: a socket or pipe, and what opens it. */
export interface Reach {
  readonly address: string
  readonly secret: string
}

/** The process that has a notebook open. */
export interface Owner {
  readonly pid: number
  /** Absent where it cannot be asked for anything. */
  readonly reach?: Reach
}

/** Writes down, for whoever finds the notebook locked, who holds it. Only its user can read it. */
export function announceOwner(folder: string, keys: readonly string[], reach?: Reach): void {
  put(folder, keys, JSON.stringify({ pid: process.pid, reach }))
}

/** Takes that back; before the lock is given back, so that nobody's word but the holder's stands there. */
export function forgetOwner(folder: string, keys: readonly string[]): void {
  for (const key of keys) rmSync(fileOf(folder, key), { force: true })
}

/** Takes that back too, but lets `wasLeft` say of one before what it said. */
export function leaveOwner(folder: string, keys: readonly string[]): void {
  try {
    put(folder, keys, '{}')
  } catch {
    // The word that stays there says so too.
  }
}

/** Whether somebody's word still stands there: to whoever holds the lock, that of one who ended without taking it back. */
export function wasLeft(folder: string, keys: readonly string[]): boolean {
  return keys.some((key) => existsSync(fileOf(folder, key)))
}

/** Who holds the notebook with one of these keys, as it says itself; undefined where nobody alive does. */
export function findOwner(folder: string, keys: readonly string[]): Owner | undefined {
  for (const key of keys) {
    const owner = read(fileOf(folder, key))
    if (owner !== undefined && isAlive(owner.pid)) return owner
  }
  return undefined
}

const TRIES = 40
const PAUSE_MS = 5

/** The same for a lock that is held: a holder that has just come says so in a moment. */
export function awaitOwner(folder: string, keys: readonly string[]): Owner | undefined {
  const nothing = new Int32Array(new SharedArrayBuffer(4))
  for (let tries = 0; tries < TRIES; tries += 1) {
    const owner = findOwner(folder, keys)
    if (owner !== undefined) return owner
    Atomics.wait(nothing, 0, 0, PAUSE_MS)
  }
  return undefined
}

function put(folder: string, keys: readonly string[], text: string): void {
  for (const key of keys) {
    const file = fileOf(folder, key)
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, text, { mode: 0o600 })
    renameSync(temporary, file)
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.owner`)
}

function read(file: string): Owner | undefined {
  try {
    const { pid, reach } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Owner>
    if (typeof pid !== 'number') return undefined
    const canBeReached = typeof reach?.address === 'string' && typeof reach.secret === 'string'
    return canBeReached ? { pid, reach } : { pid }
  } catch {
    return undefined
  }
}

/** Whether a process is there, of whatever user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
