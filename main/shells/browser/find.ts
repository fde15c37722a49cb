import { delimiter, join } from 'node:path'
import { type Machine, thisMachine } from '../machine.ts'

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
