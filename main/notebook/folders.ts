import { formatRef } from '#data/model/refs.ts'
import {
  assertFolderPlace,
  barePath,
  folderNumber,
  folderPaths,
  placeFolder,
} from '#data/store/folders.ts'
import { notesWithin, placeOf } from '#data/store/note-places.ts'
import type { Reader } from '#data/store/sql.ts'
import type { Reach } from '#preload/contract/renames.ts'
import { editsOfLinks } from './note-names.ts'
import { actOn, NO_REACH, type Planned, writeEdits } from './rewriting.ts'
import type { Session } from './session.ts'

/** Calls a folder otherwise, or puts it elsewhere, with all that lies in it. */
export function renameFolder(
  session: Session,
  input: { readonly action: string; readonly path: string; readonly to: string },
): Reach {
  return actOn(session, 'folders.rename', planFolder, input)
}

/** @throws Problem not-found, input-invalid, name-taken, inside-itself */
export function planFolder(
  reader: Reader,
  input: { readonly path: string; readonly to: string },
): Planned {
  const id = folderNumber(reader, input.path)
  const to = barePath(input.to)
  assertFolderPlace(reader, id, to)
  const paths = folderPaths(reader)
  const old = paths.get(id)!
  const moves = new Map(
    notesWithin(reader, id).map((note) => {
      const place = placeOf(reader, note, paths)
      return [note, { ...place, folder: to + place.folder.slice(old.length) }]
    }),
  )
  const { edits, links } = editsOfLinks(reader, moves)
  return {
    reach: { ...NO_REACH, links, notes: edits.size },
    carry: (work) => {
      placeFolder(work.writer, id, to, work.stamp)
      writeEdits(work, edits, { sameLinks: true })
      work.touch('note', ...[...moves.keys()].map((note) => formatRef('note', note)))
    },
  }
}
