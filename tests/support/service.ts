import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ProblemValue } from '#data/model/problem.ts'
import { createNotebook, startService } from '#main/notebook/index.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { PROBLEM } from '#preload/contract/base.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { temporaryFolder } from './notebooks.ts'
import { type TestClock, testPorts } from './ports.ts'

/** A running service over a real file, and what is needed to start it again. */
export interface TestService {
  readonly client: NotebookClient
  readonly path: string
  readonly folder: string
  /** Closes the notebook and opens it again, as a new process would. */
  restart(): NotebookClient
  /** Closes the notebook, for a test that opens it by itself. */
  close(): void
}

/** Makes a notebook in a folder of the test's own and serves it until the test is over. */
export function serve(
  options: { readonly sample?: boolean; readonly clock?: TestClock } = {},
): TestService {
  const folder = temporaryFolder()
  const ports = testPorts(join(folder, 'data'), options.clock)
  const path = join(folder, 'test.claimbook')
  createNotebook(ports, path, options)
  let service = startService(ports, path)
  let isOpen = true
  onTestFinished(() => {
    if (isOpen) service.close()
  })
  return {
    client: memoryBridge(service.router),
    path,
    folder,
    restart: () => {
      if (isOpen) service.close()
      service = startService(ports, path)
      isOpen = true
      return memoryBridge(service.router)
    },
    close: () => {
      isOpen = false
      service.close()
    },
  }
}

/** A fresh action. */
export function action(): string {
  return randomUUID()
}

/** A file as a window or the command line hands it in. */
export function file(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name)
}

/** The problem that a call ends with; fails the test when it ends otherwise. */
export async function problemOf(call: Promise<unknown>): Promise<ProblemValue> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === PROBLEM && 'data' in error) {
      return error.data as ProblemValue
    }
    throw error
  }
  throw new Error('the call did what it should have refused')
}
