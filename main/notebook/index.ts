import type { Ports } from '#main/ports.ts'
import { openNotebook } from './notebook.ts'
import { makeRouter, type NotebookRouter } from './router.ts'
import { Session } from './session.ts'

export { createNotebook } from './notebook.ts'
export { ownNotebook } from './own.ts'
export type { NotebookRouter } from './router.ts'

/** The process that owns a notebook: its one writer, and the contract as what can be asked of it. */
export interface NotebookService {
  readonly router: NotebookRouter
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
  return { router: makeRouter(session), close: () => session.store.close() }
}
