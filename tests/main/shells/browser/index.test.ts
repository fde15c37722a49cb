import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startTestShell } from '#tests/support/browser-shell.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'

const folder = keptFolder()

/** A desktop whose only browser is a script: it writes down how it was started. */
function desktop(name: string, script: string) {
  const browser = join(folder, name)
  writeFileSync(browser, `#!/bin/sh\n${script}\n`)
  chmodSync(browser, 0o755)
  const machine = {
    platform: 'linux',
    env: { DISPLAY: ':0', PATH: folder },
    isRoot: false,
    runs: (path: string) => path === browser,
  } as const
  return { window: true, machine }
}

test('a browser is started with the private page, and ended with the program', async () => {
  const notes = join(folder, 'arguments')
  const options = desktop(
    'chromium',
    `printf '%s\\n' "$@" > ${notes}.new; mv ${notes}.new ${notes}; exec sleep 600`,
  )
  const here = await startTestShell(undefined, options)
  try {
    await vi.waitUntil(() => existsSync(notes))
    const given = readFileSync(notes, 'utf8')
    const profile = /--user-data-dir=(.*)/.exec(given)![1]!
    expect(given).toContain('--app=file://')
    expect(given).not.toContain(here.secret())
    expect(profile.startsWith(join(here.folder, 'home/Claimbook-open-'))).toBe(true)
    expect(statSync(profile).mode & 0o777).toBe(0o700)
    expect(here.lines).toEqual([
      'Claimbook opens in Chromium, as a test asks for it.',
      'Close its window, or press Ctrl+C here, to end.',
    ])
    await here.shell.close()
    expect(readdirSync(join(here.folder, 'home'))).toEqual([])
  } finally {
    await here.end()
  }
})

test('where the browser ends without having shown a window, it is said how to open one', async () => {
  const here = await startTestShell(undefined, desktop('google-chrome', 'exit 1'))
  try {
    await vi.waitUntil(() => here.lines.length === 4)
    expect(here.lines[2]).toBe(`Open this file in a browser on this machine: ${here.shell.file}`)
    expect(here.lines[3]).toContain(here.shell.pairAddress)
    expect(here.secret()).toMatch(/^[\w-]{43}$/)
  } finally {
    await here.end()
  }
})
