import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/notebooks.ts'
import { rawRequest } from '#tests/support/raw-request.ts'

const PROGRAM = resolve(import.meta.dirname, '../../main/cli/claimbook.js')

/** Runs `claimbook open` as its user would, in a home and a data folder of its own. */
function open(...words: string[]) {
  const folder = temporaryFolder()
  const home = join(folder, 'home')
  const data = join(folder, 'data/of/its/own')
  mkdirSync(home)
  const child = spawn(process.execPath, [PROGRAM, 'open', ...words], {
    env: { ...process.env, HOME: home, USERPROFILE: home, CLAIMBOOK_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  return { child, home, data, ended, lines: createInterface(child.stdout)[Symbol.asyncIterator]() }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a first start makes the own notebook and waits; %s closes it and leaves nothing behind',
  async (signal) => {
    const { child, home, data, ended, lines } = open('--no-window')
    expect((await lines.next()).value).toContain('no window was asked for')
    const file = ((await lines.next()).value as string).split(': ')[1]!
    expect(existsSync(file)).toBe(true)
    const port = Number(/127\.0\.0\.1:(\d+)\/pair/.exec((await lines.next()).value as string)![1])
    const answer = await rawRequest(port, [
      'GET / HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      'sec-fetch-site: same-origin',
    ])
    expect(answer.body).toContain('<div id="root">')
    child.kill(signal)
    expect((await lines.next()).value).toContain('the notebook is closed')
    expect(await ended).toEqual([0, null])
    expect(readdirSync(home)).toEqual([])
    expect(readdirSync(data).filter((name) => name.startsWith('notebook'))).toEqual([
      'notebook.claimbook',
    ])
  },
)

test('a notebook that is not there is a problem, and nothing is left behind', async () => {
  const { child, home, ended } = open('/nowhere/at/all.claimbook', '--no-window')
  const [message] = (await once(child.stderr, 'data')) as [Buffer]
  expect(message.toString()).toContain('There is no notebook')
  expect(await ended).toEqual([3, null])
  expect(readdirSync(home)).toEqual([])
})
