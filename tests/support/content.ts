import type { Reader } from '#data/store/sql.ts'
import { journalledTables, OWN_JOURNAL } from '#data/store/journal/shape.ts'
import { rowAsJson, rowKey } from '#data/store/journal/triggers.ts'

/** How often a note was saved, and when something changed last, are no part of what it says. */
const MARKS = ['version', 'changed_at']

/**
 * What people have put into a notebook, row by row, in a form that says the same for the same content:
 * by UUID, without row numbers and without marks of when it was saved.
 */
export function contentOf(reader: Reader): Record<string, Record<string, unknown>> {
  const tables = [...journalledTables(reader).values()].filter(({ name }) => !OWN_JOURNAL.has(name))
  return Object.fromEntries(
    tables.map((table) => {
      const rows = reader.all<{ key: string; json: string }>({
        text: `SELECT ${rowKey(table, 'it')} AS key, ${rowAsJson(table, 'it', true)} AS json
          FROM "${table.name}" AS it ORDER BY 1`,
        values: [],
      })
      return [
        table.name,
        Object.fromEntries(
          rows.map(({ key, json }) => {
            const row = JSON.parse(json) as Record<string, unknown>
            for (const mark of MARKS) delete row[mark]
            return [key, row]
          }),
        ),
      ]
    }),
  )
}

/** What is derived: for notes, where their links lead and what they are about. */
export function derivedOf(reader: Reader): unknown[] {
  return [
    `SELECT note, start, text, type, to_note, to_claim, to_source FROM link ORDER BY 1, 2`,
    `SELECT note, (SELECT uuid FROM topic WHERE id = topic) AS topic FROM note_topic ORDER BY 1, 2`,
    `SELECT judgement, claim FROM judgement_claim ORDER BY 1, 2`,
    `SELECT note, alias FROM note_alias ORDER BY 1, 2`,
    `SELECT claim, status, statement, speaker, grade, said, independent, speakers, kind, "on", likelihood
      FROM claim_list ORDER BY 1`,
  ].map((text) => reader.all({ text, values: [] }))
}
