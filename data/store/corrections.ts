import { say } from '../messages/index.ts'
import type { Anchoring } from '../model/anchoring.ts'
import { wholeCharacters } from '../model/graphemes.ts'
import { Problem } from '../model/problem.ts'
import { contextOf, type Span } from '../model/quote.ts'
import { formatRef, type Ref } from '../model/refs.ts'
import { ANCHOR_STATES, type AnchorState, type Carried } from '../model/source.ts'
import type { CarryCandidate } from '../model/unsettled.ts'
import { moveEvidence } from './anchors.ts'
import { sha256 } from './blobs.ts'
import { ensurePassage } from './passages.ts'
import { currentRendition, sourceNumber } from './sources.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A text of a source, and the passages of it that are to be found again in a corrected one. */
export interface ToCarry {
  readonly text: string
  readonly pages?: readonly number[] | undefined
  /** Whether it is the newest one: its pages are carried as well. */
  readonly newest: boolean
  readonly passages: readonly (Span & { readonly id: number })[]
}

/**
 * The texts of a source with passages that a correction has to carry: all of the newest one, and of older
 * ones those that claims still rest on and nobody accepted as lost.
 * @throws Problem not-found
 */
export function toCarry(reader: Reader, ref: Ref<'source'>): ToCarry[] {
  const source = sourceNumber(reader, ref)
  const newest = currentRendition(reader, ref)
  const rows = reader.all<Span & { id: number; rendition: number }>(sql`
    SELECT passage.id, start, "end", rendition FROM rendition
      JOIN passage ON passage.rendition = rendition.id
    WHERE source = ${source} AND (rendition = ${newest.id} OR (
      EXISTS (SELECT 1 FROM evidence WHERE evidence.passage = passage.id)
      AND EXISTS (SELECT 1 FROM passage_carry WHERE passage_carry.passage = passage.id
        AND passage_carry.rendition = ${newest.id} AND place IS NULL AND settled_at IS NULL)))
    ORDER BY start, "end"`)
  const older = [...new Set(rows.map(({ rendition }) => rendition))].filter(
    (id) => id !== newest.id,
  )
  const passagesIn = (id: number) => rows.filter(({ rendition }) => rendition === id)
  return [
    { text: newest.text, pages: newest.pages, newest: true, passages: passagesIn(newest.id) },
    ...older.map((id) => ({
      text: reader.pluck<string>(sql`SELECT text FROM rendition WHERE id = ${id}`)[0]!,
      newest: false,
      passages: passagesIn(id),
    })),
  ]
}

/** A corrected text, and what became of passages of the one before. */
export interface Correction {
  readonly text: string
  readonly pages?: readonly number[] | undefined
  readonly sketch?: string | undefined
  readonly carried: readonly { readonly passage: number; readonly became: Anchoring }[]
}

/**
 * Puts a corrected text in place of a source's newest one, which stays with its passages. Claims follow
 * their passages to the new text; where one is ambiguous or lost they stay with the old words.
 * @returns what became of the passages that claims rest on
 * @throws Problem not-found
 */
export function correctSource(
  writer: Writer,
  ref: Ref<'source'>,
  correction: Correction,
  stamp: Stamp,
): Carried {
  const before = currentRendition(writer, ref)
  const source = sourceNumber(writer, ref)
  const rendition = ensureRendition(writer, source, before.id, correction, stamp)
  writer.run(sql`UPDATE source SET rendition = ${rendition} WHERE id = ${source}`)
  // A text that was there before keeps its own pages.
  const text = currentRendition(writer, ref)
  const counts = new Map<AnchorState, number>()
  for (const { passage, became } of correction.carried) {
    const state = 'place' in became ? worst(became.state, stateOf(writer, passage)) : became.state
    const rests = writer.get(sql`SELECT 1 FROM evidence WHERE passage = ${passage}`) !== undefined
    if (rests) counts.set(state, (counts.get(state) ?? 0) + 1)
    if ('place' in became) {
      const place = ensurePassage(writer, text, became.place, stamp)
      keepFacts(writer, passage, place)
      moveEvidence(writer, passage, place)
      putCarry(writer, passage, rendition, { state, place, score: hundredths(became.score) }, stamp)
    } else {
      const candidates = became.candidates.map((one) => quoted(correction.text, one))
      putCarry(writer, passage, rendition, { state, candidates }, stamp)
    }
  }
  carryAccepted(writer, source, before.id, rendition, stamp)
  return Object.fromEntries(
    ANCHOR_STATES.map((state) => [state, counts.get(state) ?? 0]),
  ) as Record<AnchorState, number>
}

