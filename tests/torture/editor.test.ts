import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Ref } from '#data/model/refs.ts'
import type { CarriedService } from '#main/shells/browser/carried.ts'
import { startServiceProcess } from '#main/shells/browser/service-process.ts'
import { SESSION_KEY } from '#preload/bridges/session.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { ownerOf } from '#tests/support/owner-of.ts'
import { randomFrom, rounds, SEED, TORTURE_LIMIT_MS } from '#tests/support/rounds.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

/** Processes that start a hundred times take long where others are at work too. */
const PATIENT_MS = 2 * TORTURE_LIMIT_MS
/** Windows that are typed in at once, each in a note of its own. */
const WINDOWS = 3
const KILLS = ['service', 'service', 'windows', 'windows', 'both'] as const
/** A service that falls over more often is given up: from then on only windows are killed for a while. */
const RESTARTS = 3
const RESTARTS_IN_MS = 60_000
/** The promise, in milliseconds. */
const MOST_LOST_MS = 1_000
/** What a busy machine takes for a key to get to the window, and from there to the disk. */
const SLACK_MS = 1_000

let chromium: WatchedBrowser
let window: TestWindow
let service: CarriedService

beforeAll(async () => {
  chromium = await openChromium()
  window = await openWindow(chromium, {
    bears: /WebSocket/,
    service: async (...all) => (service = await startServiceProcess(...all)),
    async fill(client) {
      for (let at = 0; at < WINDOWS; at += 1) {
        await client.notes.create({ action: crypto.randomUUID(), title: titleOf(at) })
      }
    },
  })
})

afterAll(async () => {
  await window.end()
  await chromium.close()
})

const PATIENCE = { timeout: 5_000, interval: 50 }

const titleOf = (at: number) => `Typed in ${at + 1}`

test(
  `of what was typed at most a second is lost, whether window or service is killed (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED)
    const token = await window.page.evaluate((key) => sessionStorage.getItem(key)!, SESSION_KEY)
    const client = await ownWay()
    const notes = await client.notes.list()
    const refs = Array.from(
      { length: WINDOWS },
      (_, at) => notes.find(({ title }) => title === titleOf(at))!.ref,
    )
    const pages: Page[] = []
    const services: number[] = []
    let longest = 0
    let left = 0
    for (let round = 0; round < rounds(30, 500); round += WINDOWS) {
      const typed = await Promise.all(
        refs.map(async (_, at) => {
          const page = (pages[at] ??= await openPage(token, titleOf(at)))
          return typeIn(page, `<${round + at}:`, random)
        }),
      )
      await pause(random() * 2_000)
      const wanted = KILLS[Math.floor(random() * KILLS.length)]!
      const killed = performance.now()
      const kind =
        services.filter((at) => killed - at < RESTARTS_IN_MS).length < RESTARTS ? wanted : 'windows'
      if (kind !== 'windows') {
        services.push(killed)
        killService()
      }
      if (kind !== 'service') await Promise.all(pages.splice(0).map(crash))
      for (const [at, ref] of refs.entries()) {
        // Whoever asks while the one that was killed is still being replaced asks again.
        const kept = await vi.waitFor(
          async () => keptOf(await ownWay(), ref, typed[at]!.at(-1)!.text),
          { timeout: 60_000, interval: 50 },
        )
        left += kept.left ? 1 : 0
        const lost = typed[at]!.filter(({ text }) => !kept.text.includes(text))
        const ages = lost.map(({ at }) => killed - at)
        longest = Math.max(longest, ...ages)
        // A window that lives loses nothing.
        const most = kind === 'service' ? 0 : MOST_LOST_MS + SLACK_MS
        expect(ages.filter((age) => age > most)).toEqual([])
      }
    }
    process.stdout.write(
      `of ${rounds(30, 500)} texts ${left} were offered back; the longest loss was ${Math.round(longest)} ms\n`,
    )
  },
  PATIENT_MS,
)

/** A way of the test's own to the service, beside the windows'. */
async function ownWay(): Promise<NotebookClient> {
  const sockets = new WebSocketServer({ noServer: true })
  const server = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (opened) => service.carry(opened)),
  )
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  return createORPCClient(new RPCLink({ websocket: socket }))
}

/** Another window, which was let in as the first one was. */
async function openPage(token: string, title: string): Promise<Page> {
  const page = await window.page.context().newPage()
  await page.addInitScript(
    ([key, value]) => sessionStorage.setItem(key!, value!),
    [SESSION_KEY, token],
  )
  await page.goto(window.shell.shell.origin)
  await page.getByRole('treeitem', { name: title }).click()
  await page.locator('.path h1', { hasText: title }).waitFor()
  await page.locator('.editor .monaco-editor.focused').waitFor()
  await page.keyboard.press('Control+End')
  return page
}

/** Types for a while; gives each text that stood there, and since when. */
async function typeIn(
  page: Page,
  start: string,
  random: () => number,
): Promise<{ text: string; at: number }[]> {
  let text = ''
  const typed: { text: string; at: number }[] = []
  const length = 10 + Math.floor(random() * 30)
  for (const key of `${start}${'x'.repeat(length)}`) {
    await page.keyboard.type(key, { delay: random() * 30 })
    text += key
    typed.push({ text, at: performance.now() })
  }
  return typed
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // It never answers.
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

function killService(): void {
  const { ports, folder } = window.shell
  process.kill(ownerOf(ports, join(folder, 'sample.claimbook')), 'SIGKILL')
}

/** What of a note there is now: in it, or offered back. What was offered is taken away again. */
async function keptOf(
  client: NotebookClient,
  ref: Ref<'note'>,
  whole: string,
): Promise<{ text: string; left: boolean }> {
  const { uuid: notebook } = await client.notebook.info()
  const look = async () => {
    const { text } = await client.notes.get({ ref })
    const texts = (await client.buffers.left()).texts.filter(({ what }) => what.note === ref)
    return { text, texts }
  }
  // The service hears a moment later that a window is gone; where all was lost, nothing comes.
  await vi
    .waitUntil(async () => {
      const { text, texts } = await look()
      return text.includes(whole) || texts.length > 0
    }, PATIENCE)
    .catch(() => undefined)
  const { text, texts } = await look()
  for (const { window, what } of texts) await client.buffers.drop({ notebook, window, what })
  return {
    text: [text, ...texts.map(({ merged, what }) => merged ?? what.text)].join('\n'),
    left: texts.length > 0,
  }
}
