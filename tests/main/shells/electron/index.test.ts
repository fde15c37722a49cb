import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { askOwner } from '#main/local/reach.ts'
import { createNotebook } from '#main/notebook/index.ts'
import { CONTENT_SECURITY_POLICY } from '#main/shells/policy.ts'
import { PORT, PORT_WANTED } from '#preload/bridges/port-messages.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { LINK_SCHEMES } from '#tests/fixtures/link-schemes.ts'
import * as electron from '#tests/support/fake-electron.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'
import { testPorts } from '#tests/support/ports.ts'

vi.mock('electron', () => import('#tests/support/fake-electron.ts'))
const { runElectron } = await import('#main/shells/electron/index.ts')

const folder = keptFolder()
const notebook = join(folder, 'sample.claimbook')
const { app, dialog, session, shell } = electron

beforeAll(async () => {
  const ports = testPorts(join(folder, 'data'))
  createNotebook(ports, notebook, { sample: true })
  for (const part of ['renderer', 'preload', 'main'])
    mkdirSync(join(folder, 'out', part), { recursive: true })
  writeFileSync(join(folder, 'out/renderer/index.html'), '<h1>Claimbook</h1>')
  writeFileSync(join(folder, 'out/renderer/files.json'), '["index.html"]')
  writeFileSync(join(folder, 'out/renderer/unlisted.js'), '1')
  vi.stubEnv('CLAIMBOOK_DATA_DIR', ports.dataDir)
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['claimbook', '--flag', notebook])
  await runElectron(join(folder, 'out'))
})

afterAll(() => {
  for (const child of electron.processes) child.kill()
})

const window = () => electron.BrowserWindow.all[0]!
const contents = () => window().webContents

function ask(senderFrame: object | null): void {
  electron.ipcMain.emit(PORT_WANTED, { sender: contents(), senderFrame })
}

function lastClient(): NotebookClient {
  const { channel, ports } = contents().posted.at(-1)!
  expect(channel).toBe(PORT)
  const [port] = ports
  const client: NotebookClient = createORPCClient(new RPCLink({ port: port! }))
  port!.start()
  return client
}

const OWN = { parent: null, origin: 'app://claimbook' }

describe('start', () => {
  test('takes the lock, the sandbox and the scheme before Electron is ready', () => {
    expect(electron.asked.slice(0, 4)).toEqual(['lock', 'sandbox', 'scheme app', 'ready'])
  })

  test('the window is shut in', () => {
    expect(window().settings['webPreferences']).toEqual({
      preload: join(folder, 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(window().address).toBe('app://claimbook/')
  })

  test('the service has no network', () => {
    const { env } = electron.processes[0]!.options
    expect(env).toMatchObject({
      https_proxy: 'http://127.0.0.1:1',
      HTTP_PROXY: 'http://127.0.0.1:1',
    })
  })
})

describe('denies', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s of any contents',
    (name) => {
      const event = electron.event()
      contents().emit(name, event)
      expect(event.prevented).toBe(true)
    },
  )

  test('contents that come later, as of a tool or a frame', () => {
    const later = new electron.FakeContents()
    app.emit('web-contents-created', {}, later)
    const event = electron.event()
    later.emit('will-navigate', event)
    expect(event.prevented).toBe(true)
    expect(later.call('windowOpen', { url: 'file:///etc/passwd' })).toEqual({ action: 'deny' })
  })

  test.each(['login', 'select-client-certificate'])('%s', (name) => {
    const event = electron.event()
    app.emit(name, event)
    expect(event.prevented).toBe(true)
  })

  test('certificates that do not hold', () => {
    const trust = vi.fn()
    const event = electron.event()
    app.emit('certificate-error', event, {}, 'https://a.example', 'ERR', {}, trust)
    expect(event.prevented).toBe(true)
    expect(trust).toHaveBeenCalledWith(false)
  })

  test('Bluetooth devices', () => {
    const choose = vi.fn()
    contents().emit('select-bluetooth-device', electron.event(), [{ deviceId: 'a' }], choose)
    expect(choose).toHaveBeenCalledWith('')
  })

  test('downloads', () => {
    const event = electron.event()
    session.defaultSession.emit('will-download', event)
    expect(event.prevented).toBe(true)
  })

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
  ])('the permission %s', (permission) => {
    const answer = vi.fn()
    session.defaultSession.call('permissionRequest', contents(), permission, answer)
    expect(answer).toHaveBeenCalledWith(false)
    expect(session.defaultSession.call('permissionCheck', contents(), permission)).toBe(false)
  })

  test('devices, screens, pairing and the spelling service', () => {
    const answer = vi.fn()
    expect(session.defaultSession.call('devicePermission', { deviceType: 'hid' })).toBe(false)
    session.defaultSession.call('displayMedia', {}, answer)
    expect(answer).toHaveBeenLastCalledWith(null)
    session.defaultSession.call('bluetoothPairing', {}, answer)
    expect(answer).toHaveBeenLastCalledWith({ confirmed: false })
    expect(session.defaultSession.given['spellChecker']).toBe(false)
  })

  test.each([
    ['app://claimbook/', true],
    ['app://claimbook/assets/a.js', true],
    ['blob:app://claimbook/0c8d', true],
    ['data:image/png;base64,AAAA', true],
    ['app://other/', false],
    ['blob:https://evil.example/0c8d', false],
    ['data:text/html,<script>', false],
    ['https://evil.example/', false],
    ['http://127.0.0.1:80/', false],
    ['ws://evil.example/', false],
    ['file:///etc/passwd', false],
    ['ftp://evil.example/', false],
    ['chrome://settings', false],
    ['devtools://devtools', false],
    ['not an address', false],
  ])('or lets pass the request %s: %s', (url, passes) => {
    const answer = vi.fn()
    session.defaultSession.call('beforeRequest', { url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel: !passes })
  })
})

