import { say } from '#data/messages/index.ts'
import { RELIABILITY } from '#data/model/ratings.ts'
import { percentsOf } from '#data/model/source.ts'
import { dateText, section } from './claim-text.ts'
import { fieldTable, oneLine, type Paper, table } from './paper.ts'
import type { EditedSource, SourceValue } from './values.ts'

/** One line a source: reference, reliability, type, date, number of claims, title and publisher. */
export function sourceTable(sources: readonly SourceValue[], paper: Paper): string {
  if (sources.length === 0) return say('cli.none.sources')
  const rows = sources.map(({ ref, reliability, type, published, claims, title, publisher }) => [
    ref,
    reliability ?? '–',
    type,
    published ?? '–',
    String(claims),
    publisher === null ? title : `${title} (${publisher})`,
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.ref'),
  say('cli.head.grade'),
  say('cli.head.type'),
  say('cli.head.published'),
  say('cli.head.claims'),
  say('cli.head.source'),
]

/** A source in full: what is known of it, its passages, its text. */
export function sourceText(source: SourceValue, paper: Paper): string {
  const parts = [
    `${paper.bold(source.ref)}  ${paper.bold(oneLine(source.title))}\n${source.type} · ${source.state}`,
    fieldTable(fieldsOf(source)),
    section(say('cli.text.passages'), source.passages.map(passageText), paper),
    section(say('cli.text.text'), [source.text.trim()], paper),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A source that was edited, with what became of its passages where its text was corrected. */
export function editedText({ became, ...source }: EditedSource, paper: Paper): string {
  const text = sourceText(source, paper)
  return became ? `${say('anchor.became', became)}\n\n${text}` : text
}

function fieldsOf(source: SourceValue): [string, string][] {
  return [
    [say('cli.field.publisher'), source.publisher ?? ''],
    [say('cli.field.author'), source.author ?? ''],
    [say('cli.field.url'), source.url ?? ''],
    [say('cli.field.published'), dateText(source.published)],
    [say('cli.field.accessed'), dateText(source.accessed)],
    [say('cli.field.language'), source.language ?? ''],
    [say('cli.field.reliability'), reliabilityText(source)],
    [say('cli.field.descriptor'), source.descriptor ?? ''],
    [say('cli.field.handling'), source.handling ?? ''],
    [say('cli.field.classification'), source.classification ?? ''],
    [say('cli.field.may-be-quoted'), say(source.mayBeQuoted ? 'cli.text.yes' : 'cli.text.no')],
    [say('cli.field.derived-from'), source.derivedFrom.join(', ')],
    [say('cli.field.claims'), String(source.claims)],
  ]
}

function reliabilityText({ reliability, reliabilityFrom }: SourceValue): string {
  if (reliability === null) return say('cli.text.ungraded')
  const words = `${reliability} ${RELIABILITY[reliability]}`
  return reliabilityFrom === 'publisher' ? say('cli.text.from-publisher', { words }) : words
}

function passageText(passage: SourceValue['passages'][number]): string {
  const { start, end, page, region, exact, claims, anchor, translation } = passage
  const place = page === null ? '' : `${say('cli.text.page', { page })}  `
  const part = region === null ? '' : `  ${say('cli.text.region', percentsOf(region))}`
  const state = anchor === 'exact' ? '' : `  ${anchor}`
  const foreign = translation === null ? '' : `\n  ${oneLine(translation)}`
  return `${place}${start}–${end}${part}${state}  ${claims.join(' ')}  “${oneLine(exact)}”${foreign}`
}
