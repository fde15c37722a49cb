import { randomInt } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneTimeSecret } from './one-time.ts'
import { secretPage } from './pages.ts'
import { secret } from './session.ts'

const SECRET_MS = 60_000
/** How long a pairing code is good, in milliseconds. */
export const CODE_MS = 5 * 60_000
const CODE_TRIES = 5
// Shorter than its life, so that the file always holds a secret that is still good.
const RENEW_MS = 50_000

/** The ways into the host, for its own user only. */
export interface Door {
  /** A folder of 0700 that only its user can enter. */
  readonly folder: string
  /** The page that posts the secret; it is there while the door is open. */
  readonly file: string
  /** Lets one window in: renews secret and code until one of them is used. Gives the first code. */
  open(): string
  redeemSecret(given: string): boolean
  redeemCode(given: string): boolean
  /** Shuts the door for good and removes the folder. */
  remove(): void
}

/**
 * @param home a folder that a browser may read; a Snap's browser reads no hidden ones
 * @param enterAddress where the page posts its secret
 * @param onCode is told each code that follows the first
 */
export function createDoor(
  home: string,
  enterAddress: string,
  onCode: (code: string) => void,
): Door {
  const folder = makeFolder(home)
  const file = join(folder, 'open.html')
  const fileSecret = oneTimeSecret(secret, SECRET_MS, Number.POSITIVE_INFINITY)
  const code = oneTimeSecret(pairingCode, CODE_MS, CODE_TRIES)
  const timers: NodeJS.Timeout[] = []

  const renewFile = () => {
    try {
      writePrivate(file, secretPage(enterAddress, fileSecret.renew()))
    } catch {
      // Somebody removed the folder, or the disk is full: the code still opens the door.
      fileSecret.end()
    }
  }
  const shut = () => {
    for (const timer of timers.splice(0)) clearInterval(timer)
    fileSecret.end()
    code.end()
    rmSync(file, { force: true })
  }
  return {
    folder,
    file,
    open() {
      shut()
      renewFile()
      timers.push(
        setInterval(renewFile, RENEW_MS),
        setInterval(() => onCode(code.renew()), CODE_MS),
      )
      return code.renew()
    },
    redeemSecret: (given) => used(fileSecret.redeem(given), shut),
    redeemCode: (given) => used(code.redeem(given.toUpperCase().replaceAll(/[^A-Z\d]/g, '')), shut),
    remove() {
      shut()
      // A browser that is just ending may still write into its profile below.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** A pairing code as people read it, in two groups. */
export function spellCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

// 40 bits, without letters that look alike; five tries do not find it.
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function pairingCode(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

// Nobody but its user can enter what mkdtemp makes.
function makeFolder(home: string): string {
  const name = 'Claimbook-open-'
  try {
    return mkdtempSync(join(home, name))
  } catch {
    return mkdtempSync(join(tmpdir(), name))
  }
}

function writePrivate(file: string, text: string): void {
  const temporary = `${file}.new`
  writeFileSync(temporary, text, { mode: 0o600, flush: true })
  renameSync(temporary, file)
}

function used(right: boolean, shut: () => void): boolean {
  if (right) shut()
  return right
}