describe('links', () => {
  const open = async (url: string) => {
    dialog.messages.length = 0
    shell.opened.length = 0
    expect(contents().call('windowOpen', { url })).toEqual({ action: 'deny' })
    await Promise.resolve()
    await Promise.resolve()
    return { shown: dialog.messages.map(({ detail }) => detail), opened: [...shell.opened] }
  }

  test('are shown, and opened outside only when the person agrees', async () => {
    dialog.response = 1
    expect(await open('https://a.example/b')).toEqual({
      shown: ['https://a.example/b'],
      opened: [],
    })
    dialog.response = 0
    expect(await open('mailto:a@b.example')).toEqual({
      shown: ['mailto:a@b.example'],
      opened: ['mailto:a@b.example'],
    })
  })

  test.each(LINK_SCHEMES)('of %s: a web page or mail, or nothing', async (written, opens) => {
    dialog.response = 0
    const { shown, opened } = await open(written)
    expect(opened).toEqual(shown)
    if (opens !== undefined) expect(opened).toEqual([opens])
    for (const address of opened) expect(address).toMatch(/^(?:https?:\/\/|mailto:)/)
  })

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,a',
    'smb://evil.example/share',
    'ms-msdt:/id',
    'vscode://file/a',
    'app://claimbook/',
    '\\\\evil.example\\share',
    'C:\\Windows\\system32\\calc.exe',
    '//evil.example',
  ])('of other kinds are nothing: %s', async (url) => {
    dialog.response = 0
    expect(await open(url)).toEqual({ shown: [], opened: [] })
  })
})

describe('app://claimbook', () => {
  const get = async (address: string, method = 'GET') => {
    const request = { url: address, method }
    return (await session.defaultSession.call('app', request)) as Response
  }

  test('serves the page under the policy', async () => {
    const answer = await get('app://claimbook/')
    expect([answer.status, await answer.text()]).toEqual([200, '<h1>Claimbook</h1>'])
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    'app://other/index.html',
    'app://claimbook/unlisted.js',
    'app://claimbook/files.json',
    'app://claimbook/../main/service.js',
    'app://claimbook/%2e%2e/main/service.js',
    'app://claimbook//etc/passwd',
  ])('%s is nothing', async (address) => {
    expect((await get(address)).status).toBe(404)
  })

  test('answers nothing but GET', async () => {
    expect((await get('app://claimbook/', 'POST')).status).toBe(404)
  })
})

