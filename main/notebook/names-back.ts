import { Problem } from '#data/model/problem.ts'
import { formatRef } from '#data/model/refs.ts'
import { folderPaths } from '#data/store/folders.ts'
import type { RowChange } from '#data/store/journal/entries.ts'
import { noteExists } from '#data/store/notes.ts'
import { type Reader, sql } from '#data/store/sql.ts'
import { planFolder } from './folders.ts'
import { planNote } from './note-names.ts'
import type { Planned } from './rewriting.ts'
import type { Work } from './session.ts'

/**
 * Gives notes and folders that an action renamed or moved their old name and place by a rename, so that what names it since
 * goes back with it. What cannot have them is left to be told of row by row.
 */
export function giveNamesBack(work: Work, changes: readonly RowChange[]): void {
  for (const change of changes) {
    try {
      planBack(work.writer, change)?.carry(work)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
}

function planBack(reader: Reader, { table, row, before, after }: RowChange): Planned | undefined {
  if (!before || !after) return undefined
  if (table === 'note') {
    const ref = formatRef('note', Number(before['id']))
    const same = before['title'] === after['title'] && before['folder'] === after['folder']
    const folder = folderOf(reader, before['folder'])
    if (same || folder === undefined || !noteExists(reader, ref)) return undefined
    return planNote(reader, { ref, title: String(before['title']), folder })
  }
  if (table === 'folder') {
    const same = before['name'] === after['name'] && before['parent'] === after['parent']
    const path = folderOf(reader, row)
    const above = folderOf(reader, before['parent'])
    if (same || path === undefined || above === undefined) return undefined
    return planFolder(reader, { path, to: `${above}/${before['name']}` })
  }
  return undefined
}

/** The path of a folder by its UUID: empty for none, `undefined` where it is gone. */
function folderOf(reader: Reader, uuid: string | number | null | undefined): string | undefined {
  if (uuid === null || uuid === undefined) return ''
  const [id] = reader.pluck<number>(sql`SELECT id FROM folder WHERE uuid = ${uuid}`)
  return id === undefined ? undefined : folderPaths(reader).get(id)
}
