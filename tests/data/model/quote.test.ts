import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePoints, CONTEXT_UNITS, contextOf, findQuote } from '#data/model/quote.ts'

describe('a quotation', () => {
  test.each([
    [
      'as it stands',
      'the canola tariffs',
      'The talks: the canola tariffs stay.',
      ['the canola tariffs'],
    ],
    ['over a line’s end', 'canola tariffs', 'the canola\n  tariffs stay', ['canola\n  tariffs']],
    ['with straight quotation marks', `"we'll see"`, 'He said “we’ll see” twice', ['“we’ll see”']],
    ['every time it stands there', 'tariffs', 'tariffs on tariffs', ['tariffs', 'tariffs']],
    [
      'with signs that mean something in a pattern',
      'cost (in $) + 5%',
      'The cost (in $) + 5% rose',
      ['cost (in $) + 5%'],
    ],
    ['outside the basic plane', '𝒜 voice', 'an 𝒜 voice', ['𝒜 voice']],
    ['not as a part of another wording', 'canola tax', 'canola tariffs', []],
    ['not when it is empty', '  ', 'anything', []],
  ])('is found %s', (_, quote, text, found) => {
    expect(findQuote(text, quote).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })

  test('taken from a text is found in it where it was taken', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const points = [...whole]
        const quote = points
          .slice(from % points.length, (from % points.length) + 1 + (length % 20))
          .join('')
        fc.pre(quote.trim() !== '')
        const start = whole.indexOf(quote.trim())
        expect(findQuote(whole, quote)[0]?.start).toBeLessThanOrEqual(start)
        expect(findQuote(whole, quote)).not.toEqual([])
      }),
    )
  })
})

test('the words around a span never cut a character in two', () => {
  const text = `${'𝒜'.repeat(40)}word${'𝒜'.repeat(40)}`
  for (const shift of [0, 1]) {
    const { prefix, suffix } = contextOf(text, { start: 80 - shift * 2, end: 84 + shift * 2 })
    expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true)
    expect(prefix.length).toBeLessThanOrEqual(CONTEXT_UNITS)
  }
  const odd = `a${text}`
  const { prefix } = contextOf(odd, { start: 33, end: 40 })
  expect(prefix.isWellFormed()).toBe(true)
})

test('what leaves the notebook counts code points', () => {
  expect(codePoints('a𝒜李')).toBe(3)
})
