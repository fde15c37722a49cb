import { expect, test } from 'vitest'
import { chooseShell, type Wish } from '#main/shells/choose.ts'
import type { Machine } from '#main/shells/machine.ts'

const desktop: Machine = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  runs: () => false,
}
const there = () => Promise.resolve('/electron')
const missing = () => Promise.resolve(undefined)
const neverAsked = () => Promise.reject(new Error('no download without need'))

test('Electron where it can be had', async () => {
  expect(await chooseShell({ window: true }, there, desktop)).toEqual({
    shell: 'electron',
    binary: '/electron',
  })
})

test.each<[string, Wish, Machine, typeof missing, string]>([
  [
    'Electron is missing',
    { window: true },
    desktop,
    missing,
    'Electron is not installed here and cannot be downloaded',
  ],
  [
    'it was asked for',
    { shell: 'browser', window: true },
    desktop,
    neverAsked,
    'the browser was asked for',
  ],
  ['no window is wanted', { window: false }, desktop, neverAsked, 'no window was asked for'],
  ['no display', { window: true }, { ...desktop, env: {} }, neverAsked, 'there is no display'],
  [
    'root',
    { window: true },
    { ...desktop, isRoot: true },
    neverAsked,
    'a browser must not be started as root',
  ],
])('the browser where %s', async (_what, wish, machine, find, reason) => {
  expect(await chooseShell(wish, find, machine)).toEqual({ shell: 'browser', reason })
})

test('Electron that was asked for and is missing is a problem', async () => {
  await expect(
    chooseShell({ shell: 'electron', window: true }, missing, desktop),
  ).rejects.toMatchObject({ code: 'shell-missing', values: { shell: 'Electron' } })
})
