import { say } from '../messages/index.ts'
import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** The folder at a path, `null` for the root; `undefined` when it is not there. */
export function findFolder(reader: Reader, path: string): number | null | undefined {
  return levelsOf(path).reduce<number | null | undefined>(
    (parent, name) => (parent === undefined ? undefined : childOf(reader, parent, name)),
    null,
  )
}

/** The folder at a path, but the root. @throws Problem not-found */
export function folderNumber(reader: Reader, path: string): number {
  const id = findFolder(reader, barePath(path))
  if (id === undefined || id === null)
    throw new Problem('not-found', { what: 'folder', name: path })
  return id
}

/** A folder's path as a person may write it, without what stands around it. */
export function barePath(path: string): string {
  return path.trim().replace(/^\/+|\/+$/g, '')
}

/** The folder at a path, made with all above it when it is not there; `null` for the root. */
export function ensureFolder(writer: Writer, path: string, stamp: Stamp): number | null {
  assertFolderPath(path)
  return levelsOf(path).reduce<number | null>(
    (parent, name) =>
      childOf(writer, parent, name) ??
      writer.run(sql`
        INSERT INTO folder (uuid, parent, name, name_folded)
        VALUES (${stamp.uuid()}, ${parent}, ${name}, ${fold(name)})`).id,
    null,
  )
}

/** Checks that a path names each of its folders; an empty one is the root. @throws Problem input-invalid */
export function assertFolderPath(path: string): void {
  if (levelsOf(path).some((name) => name.trim() === '')) throw nameless()
}

/**
 * Calls a folder so and puts it there, with all that lies in it.
 * @param path the folder's whole new path; folders above it are made
 * @throws Problem input-invalid, name-taken, inside-itself
 */
export function placeFolder(writer: Writer, id: number, path: string, stamp: Stamp): void {
  assertFolderPlace(writer, id, path)
  const levels = levelsOf(path)
  const name = levels.at(-1)!
  const parent = ensureFolder(writer, levels.slice(0, -1).join('/'), stamp)
  writer.run(sql`
    UPDATE folder SET parent = ${parent}, name = ${name}, name_folded = ${fold(name)} WHERE id = ${id}`)
}

/** Checks that a folder can have this path. @throws Problem input-invalid, name-taken, inside-itself */
export function assertFolderPlace(reader: Reader, id: number, path: string): void {
  if (path === '') throw nameless()
  assertFolderPath(path)
  const old = folderPaths(reader).get(id) ?? ''
  if (fold(path).startsWith(`${fold(old)}/`)) {
    throw new Problem('inside-itself', { what: 'folder', name: old, into: path })
  }
  const holder = findFolder(reader, path)
  if (holder !== undefined && holder !== id) {
    throw new Problem('name-taken', { what: 'folder', name: path, id: path })
  }
}

/** The path of every folder, by id. */
export function folderPaths(reader: Reader): Map<number, string> {
  const rows = reader.all<{ id: number; path: string }>(sql`
    WITH RECURSIVE tree (id, path) AS (
      SELECT id, name FROM folder WHERE parent IS NULL
      UNION ALL
      SELECT folder.id, tree.path || '/' || folder.name
      FROM folder JOIN tree ON folder.parent = tree.id
    ) SELECT id, path FROM tree`)
  return new Map(rows.map(({ id, path }) => [id, path]))
}

function nameless(): Problem {
  return new Problem('input-invalid', { field: 'folder', reason: say('name.folder') })
}

function levelsOf(path: string): string[] {
  return path === '' ? [] : path.split('/')
}

function childOf(reader: Reader, parent: number | null, name: string): number | undefined {
  return reader.pluck<number>(
    sql`SELECT id FROM folder WHERE ifnull(parent, 0) = ${parent ?? 0} AND name_folded = ${fold(name)}`,
  )[0]
}
