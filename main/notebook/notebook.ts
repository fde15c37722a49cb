import { basename, resolve } from 'node:path'
import type { ScaleId } from '#data/model/ratings.ts'
import { describeNotebook, notebookTitle, setScale } from '#data/store/notebook.ts'
import { openOrCopy } from '#data/store/copies.ts'
import { followLink } from '#data/store/lock.ts'
import { createStore, openStore, type Store } from '#data/store/open.ts'
import type { Ports } from '#main/ports.ts'
import type { NotebookInfo } from '#preload/contract/notebook.ts'
import { indexAgain } from './notes.ts'
import { rememberNotebook } from './recent.ts'
import { addSample } from './sample.ts'
import { Session } from './session.ts'

/** What the open notebook is and how much it holds. */
export function describe({ store }: Session): NotebookInfo {
  const { path, copyOf, place } = store
  return { path, copyOf, place, ...describeNotebook(store.read) }
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
    // In one go: it is there whole or not at all, and is on the disk after one wait for it.
    session.store.write(() => addSample(session))
  } finally {
    session.close()
  }
}

/** Opens a notebook and puts it on the list of recent ones. @throws what `openStore` throws */
export function openNotebook(ports: Ports, path: string): Store {
  const store = openOrCopy(path, ports.dataDir, ports.reach)
  rememberNotebook(ports, {
    path: store.copyOf ?? store.path,
    title: notebookTitle(store.read),
  })
  return store
}

/** Closes the open notebook and opens another; where that fails, the first stays open. */
export function switchNotebook(session: Session, path: string): NotebookInfo {
  const { path: open, copyOf } = session.store
  if (![open, copyOf].includes(followLink(path))) session.replace(openNotebook(session.ports, path))
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

/** @throws Problem notebook-exists, write-failed, notebook-damaged */
export async function saveCopy(session: Session, path: string): Promise<{ path: string }> {
  const { store, backups } = session
  // A path that no longer leads to the notebook is of no use to another process; the open file is.
  if (isInPlace(store)) await backups.copyTo(path)
  else store.copyTo(path)
  return { path: resolve(path) }
}

function isInPlace(store: Store): boolean {
  try {
    store.assertInPlace()
    return true
  } catch {
    return false
  }
}

/** Looks for damage in the open notebook. @throws the reason of `signal` when it aborts */
export async function check(
  { soundness }: Session,
  signal?: AbortSignal,
): Promise<{ ok: boolean; problems: { what: string; where: string }[] }> {
  const problems = await soundness.check(signal)
  return { ok: problems.length === 0, problems }
}