describe('the port to the service', () => {
  test.each([
    ['no frame', null],
    ['a frame within the page', { ...OWN, parent: OWN }],
    ['another page', { parent: null, origin: 'https://evil.example' }],
    ['a page without origin', { parent: null, origin: 'null' }],
  ])('is not given to %s', (_what, frame) => {
    ask(frame)
    expect(contents().posted).toEqual([])
  })

  test('is given to the page, and carries calls', async () => {
    ask(OWN)
    const info = await lastClient().notebook.info()
    expect(info.path).toBe(notebook)
    expect(info.counts.claims).toBeGreaterThan(10)
  })

  test('carries files and problems', async () => {
    const client = lastClient()
    const file = new File(['A source of a few words, long enough to be one.'], 'a.txt')
    const item = await client.sources.import({ action: crypto.randomUUID(), file })
    expect(item).toMatchObject({ status: 'imported', path: 'a.txt' })
    await expect(client.sources.get({ ref: 'S-999' })).rejects.toMatchObject({
      data: { code: 'not-found' },
    })
  })

  test('an export asks for its place, and says so when there is none', async () => {
    const client = lastClient()
    const note = (await client.notes.list()).find(({ briefing }) => briefing)!.ref
    const call = { note, to: 'md', out: '/somewhere/else.md' } as const
    dialog.place = join(folder, 'briefing.md')
    const exported = await client.briefings.export({ action: crypto.randomUUID(), ...call })
    expect(exported.file).toBe(dialog.place)
    expect(readFileSync(dialog.place, 'utf8').length).toBeGreaterThan(100)
    dialog.place = ''
    await expect(
      client.briefings.export({ action: crypto.randomUUID(), ...call }),
    ).rejects.toMatchObject({ data: { code: 'write-failed' } })
  })

  test('a PDF is set in a process that only main can start', async () => {
    const client = lastClient()
    const note = (await client.notes.list()).find(({ briefing }) => briefing)!.ref
    dialog.place = join(folder, 'briefing.pdf')
    const before = electron.processes.length
    await client.briefings.export({ action: crypto.randomUUID(), note, to: 'pdf' })
    expect(readFileSync(dialog.place).subarray(0, 5).toString()).toBe('%PDF-')
    expect(electron.processes.length).toBe(before + 1)
    expect(electron.processes.at(-1)!.options.env).toMatchObject({
      all_proxy: 'http://127.0.0.1:1',
    })
  })

  test('the menu saves a copy and opens it', async () => {
    const item = (label: string) =>
      electron.Menu.shown
        .flatMap(({ submenu }) => submenu ?? [])
        .find((i) => i.label?.startsWith(label))!
    dialog.place = join(folder, 'copy.claimbook')
    item('Save a copy').click!()
    await vi.waitUntil(() => existsSync(dialog.place), { timeout: 30_000 })
    dialog.file = dialog.place
    const client = lastClient()
    await vi.waitUntil(async () => {
      item('Open notebook').click!()
      return (await client.notebook.info()).path === dialog.file
    })
    dialog.file = notebook
    item('Open notebook').click!()
    await vi.waitUntil(async () => (await client.notebook.info()).path === notebook)
    expect(dialog.errors).toEqual([])
  })

  test('a second start opens its notebook here, and says what is wrong with it', async () => {
    const client = lastClient()
    app.emit('second-instance', {}, ['claimbook', '--flag', 'copy.claimbook'], folder)
    await vi.waitUntil(async () => (await client.notebook.info()).path.endsWith('copy.claimbook'))
    app.emit('second-instance', {}, ['claimbook', notebook], '/')
    await vi.waitUntil(async () => (await client.notebook.info()).path === notebook)
    app.emit('second-instance', {}, ['claimbook', 'missing.claimbook'], folder)
    await vi.waitUntil(() => dialog.errors.length === 1)
    expect(dialog.errors.pop()).toContain('There is no notebook')
    expect(electron.asked).toContain('focus')
  })

  test('another start of the program, from the command line, opens another window here', async () => {
    const before = electron.BrowserWindow.all.length
    const opened = await askOwner(testPorts(join(folder, 'data')), notebook, (client) =>
      client.windows.open({ window: true }),
    )
    expect(opened).toEqual({ by: 'program' })
    await vi.waitUntil(() => electron.BrowserWindow.all.length === before + 1)
    expect(electron.BrowserWindow.all.pop()!.address).toBe('app://claimbook/')
  })

  test('after the service fell over, a new one takes its place and the page gets a new port', async () => {
    const copy = join(folder, 'copy.claimbook')
    await lastClient().notebook.open({ path: copy })
    const given = once(contents(), 'test:posted')
    electron.processes[0]!.kill()
    await given
    // The one that was open last, not the one that the program was started with.
    expect((await lastClient().notebook.info()).path).toBe(copy)
    await lastClient().notebook.open({ path: notebook })
  })
})

describe('the end', () => {
  test('the notebook is closed before the program ends', async () => {
    const exit = once(app, 'test:exit')
    app.emit('window-all-closed')
    await exit
    expect(app.exitCode).toBe(0)
    expect(existsSync(`${notebook}-wal`)).toBe(false)
  })
})
