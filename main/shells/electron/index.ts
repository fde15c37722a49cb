import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import {
  app,
  BrowserWindow,
  dialog,
  type IpcMainEvent,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
} from 'electron'
import { join, resolve } from 'node:path'
import { say, sayProblem } from '#data/messages/index.ts'
import { PORT, PORT_WANTED } from '#preload/bridges/port-messages.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { readPageFiles } from '../page-files.ts'
import { APP_ORIGIN, APP_SCHEME, servePage } from './app-protocol.ts'
import { denyToProgram, denyToSession } from './denials.ts'
import { type Ask, choosePlace, fail, openNotebook, openNotebookAt, saveCopy } from './dialogs.ts'
import { offerLink } from './links.ts'
import { menuTemplate } from './menu.ts'
import { SAFE } from './messages.ts'
import {
  type NotebookProcess,
  type NotebookStart,
  startNotebookProcess,
} from './notebook-process.ts'
import { windowSettings } from './window-settings.ts'

/**
 * Runs the program as an Electron application: one notebook, in a process of its own, and its window.
 * @param built the folder of what was built: `main`, `preload`, `renderer`
 */
export async function runElectron(built: string): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([APP_SCHEME])
  denyToProgram(app, (address) => void offerLink(address, dialog, shell))
  await app.whenReady()
  denyToSession(session.defaultSession)
  servePage(session.defaultSession.protocol, readPageFiles(join(built, 'renderer')))
  const preload = join(built, 'preload/index.cjs')
  const notebook = startNotebookProcess(join(built, 'main'), startOf(process.argv), {
    onStart: () => BrowserWindow.getAllWindows().forEach((window) => givePort(window, notebook)),
    onFailure: (problem) => fail(sayProblem(problem)),
    openWindow: () => openMainWindow(preload),
    onGiveUp: () => fail(say('shell.service-gone')),
    choosePlace,
  })
  ipcMain.on(PORT_WANTED, (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window && isOwnPage(event)) givePort(window, notebook)
  })
  const ask = askOf(notebook)
  setMenu(ask)
  app.on('second-instance', (_event, words, folder) => {
    BrowserWindow.getAllWindows()[0]?.focus()
    const named = namedNotebook(words)
    if (named !== undefined) void openNotebookAt(resolve(folder, named), ask)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void notebook.close().then(() => app.exit(0))
  })
  openMainWindow(preload)
}

function openMainWindow(preload: string): void {
  const window = new BrowserWindow(windowSettings(preload))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/`)
}

function givePort(window: BrowserWindow, notebook: NotebookProcess): void {
  window.webContents.postMessage(PORT, null, [notebook.connect()])
}

/** Only the page itself may have a port: no frame in it, and no other page. */
function isOwnPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN
}

/** The notebook named on the command line; Electron's own words there start with a dash. */
function namedNotebook(words: readonly string[]): string | undefined {
  return words.slice(app.isPackaged ? 1 : 2).find((word) => !word.startsWith('-'))
}

function startOf(words: readonly string[]): NotebookStart {
  return { path: namedNotebook(words), safe: words.includes(SAFE) }
}

function setMenu(ask: Ask): void {
  const actions = {
    openNotebook: () => void openNotebook(ask),
    saveCopy: () => void saveCopy(ask),
  }
  const template = menuTemplate(actions, process.platform === 'darwin')
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** What the menu asks goes over a connection of main's own; an open one would hold the end up. */
function askOf(notebook: NotebookProcess): Ask {
  return async (work) => {
    const port = notebook.connect()
    const client: NotebookClient = createORPCClient(new RPCLink({ port }))
    port.start()
    try {
      return await work(client)
    } finally {
      port.close()
    }
  }
}
