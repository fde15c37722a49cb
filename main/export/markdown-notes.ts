import type { BlockContent, FootnoteDefinition, PhrasingContent } from 'mdast'
import { say } from '#data/messages/index.ts'
import type { BriefingDocument, Endnote, ScaleKey, SourceReference } from './document.ts'

/** An endnote as a footnote of Markdown: source reference, quotation, what is known of the claim. */
export function endnoteDefinition(
  { n, references, facts }: Endnote,
  words: BriefingDocument['words'],
): FootnoteDefinition {
  const told = references.flatMap((reference) => [
    paragraph(referenceLine(reference, words)),
    ...reference.quotes.map((quote) => paragraph([text(quote.text)])),
  ])
  const unsourced = references.length === 0 ? [paragraph([text(words['unsourced'] ?? '')])] : []
  return {
    type: 'footnoteDefinition',
    identifier: String(n),
    children: [...told, ...unsourced, paragraph([text(facts.join(' · '))])],
  }
}

/** The key of the likelihood scale as a table, and what grades mean. */
export function keyBlocks({ intro, bands, grades }: ScaleKey): BlockContent[] {
  const head = [say('press.key.term'), say('press.key.percent'), say('press.key.judgements')]
  const rows = bands.map(({ term, same, percent, judgements }) => [
    same === '' ? term : `${term} (${same})`,
    percent,
    judgements.map(({ ref }) => ref).join(', '),
  ])
  return [
    paragraph([text(intro)]),
    {
      type: 'table',
      children: [head, ...rows].map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
      })),
    },
    paragraph([text(grades)]),
  ]
}

function referenceLine(
  { text: reference, url, descriptor, fullIn }: SourceReference,
  words: BriefingDocument['words'],
): PhrasingContent[] {
  return [
    text(reference),
    ...(url ? [text(' '), link(url)] : []),
    ...(descriptor ? [text(' '), emphasis(descriptor)] : []),
    ...(fullIn === undefined ? [] : [text(` ${words['fullIn']} ${fullIn}.`)]),
  ]
}

function link(url: string): PhrasingContent {
  return { type: 'link', url, children: [text(url)] }
}

function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] }
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
