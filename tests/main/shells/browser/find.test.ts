import { describe, expect, test } from 'vitest'
import { findBrowser } from '#main/shells/browser/find.ts'
import { browserName, windowArguments } from '#main/shells/browser/opener.ts'
import { type Machine, whyNoWindow } from '#main/shells/machine.ts'

function machine(facts: Partial<Machine>, ...files: string[]): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/home/a/bin:relative:/usr/bin', DISPLAY: ':0' },
    isRoot: false,
    runs: (path) => files.includes(path),
    ...facts,
  }
}

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
const windows = {
  platform: 'win32',
  env: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
} as const

describe('finds', () => {
  test.each<[string, Machine, string | undefined, string]>([
    ['Chromium on the path', machine({}, '/usr/bin/chromium'), '/usr/bin/chromium', 'Chromium'],
    ['a Snap', machine({}, '/snap/bin/chromium'), '/snap/bin/chromium', 'Chromium'],
    ['Chrome', machine({}, '/usr/bin/google-chrome'), '/usr/bin/google-chrome', 'Chrome'],
    [
      'Chromium before Edge',
      machine({}, '/usr/bin/microsoft-edge', '/home/a/bin/chromium'),
      '/home/a/bin/chromium',
      'Chromium',
    ],
    ['Chrome on a Mac', machine({ platform: 'darwin', env: {} }, MAC), MAC, 'Chrome'],
    ['Edge on Windows', machine(windows, EDGE), EDGE, 'Microsoft Edge'],
  ])('%s', (_what, on, path, name) => {
    expect(findBrowser(on)).toBe(path)
    expect(browserName(path!)).toBe(name)
  })

  test('nothing where there is none, nor in a folder named relatively', () => {
    expect(findBrowser(machine({}, 'relative/chromium', '/usr/bin/firefox'))).toBeUndefined()
  })
})

test.each<[string, Partial<Machine>, string | undefined]>([
  ['no display', { env: {} }, 'no-display'],
  ['Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, undefined],
  ['root', { isRoot: true }, 'root'],
  ['a Mac', { platform: 'darwin', env: {} }, undefined],
  ['Windows', windows, undefined],
])('what keeps a window from showing: %s', (_what, facts, reason) => {
  expect(whyNoWindow(machine(facts))).toBe(reason)
})

test('a browser is started sandboxed, with a profile of its own', () => {
  const given = windowArguments('/home/a/Claimbook open/open.html', '/home/a/profile')
  expect(given).toContain('--app=file:///home/a/Claimbook%20open/open.html')
  expect(given).toContain('--user-data-dir=/home/a/profile')
  expect(given.filter((one) => /sandbox|security|remote-debugging/.test(one))).toEqual([])
})
