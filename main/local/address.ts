import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isAlive } from '#data/store/owner.ts'

/** A socket's path may have so many bytes on every system. */
const MOST_BYTES = 100

/**
 * A place for a socket that only this user can get at, for this process alone: in the data folder, or in
 * the system's folder for passing things where that path would be too long. On Windows, a pipe.
 */
export function localAddress(dataDir: string, platform = process.platform): string {
  const id = randomBytes(6).toString('hex')
  if (platform === 'win32') return String.raw`\\.\pipe\claimbook-${id}`
  const folder = join(dataDir, 'run')
  const address = join(folder, `${process.pid}-${id}`)
  if (Buffer.byteLength(address) > MOST_BYTES) return join(temporaryFolder(), id)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  removeStale(folder)
  return address
}

/** Removes the socket, and the folder that was made for it. */
export function removeAddress(address: string, dataDir: string): void {
  if (process.platform === 'win32') return
  rmSync(address, { force: true })
  const folder = dirname(address)
  if (folder !== join(dataDir, 'run')) rmSync(folder, { recursive: true, force: true })
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'claimbook-'))
}

/** Sockets of processes that are no longer there: whoever is killed leaves its own behind. */
function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10)
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, name), { force: true })
  }
}
