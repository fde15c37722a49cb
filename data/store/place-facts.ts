import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { realPath } from './lock.ts'
import { type Mount, type Place, type PlaceFacts, placeOf } from './place.ts'

/** Where a notebook lies or shall lie on this machine, if not simply on it. */
export function findPlace(path: string): Place | undefined {
  return placeOf(realPath(path), factsOfThisMachine())
}

function factsOfThisMachine(): PlaceFacts {
  const { platform, env } = process
  const home = homedir()
  return {
    platform,
    home,
    env,
    mounts: mountsOf(platform),
    dropbox: dropboxFolders(home, env),
    exists: existsSync,
  }
}

function mountsOf(platform: NodeJS.Platform): readonly Mount[] {
  try {
    if (platform === 'linux') return readProcMounts(readFileSync('/proc/self/mounts', 'utf8'))
    if (platform !== 'darwin') return []
    return readMountCommand(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 }))
  } catch {
    // A machine that does not say is taken at its path's word.
    return []
  }
}

/** Reads `/proc/self/mounts`: device, folder, type, with blanks as `\040`. */
export function readProcMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ')
    if (folder === undefined || type === undefined) return []
    const plain = folder.replaceAll(/\\(\d{3})/g, (_all, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    return [{ folder: plain, type }]
  })
}

/** Reads what macOS's `mount` prints: `//user@host/share on /Volumes/share (smbfs, nodev)`. */
export function readMountCommand(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, folder, type] = / on (\/.*) \(([^,)]+)[^)]*\)$/.exec(line) ?? []
    return folder === undefined || type === undefined ? [] : [{ folder, type }]
  })
}

/** Folders named in Dropbox's `info.json`, which its program writes for others to read. */
function dropboxFolders(home: string, env: NodeJS.ProcessEnv): string[] {
  const bases = [env['APPDATA'], env['LOCALAPPDATA']].flatMap((base) =>
    base === undefined ? [] : join(base, 'Dropbox'),
  )
  return [...bases, join(home, '.dropbox')].flatMap((base) => {
    try {
      return readDropboxInfo(readFileSync(join(base, 'info.json'), 'utf8'))
    } catch {
      return []
    }
  })
}

/** Reads `info.json`: an object of accounts, each with its `path`. */
export function readDropboxInfo(text: string): string[] {
  const accounts = Object.values(JSON.parse(text) as Record<string, unknown>)
  return accounts.flatMap((account) => {
    const isAccount = typeof account === 'object' && account !== null && 'path' in account
    return isAccount && typeof account.path === 'string' ? account.path : []
  })
}
