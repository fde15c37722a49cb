import type { Yaml } from 'mdast'
import type { Pair, Scalar } from 'yaml'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Template } from '../model/briefing.ts'
import { TEMPLATES } from '../model/briefing.ts'
import { isEdtf } from '../model/dates.ts'
import { TLP_LABELS } from '../model/ratings.ts'
import { topicLevels } from '../model/topic.ts'
import type { FrontMatter } from './front-matter.ts'
import { NO_FRONT_MATTER } from './front-matter.ts'
import type { MarkdownProblem } from './problems.ts'

/** Front matter as read, with the places of the topics in it. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  readonly topics: readonly Written[]
  /** The names in `from` and `to`. */
  readonly people: readonly Written[]
  readonly problems: readonly MarkdownProblem[]
}

/** A value as written, at its place in the note's text. */
export interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Reads the known keys of a note's front matter; others belong to the writer and are left alone.
 * Aliases of YAML (`*name`) are never followed, so no text can make itself grow.
 */
export function readFrontMatter(yaml: Yaml, text: string): ReadFrontMatter {
  const problems: MarkdownProblem[] = []
  const at = contentStart(yaml, text)
  const values = new Map<string, Written[]>()
  for (const [key, pair] of readPairs(yaml.value, at, problems)) {
    const written = LISTS.has(key)
      ? readList(key, pair, at, problems)
      : readWords(key, pair, at, problems)
    if (written.length > 0) values.set(key, written)
  }
  const first = (key: string) => values.get(key)?.[0]
  const all = (key: string) => (values.get(key) ?? []).map((value) => value.text)
  const topics = readTopics(
    [...(values.get('topics') ?? []), ...(values.get('tags') ?? [])],
    problems,
  )
  const frontMatter: FrontMatter = {
    ...NO_FRONT_MATTER,
    title: first('title')?.text,
    aliases: all('aliases'),
    topics: [...new Set(topics.map((topic) => topic.text))],
    briefing: readTemplate(first('briefing'), problems),
    date: readDate(first('date'), problems),
    to: all('to'),
    from: first('from')?.text,
    handling: readHandling(first('handling'), problems),
    classification: first('classification')?.text,
    language: first('language')?.text,
    issue: first('issue')?.text,
  }
  const people = [...(values.get('from') ?? []), ...(values.get('to') ?? [])]
  return { frontMatter, topics, people, problems }
}

/** Keys that hold one value. */
const WORDS = new Set([
  'title',
  'briefing',
  'date',
  'from',
  'handling',
  'classification',
  'language',
  'issue',
])
/** Keys that hold several; one value may stand for a list of one. */
const LISTS = new Set(['aliases', 'topics', 'tags', 'to'])
/** Keys of one-word values, which may also stand in a line with commas or spaces between them. */
const WORD_LISTS = new Set(['topics', 'tags'])

/** Offset of the first unit after the opening fence's line. */
export function contentStart(yaml: Yaml, text: string): number {
  const start = yaml.position!.start.offset!
  return start + /^.*(?:\r\n|\r|\n)?/.exec(text.slice(start))![0].length
}

function readPairs(value: string, at: number, problems: MarkdownProblem[]): [string, Pair][] {
  const whole = { start: at, end: at + value.length }
  try {
    const document = parseDocument(value, { prettyErrors: false, logLevel: 'silent' })
    const error = document.errors[0]
    if (error) {
      const [start, end] = error.pos
      const reason = error.message.replace(/\s+/g, ' ')
      problems.push({
        code: 'front-matter-unreadable',
        values: { reason },
        start: at + start,
        end: at + Math.max(start, end),
      })
      return []
    }
    const { contents } = document
    if (contents === null || (isScalar(contents) && contents.value === null)) return []
    if (!isMap(contents)) {
      problems.push({
        code: 'front-matter-value',
        values: { key: '---', expected: 'words' },
        ...whole,
      })
      return []
    }
    return contents.items.flatMap((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase() : ''
      return WORDS.has(key) || LISTS.has(key) ? [[key, pair] as [string, Pair]] : []
    })
  } catch (error) {
    // The YAML parser recurses: a text of thousands of brackets exhausts its stack.
    if (!(error instanceof RangeError)) throw error
    problems.push({ code: 'front-matter-deep', values: {}, ...whole })
    return []
  }
}

