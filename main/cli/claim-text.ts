import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { CREDIBILITY, formatGrade, RELIABILITY, SCALES } from '#data/model/ratings.ts'
import { percentsOf } from '#data/model/source.ts'
import { fieldTable, indent, minuteOf, oneLine, type Paper, table } from './paper.ts'
import type { ClaimValue } from './values.ts'

/** One line a claim: reference, grade, kind, status, statement and speaker. */
export function claimTable(claims: readonly ClaimValue[], paper: Paper): string {
  if (claims.length === 0) return say('cli.none.claims')
  const rows = claims.map((claim) => [
    claim.ref,
    gradeOf(claim),
    claim.kind,
    claim.status,
    say('cli.text.statement-of', { statement: claim.statement, speaker: speakerOf(claim) }),
  ])
  return table(HEADINGS, rows, paper)
}

/** A claim in full: what it says, how it is graded, the words it rests on. */
export function claimText(claim: ClaimValue, paper: Paper): string {
  const head = `${paper.bold(claim.ref)}  ${paper.bold(oneLine(claim.statement))}`
  const parts = [
    `${head}\n${gradeOf(claim)} · ${claim.kind} · ${claim.status}`,
    fieldTable(fieldsOf(claim)),
    section(say('cli.text.evidence'), claim.evidence.map(evidenceText), paper),
    section(say('cli.text.corroboration'), corroborationTexts(claim), paper),
    section(say('cli.text.relations'), claim.relations.map(relationText), paper),
    section(say('cli.text.history'), claim.gradings.map(gradingText), paper),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const HEADINGS = [
  say('cli.head.ref'),
  say('cli.head.grade'),
  say('cli.head.kind'),
  say('cli.head.status'),
  say('cli.head.claim'),
]

/** Who speaks: an entity by name; a source by its reference, since its title is long. */
function speakerOf({ speaker, speakerRef }: ClaimValue): string {
  return speakerRef.startsWith('S') ? speakerRef : speaker
}

function gradeOf({ reliability, credibility }: ClaimValue): string {
  return formatGrade(reliability ?? undefined, credibility ?? undefined)
}

function fieldsOf(claim: ClaimValue): [string, string][] {
  const { credibility, reliability, likelihood } = claim
  return [
    [say('cli.field.speaker'), `${claim.speaker} (${claim.speakerRef})`],
    [say('cli.field.said'), dateText(claim.said)],
    [say('cli.field.on'), dateText(claim.on)],
    [say('cli.field.hedge'), claim.hedge === null ? '' : `“${claim.hedge}”`],
    [say('cli.field.reliability'), reliability ? `${reliability} ${RELIABILITY[reliability]}` : ''],
    [
      say('cli.field.credibility'),
      credibility ? `${credibility} ${CREDIBILITY[credibility]}` : say('cli.text.ungraded'),
    ],
    [say('cli.field.likelihood'), likelihood ? likelihoodText(likelihood) : ''],
    [say('cli.field.topics'), claim.topics.join(', ')],
    [say('cli.field.about'), claim.entities.join(', ')],
    [say('cli.field.cited-in'), claim.citedIn.join(', ')],
    [say('cli.field.comment'), claim.comment ?? ''],
  ]
}

/** A stored date with how it was read: `2025-21 (spring 2025)`. */
export function dateText(date: string | null): string {
  if (date === null) return ''
  const words = sayDate(date)
  return words === date ? date : `${date} (${words})`
}

function likelihoodText({ term, scale, band }: NonNullable<ClaimValue['likelihood']>): string {
  const { name, bands } = SCALES[scale]
  return say('cli.text.likelihood', { term, scale: name, percent: bands[band - 1]?.percent ?? '' })
}

function evidenceText(evidence: ClaimValue['evidence'][number]): string {
  const { source, title, role, page, region, start, end, anchor, exact } = evidence
  const place = say('cli.text.evidence-place', {
    source,
    role,
    page: page ?? 0,
    region: region === null ? 'none' : say('cli.text.region', percentsOf(region)),
    start,
    end,
    anchor,
    title: oneLine(title),
  })
  return `${place}\n${indent(`“${exact}”`, '  ')}`
}

function relationText({ kind, direction, claim, statement, why }: ClaimValue['relations'][number]) {
  const id = direction === 'out' ? 'cli.text.relation-out' : 'cli.text.relation-in'
  const line = say(id, { kind, claim, statement: oneLine(statement) })
  return why === null ? line : `${line}\n${indent(why, '  ')}`
}

/** Who says it independently and who does not count; nothing where it is the claim alone. */
function corroborationTexts({ ref, corroboration }: ClaimValue): string[] {
  const { speakers, notCounted } = corroboration
  const others = [...speakers, ...notCounted].some(({ claim }) => claim !== ref)
  if (!others) return []
  return [
    ...speakers.map((one) => say('cli.text.counts', { ...one })),
    ...notCounted.map((one) =>
      say('cli.text.counts-not', {
        claim: one.claim,
        speaker: one.speaker,
        why: one.why.replace('-', '_'),
        as: one.as ?? '',
        source: one.source ?? '',
        origin: one.origin ?? '',
        status: one.status ?? '',
      }),
    ),
  ]
}

function gradingText({ field, value, author, at, why }: ClaimValue['gradings'][number]): string {
  const line = say('cli.text.grading', {
    field,
    author,
    at: `${minuteOf(at)} UTC`,
    value: value ?? say('cli.text.emptied'),
  })
  return why === null ? line : `${line}\n${indent(why, '  ')}`
}

/** A headed list of texts; nothing where there are none. */
export function section(title: string, items: readonly string[], paper: Paper): string {
  if (items.length === 0) return ''
  return [paper.faint(title), ...items.map((item) => indent(item, '  '))].join('\n')
}
