import { Problem } from '../model/problem.ts'
import { formatRef } from '../model/refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { hasVersion } from './versions.ts'

/** What versions of a note are called. */
export function versionNames(reader: Reader, note: number): Map<number, string> {
  const rows = reader.all<{ version: number; name: string }>(
    sql`SELECT version, name FROM named_version WHERE note = ${note}`,
  )
  return new Map(rows.map(({ version, name }) => [version, name]))
}

/**
 * Gives a version a name, by which it is kept for ever, or takes it away.
 * @throws Problem not-found where the note never had that version or it is not kept any more
 */
export function nameVersion(
  writer: Writer,
  note: number,
  version: number,
  name: string | undefined,
  stamp: Stamp,
): void {
  if (!hasVersion(writer, note, version)) throw noVersion(note, version)
  if (name === undefined) {
    writer.run(sql`DELETE FROM named_version WHERE note = ${note} AND version = ${version}`)
    return
  }
  writer.run(sql`
    INSERT INTO named_version (note, version, name, author, at)
    VALUES (${note}, ${version}, ${name}, ${stamp.author}, ${stamp.at})
    ON CONFLICT (note, version) DO UPDATE SET name = excluded.name, author = excluded.author,
      at = excluded.at WHERE name <> excluded.name`)
}

/** What is said where a version is asked for that is not there. */
export function noVersion(note: number, version: number): Problem {
  return new Problem('not-found', {
    what: 'version',
    name: `${formatRef('note', note)}, ${version}`,
  })
}
