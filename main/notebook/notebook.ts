import { basename, resolve } from 'node:path'
import type { ScaleId } from '#data/model/ratings.ts'
import { checkNotebook } from '#data/store/integrity.ts'
import { describeNotebook, setScale } from '#data/store/notebook.ts'
import { createStore, openStore, type Store } from '#data/store/open.ts'
import type { Ports } from '#main/ports.ts'
import type { NotebookInfo } from '#preload/contract/notebook.ts'
import { indexAgain } from './notes.ts'
import { rememberNotebook } from './recent.ts'
import { addSample } from './sample.ts'
import { Session } from './session.ts'

/** What the open notebook is and how much it holds. */
export function describe({ store }: Session): NotebookInfo {
  return { path: store.path, ...describeNotebook(store.read) }
}

/**
 * Makes a notebook file, empty or with the sample facts; nothing stays open.
 * @throws Problem notebook-exists, write-failed
 */
export function createNotebook(
  ports: Ports,
  path: string,
  options: { readonly sample?: boolean | undefined } = {},
): void {
  const title = basename(path).replace(/\.claimbook$/i, '')
  createStore(path, {
    uuid: ports.uuid(),
    title,
    scale: 'icd203',
    at: ports.now().toISOString(),
  })
  if (!options.sample) return
  const session = new Session(ports, openStore(path, ports.dataDir))
  try {
    addSample(session)
  } finally {
    session.store.close()
  }
}

/** Opens a notebook and puts it on the list of recent ones. @throws what `openStore` throws */
export function openNotebook(ports: Ports, path: string): Store {
  const store = openStore(path, ports.dataDir)
  rememberNotebook(ports, { path: store.path, title: describeNotebook(store.read).title })
  return store
}

/** Closes the open notebook and opens another; where that fails, the first stays open. */
export function switchNotebook(session: Session, path: string): NotebookInfo {
  if (resolve(path) !== session.store.path) session.replace(openNotebook(session.ports, path))
  return describe(session)
}

/** Sets the likelihood scale that is used from now on; judgements in notes are read anew by it. */
export function chooseScale(
  session: Session,
  { action, scale }: { readonly action: string; readonly scale: ScaleId },
): NotebookInfo {
  session.act('notebook.setScale', action, { scale }, (work) => {
    setScale(work.writer, scale)
    indexAgain(work)
    work.touch('settings', 'scale')
  })
  return describe(session)
}

/** @throws Problem notebook-exists, write-failed */
export function saveCopy(session: Session, path: string): { path: string } {
  session.store.copyTo(path)
  return { path: resolve(path) }
}

/** Looks for damage in the open notebook. */
export function check({ store }: Session): {
  ok: boolean
  problems: { what: string; where: string }[]
} {
  const problems = checkNotebook(store)
  return { ok: problems.length === 0, problems }
}