/** A text that the source had before is that text again. */
function ensureRendition(
  writer: Writer,
  source: number,
  before: number,
  { text, pages, sketch }: Correction,
  stamp: Stamp,
): number {
  const hash = sha256(text)
  const [known] = writer.pluck<number>(
    sql`SELECT id FROM rendition WHERE source = ${source} AND hash = ${hash}`,
  )
  if (known !== undefined) return known
  return writer.run(sql`
    INSERT INTO rendition (uuid, source, hash, text, pages, sketch, replaces, made_at)
    VALUES (${stamp.uuid()}, ${source}, ${hash}, ${text}, ${pages ? JSON.stringify(pages) : null},
      ${sketch ?? null}, ${before}, ${stamp.at})`).id
}

/** What was moved once stays so until a person looks at it. */
function worst(now: 'exact' | 'moved', before: AnchorState): 'exact' | 'moved' {
  return now === 'moved' || before === 'moved' ? 'moved' : 'exact'
}

function stateOf(reader: Reader, passage: number): AnchorState {
  const [moved] = reader.pluck(
    sql`SELECT 1 FROM passage_carry WHERE place = ${passage} AND state = 'moved' LIMIT 1`,
  )
  return moved === undefined ? 'exact' : 'moved'
}

interface Carry {
  readonly state: AnchorState
  readonly place?: number
  readonly score?: number
  readonly candidates?: readonly CarryCandidate[]
}

function putCarry(
  writer: Writer,
  passage: number,
  rendition: number,
  { state, place, score, candidates = [] }: Carry,
  stamp: Stamp,
): void {
  // Back at a text that was there before, a passage may stand where it stood.
  if (place === passage) return
  writer.run(sql`
    DELETE FROM passage_carry WHERE passage = ${passage} AND rendition = ${rendition}`)
  writer.run(sql`
    INSERT INTO passage_carry (uuid, passage, rendition, state, place, score, candidates)
    VALUES (${stamp.uuid()}, ${passage}, ${rendition}, ${state}, ${place ?? null}, ${score ?? null},
      ${JSON.stringify(candidates)})`)
}

/** What was accepted as lost stays so in the next text. */
function carryAccepted(
  writer: Writer,
  source: number,
  before: number,
  rendition: number,
  stamp: Stamp,
): void {
  const accepted = writer.all<{ passage: number; at: string; by: string }>(sql`
    SELECT passage_carry.passage, settled_at AS at, settled_by AS by
    FROM rendition JOIN passage ON passage.rendition = rendition.id
      JOIN passage_carry ON passage_carry.passage = passage.id
    WHERE source = ${source} AND passage.rendition <> ${rendition}
      AND passage_carry.rendition = ${before} AND place IS NULL AND settled_at IS NOT NULL`)
  for (const { passage, at, by } of accepted) {
    putCarry(writer, passage, rendition, { state: 'lost' }, stamp)
    writer.run(sql`
      UPDATE passage_carry SET settled_at = ${at}, settled_by = ${by}
      WHERE passage = ${passage} AND rendition = ${rendition}`)
  }
}

