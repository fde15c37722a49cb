import { EventEmitter } from 'node:events'
import { basename, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Envelope, envelope, FakeChannel, type FakePort } from './fake-ports.ts'

// As much of Electron's main process as the shell touches. Windows and dialogs are written down;
// processes and ports are real: the service runs in a thread of its own.

/** What the program asked of Electron, in order. */
export const asked: string[] = []

class FakeApp extends EventEmitter {
  isPackaged = true
  exitCode: number | undefined
  lock = true
  requestSingleInstanceLock(): boolean {
    asked.push('lock')
    return this.lock
  }
  enableSandbox(): void {
    asked.push('sandbox')
  }
  whenReady(): Promise<void> {
    asked.push('ready')
    return Promise.resolve()
  }
  quit(): void {
    asked.push('quit')
    this.emit('will-quit', event())
  }
  exit(code: number): void {
    this.exitCode = code
    this.emit('test:exit')
  }
}

/** An event whose default can be prevented. */
export function event<Details extends object>(details?: Details) {
  return Object.assign(
    {
      prevented: false,
      preventDefault() {
        this.prevented = true
      },
    },
    details,
  )
}

type Handler = (...values: never[]) => unknown

/** Keeps the one handler that each setter is given, by the setter's name. */
class Handlers extends EventEmitter {
  readonly given: Record<string, unknown> = {}
  protected keep(name: string) {
    return (value: unknown) => {
      this.given[name] = value
    }
  }
  /** Calls the handler that a setter was given. */
  call(name: string, ...values: unknown[]): unknown {
    return (this.given[name] as Handler)(...(values as never[]))
  }
}

class FakeSession extends Handlers {
  setPermissionRequestHandler = this.keep('permissionRequest')
  setPermissionCheckHandler = this.keep('permissionCheck')
  setDevicePermissionHandler = this.keep('devicePermission')
  setDisplayMediaRequestHandler = this.keep('displayMedia')
  setBluetoothPairingHandler = this.keep('bluetoothPairing')
  setSpellCheckerEnabled = this.keep('spellChecker')
  webRequest = { onBeforeRequest: this.keep('beforeRequest') }
  protocol = { handle: (scheme: string, handler: unknown) => (this.given[scheme] = handler) }
}

export class FakeContents extends Handlers {
  readonly posted: { channel: string; message: unknown; ports: FakePort[] }[] = []
  setWindowOpenHandler = this.keep('windowOpen')
  postMessage(channel: string, message: unknown, ports: FakePort[]): void {
    this.posted.push({ channel, message, ports })
    this.emit('test:posted')
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  static getAllWindows = () => BrowserWindow.all
  static fromWebContents = (contents: unknown) =>
    BrowserWindow.all.find((window) => window.webContents === contents) ?? null
  readonly webContents = new FakeContents()
  readonly settings: Record<string, unknown>
  address = ''
  constructor(settings: Record<string, unknown>) {
    super()
    this.settings = settings
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(address: string): Promise<void> {
    this.address = address
    return Promise.resolve()
  }
  show(): void {
    asked.push('show')
  }
  focus(): void {
    asked.push('focus')
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  'service.js': 'main/shells/electron/service.ts',
  'typst-child.js': 'main/export/typst-child.ts',
  'backup-child.js': 'main/notebook/backup-child.ts',
  'integrity-child.js': 'main/notebook/integrity-child.ts',
  'suggest-child.js': 'main/notebook/suggest-child.ts',
  'import-child.js': 'main/notebook/import-child.ts',
  'carry-child.js': 'main/notebook/carry-child.ts',
}

export class FakeProcess extends EventEmitter {
  readonly options: { env: Record<string, string> }
  readonly #worker: Worker
  constructor(file: string, args: string[], options: { env: Record<string, string> }) {
    super()
    this.options = options
    this.#worker = new Worker(resolve(import.meta.dirname, 'utility-worker.ts'), {
      argv: args,
      env: options.env,
      workerData: resolve(import.meta.dirname, '../..', SOURCES[basename(file)]!),
    })
    this.#worker.on('message', ({ data }: Envelope) => this.emit('message', data))
    this.#worker.on('error', (error) => asked.push(`fell over: ${error.message}`))
    this.#worker.on('exit', (code) => this.emit('exit', code))
  }
  postMessage(data: unknown, ports: FakePort[] = []): void {
    this.#worker.postMessage(...envelope(data, ports))
  }
  kill(): void {
    void this.#worker.terminate()
  }
}

/** Every process that was started, in order. */
export const processes: FakeProcess[] = []

export const utilityProcess = {
  fork(file: string, args: string[], options: { env: Record<string, string> }): FakeProcess {
    const started = new FakeProcess(file, args, options)
    processes.push(started)
    return started
  },
}

/** What dialogs were shown, and what the person answers. */
export const dialog = {
  errors: [] as string[],
  messages: [] as { detail: string }[],
  response: 1,
  place: '',
  file: '',
  showErrorBox(_title: string, text: string): void {
    dialog.errors.push(text)
    app.emit('test:dialog')
  },
  showMessageBox(box: { detail: string }): Promise<{ response: number }> {
    dialog.messages.push(box)
    return Promise.resolve({ response: dialog.response })
  },
  showSaveDialog: () => Promise.resolve({ filePath: dialog.place }),
  showOpenDialog: () => Promise.resolve({ filePaths: dialog.file ? [dialog.file] : [] }),
}

export const shell = {
  opened: [] as string[],
  openExternal(address: string): Promise<void> {
    shell.opened.push(address)
    return Promise.resolve()
  },
}

interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly submenu?: MenuItem[]
  readonly click?: () => void
}

export const Menu = {
  shown: [] as MenuItem[],
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(menu: MenuItem[]): void {
    Menu.shown = menu
  },
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    asked.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`)
  },
}

export const app = new FakeApp()
export const session = { defaultSession: new FakeSession() }
export const ipcMain = new EventEmitter()
export const MessageChannelMain = FakeChannel
