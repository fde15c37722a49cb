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

/** The folder at a path, made with all above it when it is not there; `null` for the root. */
export function ensureFolder(writer: Writer, path: string, stamp: Stamp): number | null {
  return levelsOf(path).reduce<number | null>((parent, name) => {
    if (name.trim() === '') {
      throw new Problem('input-invalid', { field: 'folder', reason: 'a folder needs a name' })
    }
    return (
      childOf(writer, parent, name) ??
      writer.run(sql`
        INSERT INTO folder (uuid, parent, name, name_folded)
        VALUES (${stamp.uuid()}, ${parent}, ${name}, ${fold(name)})`).id
    )
  }, null)
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

function levelsOf(path: string): string[] {
  return path === '' ? [] : path.split('/')
}

function childOf(reader: Reader, parent: number | null, name: string): number | undefined {
  return reader.pluck<number>(
    sql`SELECT id FROM folder WHERE ifnull(parent, 0) = ${parent ?? 0} AND name_folded = ${fold(name)}`,
  )[0]
}
