import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createNotebook } from '#main/notebook/index.ts'
import { built } from '#tests/support/built.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'

const binary = installedElectron()
const why = binary ? '' : ' (skipped: no Electron binary)'

describe.skipIf(binary === undefined)(`in Electron itself${why}`, () => {
  test('the window shows the notebook, shut in, and closes it', async () => {
    const folder = temporaryFolder()
    const ports = testPorts(join(folder, 'data'))
    const notebook = join(folder, 'sample.claimbook')
    createNotebook(ports, notebook, { sample: true })
    const program = await _electron.launch({
      executablePath: binary!,
      args: [dirname(dirname(dirname(built('main/index.js')))), notebook],
      env: { ...(process.env as Record<string, string>), CLAIMBOOK_DATA_DIR: ports.dataDir },
      chromiumSandbox: process.getuid?.() !== 0,
    })
    const page = await program.firstWindow()
    await page.getByText('Start here').first().waitFor()
    expect(page.url()).toBe('app://claimbook/')
    expect(
      await page.evaluate(() => [typeof globalThis.require, typeof globalThis.process]),
    ).toEqual(['undefined', 'undefined'])
    const reached = await page.evaluate(() =>
      fetch('https://elsewhere.example/').then(
        () => 'reached',
        () => 'refused',
      ),
    )
    expect(reached).toBe('refused')
    expect(await page.evaluate(() => window.open('https://elsewhere.example/'))).toBeNull()
    await program.close()
    expect(existsSync(`${notebook}-wal`)).toBe(false)
  })
})

function installedElectron(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const note = join(folder, 'path.txt')
  const path = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8')) : undefined
  return path !== undefined && existsSync(path) ? path : undefined
}