/** What a person said of a passage goes along: its translation, and the part of a picture. */
function keepFacts(writer: Writer, from: number, to: number): void {
  writer.run(sql`
    UPDATE passage SET translation = old.translation, translator = old.translator
    FROM (SELECT translation, translator FROM passage WHERE id = ${from}) AS old
    WHERE passage.id = ${to} AND passage.translation IS NULL AND old.translation IS NOT NULL`)
  writer.run(sql`
    UPDATE passage SET region = old.region FROM (SELECT region FROM passage WHERE id = ${from}) AS old
    WHERE passage.id = ${to} AND passage.region IS NULL AND old.region IS NOT NULL`)
}

function quoted(text: string, { start, end, score }: Span & { score: number }): CarryCandidate {
  const exact = text.slice(start, end)
  return { start, end, ...contextOf(text, { start, end }), exact, score: hundredths(score) }
}

function hundredths(score: number): number {
  return Math.round(score * 100)
}

/**
 * Puts a passage that is ambiguous or lost where a person says, or accepts that it is lost: then what rests
 * on it stays with the old words.
 * @param uuid of the passage
 * @param at its place in the newest text; absent: it is accepted as lost
 * @returns its source
 * @throws Problem not-found, input-invalid
 */
export function settlePassage(
  writer: Writer,
  uuid: string,
  at: Span | undefined,
  stamp: Stamp,
): { readonly source: number } {
  const open = writer.get<{ id: number; passage: number; source: number; exact: string }>(sql`
    SELECT passage_carry.id, passage.id AS passage, source.id AS source, exact
    FROM passage JOIN passage_carry ON passage_carry.passage = passage.id
      JOIN rendition ON rendition.id = passage_carry.rendition
      JOIN source ON source.id = rendition.source AND source.rendition = rendition.id
    WHERE passage.uuid = ${uuid} AND place IS NULL`)
  if (!open) throw new Problem('not-found', { what: 'passage', name: uuid })
  const { id, passage, source, exact } = open
  const settled = sql`settled_at = ${stamp.at}, settled_by = ${stamp.author}`
  if (!at) {
    writer.run(sql`UPDATE passage_carry SET state = 'lost', ${settled} WHERE id = ${id}`)
    return { source }
  }
  const rendition = currentRendition(writer, formatRef('source', source))
  if (at.start < 0 || at.end > rendition.text.length || at.end <= at.start) {
    throw new Problem('input-invalid', { field: 'at', reason: say('anchor.outside') })
  }
  const whole = wholeCharacters(rendition.text, at)
  const place = ensurePassage(writer, rendition, whole, stamp)
  const state = rendition.text.slice(whole.start, whole.end) === exact ? 'exact' : 'moved'
  keepFacts(writer, passage, place)
  moveEvidence(writer, passage, place)
  writer.run(
    sql`UPDATE passage_carry SET state = ${state}, place = ${place}, ${settled} WHERE id = ${id}`,
  )
  return { source }
}

/**
 * Gives the words of a passage in another language; `undefined` takes that away.
 * @param uuid of the passage
 * @returns its source
 * @throws Problem not-found
 */
export function translatePassage(
  writer: Writer,
  uuid: string,
  translation: { readonly text: string; readonly translator: string } | undefined,
): { readonly source: number } {
  const passage = writer.get<{ id: number; source: number }>(sql`
    SELECT passage.id, source FROM passage JOIN rendition ON rendition.id = passage.rendition
    WHERE passage.uuid = ${uuid}`)
  if (!passage) throw new Problem('not-found', { what: 'passage', name: uuid })
  writer.run(sql`
    UPDATE passage SET translation = ${translation?.text ?? null},
      translator = ${translation?.translator ?? null}
    WHERE id = ${passage.id}`)
  return { source: passage.source }
}

/** The claims that rest on a source, whose grounds change with it. */
export function claimsRestingOnSource(reader: Reader, source: number): Ref<'claim'>[] {
  return reader
    .pluck<number>(sql`
      SELECT DISTINCT claim FROM rendition JOIN passage ON passage.rendition = rendition.id
        JOIN evidence ON evidence.passage = passage.id
      WHERE source = ${source} ORDER BY claim`)
    .map((id) => formatRef('claim', id))
}
