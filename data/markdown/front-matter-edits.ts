import type { Yaml } from 'mdast'
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLSeq } from 'yaml'
import { fold } from '../model/fold.ts'
import type { TextChange } from '../model/text-change.ts'
import { parseNote } from './parse.ts'
import { contentStart } from './read-front-matter.ts'
import { asWord } from './yaml-value.ts'

/** What is added to the lists of a note's front matter. */
export interface FrontMatterNames {
  readonly aliases: readonly string[]
  readonly topics: readonly string[]
}

/**
 * The edits that add names to a note's front matter, which is made where there is none; what stands
 * there stays as it is written. None where it cannot be read.
 */
export function addToFrontMatter(
  text: string,
  { aliases, topics }: FrontMatterNames,
): TextChange[] {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const yaml = parseNote(text).tree.children[0]
  if (yaml?.type !== 'yaml') {
    const lines = [...newLine('aliases', aliases), ...newLine('topics', topics)]
    if (lines.length === 0) return []
    const at = text.startsWith('\ufeff') ? 1 : 0
    return [{ at, remove: 0, insert: ['---', ...lines, '---', '', ''].join(end) }]
  }
  const pairs = pairsOf(yaml)
  if (!pairs) return []
  const at = contentStart(yaml, text)
  const tags = pairs.has('topics') || !pairs.has('tags') ? 'topics' : 'tags'
  return [
    ...addTo(text, yaml, at, 'aliases', pairs.get('aliases'), aliases, end),
    ...addTo(text, yaml, at, tags, pairs.get(tags), topics, end),
  ].toSorted((one, other) => one.at - other.at)
}

function pairsOf(yaml: Yaml): Map<string, Pair> | undefined {
  try {
    const document = parseDocument(yaml.value, { prettyErrors: false, logLevel: 'silent' })
    if (document.errors.length > 0) return undefined
    const { contents } = document
    if (contents === null || (isScalar(contents) && contents.value === null)) return new Map()
    if (!isMap(contents)) return undefined
    return new Map(
      contents.items.map((pair) => [
        isScalar(pair.key) ? String(pair.key.value).toLowerCase() : '',
        pair,
      ]),
    )
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function newLine(key: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`${key}: [${words.map(asWord).join(', ')}]`]
}

function addTo(
  text: string,
  { value: whole }: Yaml,
  at: number,
  key: string,
  pair: Pair | undefined,
  words: readonly string[],
  end: string,
): TextChange[] {
  const value = pair?.value
  const known = new Set(knownIn(value).map(fold))
  const added = words.filter((word) => !known.has(fold(word)))
  if (added.length === 0) return []
  const insertAt = (place: number, insert: string) => [{ at: at + place, remove: 0, insert }]
  if (!pair) {
    const [line] = newLine(key, added)
    return insertAt(whole.length, whole === '' ? `${line}${end}` : `${end}${line}`)
  }
  const list = added.map(asWord)
  if (isSeq(value)) return addToList(text, at, value, list, end)
  const [start, stop] = (isScalar(value) ? value.range : undefined) ?? [0, 0]
  if (!isScalar(value) || stop === start) {
    const [, colon] = (pair.key as Scalar).range!
    return insertAt(whole.indexOf(':', colon) + 1, ` [${list.join(', ')}]`)
  }
  const before = key === 'aliases' ? [whole.slice(start, stop)] : knownIn(value)
  return [{ at: at + start, remove: stop - start, insert: `[${[...before, ...list].join(', ')}]` }]
}

function addToList(
  text: string,
  at: number,
  { flow, items, range }: YAMLSeq,
  list: readonly string[],
  end: string,
): TextChange[] {
  const last = items.at(-1)
  if (flow || !isScalar(last)) {
    const place = at + range![1] - 1
    const insert = (items.length > 0 ? ', ' : '') + list.join(', ')
    return text[place] === ']' ? [{ at: place, remove: 0, insert }] : []
  }
  const start = at + last.range![0]
  const indent = /[^\r\n]*$/.exec(text.slice(0, start))![0].replace(/-.*$/, '')
  const stop = at + last.range![1]
  const place = stop + /^[^\r\n]*/.exec(text.slice(stop))![0].length
  return [{ at: place, remove: 0, insert: list.map((word) => `${end}${indent}- ${word}`).join('') }]
}

function knownIn(value: unknown): string[] {
  if (isSeq(value)) {
    return value.items.filter((item) => isScalar(item)).map((item) => bare(String(item.value)))
  }
  if (!isScalar(value) || value.value === null || value.value === '') return []
  const written = typeof value.value === 'string' ? value.value : (value.source ?? '')
  return [...written.matchAll(/[^\s,]+/g)].map(([word]) => bare(word))
}

function bare(word: string): string {
  return word.replace(/^#/, '')
}
