import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNotebook, startService } from '#main/notebook/index.ts'
import type { Ports } from '#main/ports.ts'
import {
  type BrowserShell,
  type BrowserShellOptions,
  openBrowserShell,
} from '#main/shells/browser/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { testPorts } from './ports.ts'

/** What is in the notebook before anything opens it. */
export interface Prepared {
  /** Whether it begins with the sample facts; it does unless said otherwise. */
  readonly sample?: boolean
  /** A notebook made before, which is copied; it takes the place of the sample. */
  readonly file?: string
  /** Fills it further, by the calls that a window makes. */
  readonly fill?: (client: NotebookClient) => Promise<void>
}

/** A browser shell over a notebook of the test's own, in a folder of its own. */
export interface TestShell {
  readonly shell: BrowserShell
  readonly folder: string
  readonly ports: Ports
  readonly port: number
  /** What was said on the terminal. */
  readonly lines: readonly string[]
  /** The pairing code said last. */
  code(): string
  /** The secret that the private page holds now. */
  secret(): string
  /** Ends the host and its service, and starts both anew over the same files. */
  restart(): Promise<TestShell>
  end(): Promise<void>
}

export async function startTestShell(
  files: Readonly<Record<string, string>> = { 'index.html': '<h1>Claimbook</h1>' },
  options: Partial<BrowserShellOptions> = {},
  prepared: Prepared = {},
): Promise<TestShell> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-shell-'))
  const page = join(folder, 'page')
  const home = join(folder, 'home')
  for (const made of [page, home]) mkdirSync(made)
  const list = { 'files.json': JSON.stringify(Object.keys(files)) }
  for (const [name, text] of Object.entries({ ...files, ...list })) {
    writeFileSync(join(page, name), text)
  }
  const ports = testPorts(join(folder, 'data'))
  mkdirSync(ports.dataDir)
  const notebook = join(folder, 'sample.claimbook')
  if (prepared.file === undefined) {
    createNotebook(ports, notebook, { sample: prepared.sample ?? true })
  } else {
    copyFileSync(prepared.file, notebook)
  }
  if (prepared.fill) await fill(ports, notebook, prepared.fill)
  return serveFolder(folder, ports, {
    window: false,
    reason: 'a test asks for it',
    page,
    home,
    ...options,
  })
}

async function fill(
  ports: Ports,
  notebook: string,
  work: (client: NotebookClient) => Promise<void>,
): Promise<void> {
  const service = startService(ports, notebook)
  try {
    await work(memoryBridge(service.router))
  } finally {
    service.close()
  }
}

async function serveFolder(
  folder: string,
  ports: Ports,
  options: Omit<BrowserShellOptions, 'print'>,
): Promise<TestShell> {
  const lines: string[] = []
  const shell = await openBrowserShell(ports, join(folder, 'sample.claimbook'), {
    print: (line) => lines.push(line),
    ...options,
  })
  return {
    shell,
    folder,
    ports,
    port: Number(new URL(shell.origin).port),
    lines,
    code: () => /[A-Z\d]{4}-[A-Z\d]{4}/.exec(lines.findLast((line) => /code/.test(line)) ?? '')![0],
    secret: () => /value="([^"]+)"/.exec(readFileSync(shell.file, 'utf8'))![1]!,
    async restart() {
      await shell.close()
      return serveFolder(folder, ports, options)
    },
    async end() {
      await shell.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
