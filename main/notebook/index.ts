import { remove } from '#data/store/durable-files.ts'
import type { Ports } from '#main/ports.ts'
import { restoring } from './backups.ts'
import { sweepHandovers } from './handover.ts'
import { Incoming } from './incoming.ts'
import { openNotebook } from './notebook.ts'
import { makeRouter, type NotebookRouter } from './router.ts'
import { Session } from './session.ts'
import { Tidying } from './tidying.ts'

export { closedBackups, type ClosedBackups } from './closed-backups.ts'
export { createNotebook } from './notebook.ts'
export { ownNotebook } from './own.ts'
export { findPlace } from '#data/store/place-facts.ts'
export { repairFile } from './repairs.ts'
export type { NotebookRouter } from './router.ts'

/** The process that owns a notebook: its one writer, and the contract as what can be asked of it. */
export interface NotebookService {
  readonly router: NotebookRouter
  /** Where the notebook is that is open now. */
  readonly path: string
  /** What the notebook that is open now is known by to other processes. */
  readonly keys: readonly string[]
  /** Path of the notebook that this is a copy of, since that cannot be written to. */
  readonly copyOf: string | undefined
  /** Calls `work` each time that another notebook was opened in place of the one before. */
  onReplaced(work: () => void): void
  /** Closes the notebook; nothing can be asked afterwards. */
  close(): void
}

/**
 * Opens a notebook and starts to serve it. The one composition root: everything gets its ports here.
 * @throws Problem notebook-missing, notebook-foreign, notebook-newer, notebook-in-use,
 *   notebook-read-only, notebook-damaged
 */
export function startService(ports: Ports, path: string): NotebookService {
  const session = new Session(ports, openNotebook(ports, path))
  remove(restoring(session.store.path))
  sweepHandovers(ports, session.store)
  session.backups.start()
  const incoming = new Incoming(session)
  incoming.start()
  const tidying = new Tidying(session)
  tidying.start()
  return {
    router: makeRouter(session, incoming),
    get path() {
      return session.store.path
    },
    get keys() {
      return session.store.keys
    },
    get copyOf() {
      return session.store.copyOf
    },
    onReplaced(work) {
      session.notices.subscribe('change', ({ noun }) => {
        if (noun === 'notebook') work()
      })
    },
    close: () => {
      incoming.stop()
      tidying.stop()
      session.close()
    },
  }
}
