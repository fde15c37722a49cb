import type { PlainMessageId } from '#data/messages/index.ts'
import { FIELDS, type FieldName, type FieldShape } from '#data/query/fields.ts'

/** A form of analyst Markdown as it is typed, with the kind of node it becomes. */
export interface MarkdownForm {
  readonly typed: string
  readonly node: string
  readonly says: PlainMessageId
}

/** The forms beyond CommonMark and GFM. A test parses each: what stands here is what works. */
export const MARKDOWN_FORMS: readonly MarkdownForm[] = [
  { typed: '[[Title]]', node: 'noteLink', says: 'window.help.form.note' },
  { typed: '[[folder/Title#Heading|shown]]', node: 'noteLink', says: 'window.help.form.heading' },
  { typed: '[[C-12]]', node: 'citation', says: 'window.help.form.citation' },
  { typed: '![[C-12]]', node: 'embed', says: 'window.help.form.claim' },
  { typed: '![[Title]]', node: 'embed', says: 'window.help.form.embed' },
  { typed: '#trade/tariffs', node: 'topic', says: 'window.help.form.topic' },
  { typed: '==words==', node: 'mark', says: 'window.help.form.mark' },
  { typed: '%%words%%', node: 'comment', says: 'window.help.form.comment' },
  { typed: 'Words^[a note]', node: 'inlineFootnote', says: 'window.help.form.footnote' },
  { typed: 'Words ^name', node: 'blockId', says: 'window.help.form.block' },
  {
    typed: '> [!judgement] likely, moderate confidence\n> Words.',
    node: 'callout',
    says: 'window.help.form.judgement',
  },
  { typed: '> [!assumption]\n> Words.', node: 'callout', says: 'window.help.form.section' },
  { typed: '```claims\ntopic:trade\n```', node: 'claimsBlock', says: 'window.help.form.claims' },
]

/** A form of the query language beside its fields. */
export interface QueryForm {
  readonly typed: string
  readonly says: PlainMessageId
}

export const QUERY_FORMS: readonly QueryForm[] = [
  { typed: 'canola tariffs', says: 'window.help.query.words' },
  { typed: '"export plan"', says: 'window.help.query.phrase' },
  { typed: 'canola OR seafood', says: 'window.help.query.or' },
  { typed: 'canola -seafood', says: 'window.help.query.not' },
  { typed: 'tariffs (canola OR seafood)', says: 'window.help.query.group' },
  { typed: 'tarif*', says: 'window.help.query.prefix' },
  { typed: '*arif*', says: 'window.help.query.inside' },
  { typed: 'topic:=trade', says: 'window.help.query.alone' },
]

/** One field of the query language, as it can be typed. */
export interface FieldHelp {
  readonly name: FieldName
  readonly typed: string
  /** Every value of a closed set; empty where the notebook or the calendar says. */
  readonly values: readonly string[]
}

/** Every field, with an example made from what it takes. */
export function fieldsHelp(): FieldHelp[] {
  return (Object.keys(FIELDS) as FieldName[]).map((name) => {
    const shape: FieldShape = FIELDS[name]
    const values = 'choices' in shape ? shape.choices : []
    return { name, typed: `${name}:${exampleOf(shape)}`, values }
  })
}

function exampleOf(shape: FieldShape): string {
  switch (shape.takes) {
    case 'topic':
      return 'trade'
    case 'name':
      return '"Mark Carney"'
    case 'choice':
      return shape.choices[0]!
    case 'scale':
      return `>=${quoted(shape.choices[2]!)}`
    case 'date':
      return '2018..2026'
  }
}

function quoted(value: string): string {
  return value.includes(' ') ? `"${value}"` : value
}
