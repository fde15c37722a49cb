import type { Backup } from '#data/model/backup.ts'
import type { Conflict } from '#data/model/conflict.ts'
import { reasonOf } from '#data/messages/file-reasons.ts'
import { Problem, type ProblemValue } from '#data/model/problem.ts'
import type { TrashItem } from '#data/model/trash.ts'
import type { Reader } from '#data/store/sql.ts'
import { bornIn, listTrash as readTrash, trashedBefore, withAlong } from '#data/store/trash.ts'
import { eraseFromTrash } from '#data/store/trash/erase.ts'
import { restoreFromTrash } from '#data/store/trash/restore.ts'
import type { Emptying } from '#preload/contract/trash.ts'
import { eraseBuffers } from './buffers.ts'
import { rewriteFile } from './rewrite-file.ts'
import type { Session } from './session.ts'
import { settle } from './settling.ts'

export function listTrash({ store }: Session): TrashItem[] {
  return readTrash(store.read)
}

/** What is asked of a restoring. */
export interface Restoring {
  readonly action: string
  readonly items: readonly string[]
  readonly partly?: boolean | undefined
  readonly renamed?: boolean | undefined
}

/** @throws Problem trash-missing */
export function restoreTrash(
  session: Session,
  { action, ...what }: Restoring,
): { changed: boolean; conflicts: Conflict[]; things: string[] } {
  return session.act('trash.restore', action, what, (work) => {
    const { items, partly = false, renamed = false } = what
    const { conflicts, changes, things } = restoreFromTrash(work.writer, items, { partly, renamed })
    if (things.length > 0) {
      settle(work, changes)
      work.touch('trash')
    }
    return { changed: things.length > 0, conflicts: [...conflicts], things: [...things] }
  })
}

/** Which things are to be erased: chosen ones, those that came into the trash so many days ago, or all. */
export interface Chosen {
  readonly items?: readonly string[] | undefined
  readonly olderThan?: number | undefined
}

/** What an emptying would erase, and which backups would still hold it. @throws Problem trash-missing */
export function weighTrash(session: Session, chosen: Chosen): Emptying {
  const { read } = session.store
  const items = chosenItems(session, read, chosen)
  return {
    items: items.length,
    things: withAlong(read, items).length,
    backups: backupsHolding(session, items),
  }
}

/**
 * Erases things in the trash for ever, with what is kept of them beside the notebook, and tells which
 * backups still hold them. No other backup is made: it would hold them too.
 * @throws Problem trash-missing, write-failed
 */
export async function emptyTrash(
  session: Session,
  { action, ...chosen }: Chosen & { readonly action: string },
): Promise<Emptying> {
  const told = session.act('trash.empty', action, chosen, ({ writer, touch }) => {
    const items = chosenItems(session, writer, chosen)
    const backups = backupsHolding(session, items)
    const { names } = eraseFromTrash(writer, items)
    // Before it is known to be done: who asks again is not told that it is while something is left.
    eraseBuffers(session, names)
    touch('trash')
    return { items: items.length, things: names.length, backups }
  })
  return { ...told, trouble: told.things > 0 ? await scrub(session) : undefined }
}

/** Lets nothing stand in the file's free room either. What keeps it from that is told: all else is done. */
async function scrub(session: Session): Promise<ProblemValue | undefined> {
  try {
    await rewriteFile(session)
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.toValue()
    const { path } = session.store
    return { code: 'write-failed', values: { path, reason: reasonOf(error) } }
  }
}

function chosenItems({ ports }: Session, reader: Reader, { items, olderThan }: Chosen): string[] {
  if (items) return [...items]
  const now = ports.now().getTime()
  // Without an age, also what came this moment.
  const before = olderThan === undefined ? now + DAY_MS : now - olderThan * DAY_MS
  return trashedBefore(reader, new Date(before).toISOString())
}

const DAY_MS = 86_400_000

function backupsHolding({ store, backups }: Session, items: readonly string[]): Backup[] {
  if (items.length === 0) return []
  const born = bornIn(store.read, items)
  return backups.list().filter(({ at }) => born === undefined || at >= born)
}
