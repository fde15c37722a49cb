import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

// A download that has not come by then is given up; the browser can be used in the meantime.
const DOWNLOAD_MS = 30_000

/**
 * Path of Electron's program. Where its package has none yet, it is downloaded by the package's own
 * installer, which checks what it got; undefined where that fails, or the package is not installed.
 */
export async function getElectron(): Promise<string | undefined> {
  const folder = packageFolder()
  if (folder === undefined) return undefined
  return binaryIn(folder) ?? (await download(folder))
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

function binaryIn(folder: string): string | undefined {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

async function download(folder: string): Promise<string | undefined> {
  try {
    await promisify(execFile)(process.execPath, [join(folder, 'install.js')], {
      timeout: DOWNLOAD_MS,
      windowsHide: true,
    })
  } catch {
    return undefined
  }
  return binaryIn(folder)
}
