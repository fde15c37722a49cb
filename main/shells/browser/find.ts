import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a machine keeps its programs. Handed in so that other systems can be tried. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether `path` is a file that may be run. */
  runs(path: string): boolean
}

/** The first installed Chromium, Chrome or Edge; undefined where there is none. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  return candidates(machine).find((path) => machine.runs(path))
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') return onWindows(env)
  if (platform === 'darwin') return onMac(env)
  return onUnix(env)
}

function onUnix(env: Machine['env']): string[] {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(
    (folder) => folder.startsWith('/'),
  )
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function onMac(env: Machine['env']): string[] {
  const programs = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ]
  const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])]
  return programs.flatMap((program) => folders.map((folder) => `${folder}/${program}`))
}

function onWindows(env: Machine['env']): string[] {
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => env[name] ?? [],
  )
  return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`))
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  runs(path) {
    try {
      accessSync(path, constants.X_OK)
      return statSync(path).isFile()
    } catch {
      return false
    }
  },
}
