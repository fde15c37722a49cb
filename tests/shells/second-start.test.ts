import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

const PROGRAM = resolve(import.meta.dirname, '../../main/cli/claimbook.js')

let chromium: WatchedBrowser
beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

/** Runs `claimbook open` in a home of its own; `as` says as which user. */
function open(folder: string, words: readonly string[], as: object = {}) {
  const child = spawn(process.execPath, [PROGRAM, 'open', '--no-window', ...words], {
    env: {
      ...process.env,
      HOME: join(folder, 'home'),
      USERPROFILE: join(folder, 'home'),
      CLAIMBOOK_DATA_DIR: join(folder, 'data'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...as,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit') as Promise<[number | null]>
  return { child, ended, lines: createInterface(child.stdout)[Symbol.asyncIterator]() }
}

type Lines = ReturnType<typeof open>['lines']

async function nextWith(lines: Lines, words: string): Promise<string> {
  for (;;) {
    const { value, done } = await lines.next()
    if (done) throw new Error(`nothing was said of “${words}”`)
    if (value.includes(words)) return value
  }
}

async function newPage(): Promise<Page> {
  const context = await chromium.browser.newContext()
  onTestFinished(() => context.close())
  return context.newPage()
}

async function enterByFile(lines: Lines): Promise<Page> {
  const file = (await nextWith(lines, 'Open this file')).split(': ')[1]!
  const page = await newPage()
  await page.goto(pathToFileURL(file).href)
  return page
}

test('a second start opens another window of the first, and says so in one line', async () => {
  const folder = temporaryFolder()
  for (const made of ['home', 'kept/.stfolder']) mkdirSync(join(folder, made), { recursive: true })
  const notebook = join(folder, 'kept/n.claimbook')
  const claimbook = commandLineIn(folder).on(notebook)
  const made = await claimbook`new kept/n.claimbook --sample`
  expect(made.stderr).toContain('is synchronised by Syncthing')

  const first = open(folder, [notebook])
  const page = await enterByFile(first.lines)
  await page.getByText(/is synchronised by Syncthing/).waitFor()
  await page.getByRole('button', { name: '1 problem' }).waitFor()

  const second = open(folder, [notebook])
  const { value: line } = (await second.lines.next()) as { value: string }
  expect(line).toMatch(/is open already \(process \d+\)/)
  expect(await second.ended).toEqual([0, null])
  expect((await second.lines.next()).done).toBe(true)

  const [, address = '', code = ''] = /go to (\S+) and type the code (\S+)\./.exec(line)!
  const other = await newPage()
  await other.goto(address)
  await other.fill('#code', code)
  await other.keyboard.press('Enter')
  await other.getByText(/, 27 claims,/).waitFor()

  const added = await claimbook`claim add Words --speaker Somebody`
  expect([added.status, added.stderr]).toEqual([0, ''])
  await Promise.all([page, other].map((one) => one.getByText(/, 28 claims,/).waitFor()))
  first.child.kill('SIGTERM')
  expect(await first.ended).toEqual([0, null])
  expect(chromium.takeOutgoing()).toEqual([])
})

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
const why = process.platform === 'win32' ? ' (skipped: Windows has no such permissions)' : ''

test.skipIf(why !== '')(
  `a notebook that cannot be written to opens as a copy, marked so; a safe start opens no tab${why}`,
  async () => {
    const folder = temporaryFolder()
    const notebook = join(folder, 'locked/n.claimbook')
    for (const made of ['home', 'data', 'locked']) mkdirSync(join(folder, made))
    await commandLineIn(folder)`--data-dir other new locked/n.claimbook --sample`
    if (isRoot) {
      chmodSync(folder, 0o755)
      for (const own of ['home', 'data']) chownSync(join(folder, own), NOBODY, NOBODY)
    }
    chmodSync(notebook, 0o444)
    chmodSync(dirname(notebook), 0o555)
    onTestFinished(() => chmodSync(dirname(notebook), 0o755))

    const program = open(folder, [notebook, '--safe'], isRoot ? { uid: NOBODY, gid: NOBODY } : {})
    await nextWith(program.lines, 'This is a copy')
    const page = await enterByFile(program.lines)
    await page.getByText('Copy of a file that cannot be changed').waitFor()
    await page.getByText(`This is a copy: the file ${notebook} cannot be changed.`).waitFor()
    await page.getByText('Safe start').waitFor()
    expect(await page.locator('.tab').count()).toBe(0)
    program.child.kill('SIGTERM')
    expect(await program.ended).toEqual([0, null])
    expect(chromium.takeOutgoing()).toEqual([])
  },
)
