import { readLinkText } from '../markdown/link-text.ts'
import type { WrittenLink } from '../markdown/links.ts'
import type { LinkParts } from '../markdown/nodes.ts'
import { fold } from '../model/fold.ts'
import type { LinkTarget } from '../model/note.ts'
import { formatRef, parseRef, type Ref, refNumber } from '../model/refs.ts'
import { findClaimNumber } from './claim-refs.ts'
import { findNotes } from './notes.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'

/** What a link leads to. At most one is set; none where nothing was found, or several notes. */
export interface Target {
  readonly type: LinkTarget
  readonly note?: Ref<'note'> | undefined
  readonly claim?: Ref<'claim'> | undefined
  readonly source?: Ref<'source'> | undefined
  readonly attachment?: number | undefined
}

/** A link as it is kept: as written, and what it leads to. */
export interface StoredLink {
  readonly text: string
  readonly kind: WrittenLink['kind']
  readonly type: LinkTarget
  readonly fragment?: string | undefined
  readonly start: number
  readonly end: number
  readonly target: Target
}

/** What a link's name leads to, seen from a note (which an empty title stands for). */
export function resolveLink(reader: Reader, name: LinkParts, from?: Ref<'note'>): Target {
  const ref = parseRef(name.title)
  if (ref?.noun === 'claim') {
    const claim = findClaimNumber(reader, ref.number)
    return { type: 'claim', claim: claim === undefined ? undefined : formatRef('claim', claim) }
  }
  if (ref?.noun === 'source') {
    const there = reader.get(sql`SELECT id FROM source WHERE id = ${ref.number}`)
    return { type: 'source', source: there ? formatRef('source', ref.number) : undefined }
  }
  const type = name.block ? 'block' : name.heading ? 'heading' : 'note'
  if (name.title === '') return { type, note: from }
  const notes = findNotes(
    reader,
    name.folder === undefined ? name.title : `${name.folder}/${name.title}`,
  )
  if (notes.length > 0) return { type, note: notes.length === 1 ? notes[0] : undefined }
  const attachment = reader.pluck<number>(
    sql`SELECT id FROM attachment WHERE name_folded = ${fold(name.title)}`,
  )[0]
  if (attachment !== undefined) return { type: 'attachment', attachment }
  return { type: FILE_NAME.test(name.title) ? 'attachment' : type }
}

const FILE_NAME = /\.(?!md$)[a-z0-9]{1,5}$/i

/** Puts a note's links in place of those it had, each resolved. */
export function replaceLinks(
  writer: Writer,
  note: Ref<'note'>,
  links: readonly WrittenLink[],
): void {
  const id = refNumber('note', note)!
  writer.run(sql`DELETE FROM link WHERE note = ${id}`)
  for (const link of links) {
    const target = resolveLink(writer, link, note)
    const claim = target.claim ? refNumber('claim', target.claim)! : null
    writer.run(sql`
      INSERT INTO link (note, kind, start, "end", text, line, type, wanted, fragment, to_note,
        to_claim, to_source, to_attachment, wording)
      VALUES (${id}, ${link.kind}, ${link.start}, ${link.end}, ${link.text}, ${link.line},
        ${target.type}, ${fold(link.title)}, ${link.heading ?? link.block ?? null},
        ${numberOf(target.note)}, ${claim}, ${numberOf(target.source)},
        ${target.attachment ?? null}, (SELECT statement FROM claim WHERE id = ${claim}))`)
  }
}

/** Resolves anew every link that names one of these titles or aliases: what they mean has changed. */
export function resolveAgain(writer: Writer, names: readonly string[]): void {
  const wanted = [...new Set(names.map(fold))]
  const links = writer.all<{ id: number; note: number; text: string }>(sql`
    SELECT id, note, text FROM link
    WHERE wanted IN (${list(wanted)}) AND to_claim IS NULL AND to_source IS NULL`)
  for (const { id, note, text } of links) {
    const target = resolveLink(writer, readLinkText(text), formatRef('note', note))
    writer.run(sql`
      UPDATE link SET to_note = ${numberOf(target.note)}, to_attachment = ${target.attachment ?? null},
        type = ${target.type}
      WHERE id = ${id}`)
  }
}

/** Notes that name one of these references in a link, a citation or an embed. */
export function mentioning(reader: Reader, refs: readonly Ref[]): Ref<'note'>[] {
  return reader
    .pluck<number>(sql`
      SELECT DISTINCT note FROM link WHERE wanted IN (${list(refs.map(fold))})`)
    .map((note) => formatRef('note', note))
}

/** The links out of a note, in the order of its text. */
export function linksOf(reader: Reader, note: Ref<'note'>): StoredLink[] {
  const rows = reader.all<{
    kind: WrittenLink['kind']
    text: string
    type: LinkTarget
    fragment: string | null
    start: number
    end: number
    to_note: number | null
    to_claim: number | null
    to_source: number | null
    to_attachment: number | null
  }>(sql`SELECT * FROM link WHERE note = ${refNumber('note', note) ?? 0} ORDER BY start`)
  return rows.map((row) => ({
    text: row.text,
    kind: row.kind,
    type: row.type,
    fragment: row.fragment ?? undefined,
    start: row.start,
    end: row.end,
    target: {
      type: row.type,
      note: row.to_note === null ? undefined : formatRef('note', row.to_note),
      claim: row.to_claim === null ? undefined : formatRef('claim', row.to_claim),
      source: row.to_source === null ? undefined : formatRef('source', row.to_source),
      attachment: row.to_attachment ?? undefined,
    },
  }))
}

/** A place in a note that leads somewhere, with the line around it. */
export interface LinkFrom {
  readonly note: Ref<'note'>
  readonly title: string
  readonly text: string
  readonly start: number
}

/** The same, with what stands between its brackets. */
export interface Referring extends LinkFrom {
  readonly written: string
}

/** The places in other notes that lead to a note, the notes by title. */
export function backlinksOf(reader: Reader, note: Ref<'note'>): LinkFrom[] {
  const id = refNumber('note', note) ?? 0
  return reader
    .all<{ note: number; title: string; text: string; start: number }>(sql`
      SELECT link.note, note.title, line AS text, start
      FROM link JOIN note ON note.id = link.note
      WHERE to_note = ${id} AND link.note <> ${id} ORDER BY title_folded, start`)
    .map((row) => ({ ...row, note: formatRef('note', row.note) }))
}

/** The places in all notes that lead to a note, a claim or a source, at most so many; the notes by title. */
export function referringTo(
  reader: Reader,
  ref: Ref<'note' | 'claim' | 'source'>,
  most: number,
): Referring[] {
  const { noun, number } = parseRef(ref)!
  const leads = { note: sql`to_note`, claim: sql`to_claim`, source: sql`to_source` }
  return reader
    .all<{ note: number; title: string; text: string; start: number; written: string }>(sql`
      SELECT link.note, note.title, line AS text, start, link.text AS written
      FROM link JOIN note ON note.id = link.note
      WHERE ${leads[noun as keyof typeof leads]} = ${number} ORDER BY title_folded, start LIMIT ${most}`)
    .map((row) => ({ ...row, note: formatRef('note', row.note) }))
}

function numberOf(ref: Ref | undefined): number | null {
  return ref ? Number(ref.slice(ref.indexOf('-') + 1)) : null
}
