import { type AnyRouter, createRouterClient } from '@orpc/server'
import type { NotebookClient } from '../contract/index.ts'
import type { Link } from './bridge.ts'

/** Carries the contract within one process: for the command line and for tests. */
export function memoryBridge(router: AnyRouter): NotebookClient {
  return createRouterClient(router, { context: {} }) as unknown as NotebookClient
}

/** The same, for calls whose names are known only when they are made. */
export function memoryLink(router: AnyRouter): Link {
  const client: unknown = memoryBridge(router)
  return {
    call(path, input, options) {
      const call = path.reduce((part, name) => (part as Record<string, unknown>)[name], client)
      return (call as (input: unknown, options: object) => Promise<unknown>)(input, options)
    },
  }
}
