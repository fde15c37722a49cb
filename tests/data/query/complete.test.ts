import { expect, it } from 'vitest'
import { choicesFor, unfinishedAt } from '#data/query/complete.ts'
import type { FieldName } from '#data/query/fields.ts'

const NAMES: Partial<Record<FieldName, string[]>> = {
  topic: ['trade', 'trade/tariffs', 'farming'],
  speaker: ['Colin Robertson', 'Li Qiang'],
}

/** The query with the caret at `|`, and what is offered there. */
function offered(written: string): string {
  const caret = written.indexOf('|')
  const unfinished = unfinishedAt(written.replace('|', ''), caret)
  return unfinished ? choicesFor(unfinished, (field) => NAMES[field] ?? []).join(' ') : 'nothing'
}

it.each([
  ['|', 'nothing'],
  ['s|', 'nothing'],
  ['so|', 'source: sort:'],
  ['canola -ST|', 'status: state:'],
  ['canola|', 'nothing'],
  ['stat|us canola', 'status: state:'],
  ['topic:|', 'trade trade/tariffs farming'],
  ['x topic:tar|', 'trade/tariffs'],
  ['topic:=tra|', 'trade trade/tariffs'],
  ['topic:farming|', ''],
  ['speaker:rob|', '"Colin Robertson"'],
  ['speaker:"Colin R|', '"Colin Robertson"'],
  ['speaker:"Colin Robertson"|', 'nothing'],
  ['(status:re|', 'refuted retracted'],
  ['credibility:<=|', '1 2 3 4 5 6 none'],
  ['said:20|', ''],
  ['http://so|', 'nothing'],
])('%s is offered %s', (written, choices) => {
  expect(offered(written)).toBe(choices)
})
