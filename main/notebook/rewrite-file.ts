import { putInPlace } from '#data/store/backup.ts'
import { remove } from '#data/store/durable-files.ts'
import type { Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import type { Session } from './session.ts'

/** How often the file is written aside while others write to it; then nobody's turn comes meanwhile. */
const TRIES = 3

/**
 * Writes the open notebook's file anew, row by row, and puts that in its place: SQLite writes over what
 * is deleted, but where it moved rows from page to page before, words may still stand in a page's free
 * room. The long part is done in another process.
 * @throws Problem write-failed, notebook-damaged, notebook-other, and what a disk says
 */
export async function rewriteFile(session: Session): Promise<void> {
  const { path } = session.store
  const fresh = `${path}.rewritten`
  try {
    for (let tries = 0; ; tries += 1) {
      // A run that was killed may have left it.
      remove(fresh)
      session.assertOpen(path)
      const { store } = session
      const before = changes(store)
      if (tries < TRIES) await session.backups.copyTo(fresh)
      else store.copyTo(fresh)
      if (session.store === store && changes(store) === before) break
    }
    session.exchange(path, () => putInPlace(fresh, path), true)
  } finally {
    remove(fresh)
  }
}

function changes({ read }: Store): number {
  return read.pluck<number>(sql`SELECT total_changes()`)[0]!
}
