import { AsyncLocalStorage } from 'node:async_hooks'
import { type NotebookService, startService } from '../notebook/index.ts'
import type { Ports } from '../ports.ts'
import { type Callers, portsFor } from './callers.ts'
import { listenLocally } from './listen.ts'

/**
 * Opens a notebook and serves it to this process, and to other processes of this user that ask for it.
 * @throws Problem what `startService` throws
 */
export function openService(own: Ports, path: string): NotebookService {
  const callers: Callers = new AsyncLocalStorage()
  const listening = listenLocally(own, callers)
  try {
    const reach = listening && { reach: listening.reach }
    const service = startService(portsFor(callers, { ...own, ...reach }), path)
    listening?.serve(service)
    return {
      router: service.router,
      get path() {
        return service.path
      },
      get keys() {
        return service.keys
      },
      get copyOf() {
        return service.copyOf
      },
      onReplaced: (work) => service.onReplaced(work),
      close() {
        listening?.close()
        service.close()
      },
    }
  } catch (error) {
    listening?.close()
    throw error
  }
}
