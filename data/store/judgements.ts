import type { Judgement } from '../model/judgement.ts'
import type { Confidence, ScaleId } from '../model/ratings.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import { findClaimNumber } from './claim-refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/**
 * Puts a note's judgements in place of those it had. A reference that stands in the text but was
 * never given counts as given from now on; one that belongs to another note is left with that note.
 */
export function replaceJudgements(
  writer: Writer,
  note: Ref<'note'>,
  judgements: readonly Omit<Judgement, 'note'>[],
  stamp: Stamp,
): void {
  const noteId = refNumber('note', note)!
  writer.run(sql`
    DELETE FROM judgement_claim WHERE judgement IN (SELECT id FROM judgement WHERE note = ${noteId})`)
  const kept = JSON.stringify(judgements.map(({ ref }) => refNumber('judgement', ref)))
  writer.run(sql`
    DELETE FROM judgement
    WHERE note = ${noteId} AND id NOT IN (SELECT value FROM json_each(${kept}))`)
  for (const judgement of judgements) replaceJudgement(writer, noteId, judgement, stamp)
}

/** A judgement by its reference; `undefined` when no note holds it. */
export function getJudgement(reader: Reader, ref: Ref<'judgement'>): Judgement | undefined {
  const id = refNumber('judgement', ref) ?? 0
  const row = reader.get<{
    note: number
    call: string
    likelihood_scale: ScaleId | null
    likelihood_band: number | null
    confidence: Confidence | null
    because: string | null
    until: string | null
    would_change_if: string | null
  }>(sql`SELECT * FROM judgement WHERE id = ${id}`)
  if (!row) return undefined
  const restsOn = reader.pluck<number>(
    sql`SELECT claim FROM judgement_claim WHERE judgement = ${id} ORDER BY claim`,
  )
  return {
    ref,
    note: formatRef('note', row.note),
    call: row.call,
    likelihood:
      row.likelihood_scale && row.likelihood_band
        ? { scale: row.likelihood_scale, band: row.likelihood_band }
        : undefined,
    confidence: row.confidence ?? undefined,
    because: row.because ?? undefined,
    until: row.until ?? undefined,
    wouldChangeIf: row.would_change_if ?? undefined,
    restsOn: restsOn.map((claim) => formatRef('claim', claim)),
  }
}

function isOf(reader: Reader, judgement: number, note: number): boolean {
  return (
    reader.get(sql`SELECT id FROM judgement WHERE id = ${judgement} AND note = ${note}`) !==
    undefined
  )
}

function replaceJudgement(
  writer: Writer,
  note: number,
  judgement: Omit<Judgement, 'note'>,
  stamp: Stamp,
): void {
  const id = refNumber('judgement', judgement.ref)!
  const { changes } = writer.run(sql`
    INSERT INTO judgement (id, uuid, note, call, likelihood_scale, likelihood_band, confidence,
      because, until, would_change_if, author, at)
    VALUES (${id}, ${stamp.uuid()}, ${note}, ${judgement.call},
      ${judgement.likelihood?.scale ?? null}, ${judgement.likelihood?.band ?? null},
      ${judgement.confidence ?? null}, ${judgement.because ?? null}, ${judgement.until ?? null},
      ${judgement.wouldChangeIf ?? null}, ${stamp.author}, ${stamp.at})
    ON CONFLICT (id) DO UPDATE SET call = excluded.call,
      likelihood_scale = excluded.likelihood_scale, likelihood_band = excluded.likelihood_band,
      confidence = excluded.confidence, because = excluded.because, until = excluded.until,
      would_change_if = excluded.would_change_if, author = excluded.author, at = excluded.at
    WHERE note = excluded.note AND (call, likelihood_scale, likelihood_band, confidence, because,
      until, would_change_if) IS NOT (excluded.call, excluded.likelihood_scale,
      excluded.likelihood_band, excluded.confidence, excluded.because, excluded.until,
      excluded.would_change_if)`)
  if (changes === 0 && !isOf(writer, id, note)) return
  writer.run(sql`UPDATE counter SET last = max(last, ${id}) WHERE noun = 'judgement'`)
  for (const claim of judgement.restsOn) {
    const number = findClaimNumber(writer, refNumber('claim', claim) ?? 0)
    if (number === undefined) continue
    writer.run(sql`
      INSERT INTO judgement_claim (judgement, claim) VALUES (${id}, ${number})
      ON CONFLICT DO NOTHING`)
  }
}