function readWords(key: string, pair: Pair, at: number, problems: MarkdownProblem[]): Written[] {
  if (isEmpty(pair.value)) return []
  if (isScalar(pair.value)) return [written(pair.value, at)]
  problems.push(wrongShape(key, 'words', pair, at))
  return []
}

function readList(key: string, pair: Pair, at: number, problems: MarkdownProblem[]): Written[] {
  if (isEmpty(pair.value)) return []
  if (isScalar(pair.value)) {
    const one = written(pair.value, at)
    return WORD_LISTS.has(key) ? splitWords(one) : [one]
  }
  const items = isSeq(pair.value) ? pair.value.items.filter((item) => !isEmpty(item)) : undefined
  if (items?.every((item) => isScalar(item))) return items.map((item) => written(item, at))
  problems.push(wrongShape(key, 'list', pair, at))
  return []
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && (value.value ?? '') === '')
}

/** A scalar's text as it was written, so that `2026` and `007` stay what they are. */
function written(scalar: Scalar, at: number): Written {
  const [start, end] = scalar.range ?? [0, 0]
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '')
  return { text: text.trim(), start: at + start, end: at + end }
}

function splitWords({ text, start, end }: Written): Written[] {
  const words = [...text.matchAll(/[^\s,]+/g)]
  if (words.length < 2) return [{ text, start, end }]
  return words.map((word) => ({
    text: word[0],
    start: start + word.index,
    end: start + word.index + word[0].length,
  }))
}

function wrongShape(
  key: string,
  expected: 'words' | 'list',
  { key: name, value }: Pair,
  at: number,
): MarkdownProblem {
  const [start] = (name as Scalar).range ?? [0]
  const range = (value as Partial<Scalar>).range
  return {
    code: 'front-matter-value',
    values: { key, expected },
    start: at + start,
    end: at + Math.max(start, range?.[1] ?? start),
  }
}

function readTopics(values: readonly Written[], problems: MarkdownProblem[]): Written[] {
  return values.flatMap(({ text, start, end }) => {
    const levels = topicLevels(text)
    if (levels) return [{ text: levels.join('/'), start, end }]
    problems.push({ code: 'topic-unreadable', values: { written: text }, start, end })
    return []
  })
}

function readTemplate(
  value: Written | undefined,
  problems: MarkdownProblem[],
): Template | undefined {
  if (value === undefined) return undefined
  const template = TEMPLATES.find((name) => name === value.text.toLowerCase())
  if (!template) {
    const values = { written: value.text, known: TEMPLATES.join(', ') }
    problems.push({ code: 'template-unknown', values, start: value.start, end: value.end })
  }
  return template
}

function readDate(value: Written | undefined, problems: MarkdownProblem[]): string | undefined {
  if (value === undefined || isEdtf(value.text)) return value?.text
  const { text, start, end } = value
  problems.push({ code: 'date-unreadable', values: { written: text }, start, end })
  return undefined
}

function readHandling(
  value: Written | undefined,
  problems: MarkdownProblem[],
): FrontMatter['handling'] {
  if (value === undefined) return undefined
  const { text, start, end } = value
  const label = TLP_LABELS.find((name) => name === text.toUpperCase())
  if (label) return label
  problems.push(
    text.toUpperCase() === 'TLP:WHITE'
      ? { code: 'handling-old', values: { written: text, now: 'TLP:CLEAR' }, start, end }
      : {
          code: 'handling-unknown',
          values: { written: text, known: TLP_LABELS.join(', ') },
          start,
          end,
        },
  )
  return undefined
}
