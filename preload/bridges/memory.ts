import { type AnyRouter, createRouterClient } from '@orpc/server'
import type { NotebookClient } from '../contract/index.ts'

/** Carries the contract within one process: for the command line and for tests. */
export function memoryBridge(router: AnyRouter): NotebookClient {
  return createRouterClient(router, { context: {} }) as unknown as NotebookClient
}
