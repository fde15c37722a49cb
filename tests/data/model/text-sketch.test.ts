import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { likenessOf, readsAlike, sketchOf } from '#data/model/text-sketch.ts'

const nouns = 'quay harbour barley council ship board strike winter budget berth crane tide'.split(
  ' ',
)
const verbs = 'closed opened waited loaded paid voted borrowed dredged moved counted'.split(' ')
const sentences = (count: number, step: number) =>
  Array.from({ length: count }, (_, at) => {
    const n = at * step + step
    return `The ${nouns[n % 12]} number ${n} ${verbs[n % 10]} after the ${nouns[(n * 5) % 12]} in year ${n * 3}.`
  })
const text = sentences(60, 7)

test('a text whose spacing, case and marks differ is the same', () => {
  const sketch = sketchOf(text.join('\n\n'))!
  expect(likenessOf(sketch, sketchOf(text.join(' ').toUpperCase())!)).toBe(1)
  expect(likenessOf(sketch, sketchOf(text.join(' ').replaceAll('.', ';'))!)).toBe(1)
})

test('a text with another head, another end and words changed reads like it', () => {
  const edited = ['By our own reporter', ...text.slice(0, 52)].map((line, at) =>
    at % 5 === 0 ? line.replace('number', 'with the number') : line,
  )
  expect(readsAlike(likenessOf(sketchOf(text.join(' '))!, sketchOf(edited.join(' '))!))).toBe(true)
})

test('another text does not', () => {
  const other = sketchOf(sentences(60, 11).join(' '))!
  expect(readsAlike(likenessOf(sketchOf(text.join(' '))!, other))).toBe(false)
})

test('a short text has no sketch', () => {
  expect(sketchOf('The quay was closed on Monday.')).toBeUndefined()
})

test('any text is like itself, and how like two are does not hang on their order', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 60 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [sketchOf(one.join(' ')), sketchOf(other.join(' '))]
      if (a !== undefined) expect(likenessOf(a, a)).toBe(1)
      if (a !== undefined && b !== undefined) expect(likenessOf(a, b)).toBe(likenessOf(b, a))
    }),
  )
})
