import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf, placePieces, spanOfPage, wordsOf } from '#renderer/sources/original/page-words.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

describe('the pieces of a page', () => {
  test('stand where the text was taken from them, over hyphens and line ends that it lost', () => {
    const text = 'Front page\n\nThe harbour says that barley waits.\n'
    const pieces = ['Front page', '', 'The har-', 'bour says', ' ', 'that barley waits.']
    const placed = placePieces(pieces, text, whole(text))
    expect(wordsOf(placed, [{ piece: 2, start: 4, end: 8 }])).toEqual({ start: 16, end: 19 })
    const [start, end] = [text.indexOf('harbour'), text.indexOf(' that')]
    expect(partsOf(placed, { start, end })).toEqual([
      { piece: 2, start: 4, end: 7 },
      { piece: 3, start: 0, end: 9 },
    ])
  })

  test('are found again behind words that a corrected text changed, and short ones are not guessed', () => {
    const text = 'Nine days, said Petra Lindqvist.\nBarley waits at the old quay.\n'
    const pieces = ['9 days, said Petra Lindqvist.', 'a', 'Barley waits at the old quay.']
    const placed = placePieces(pieces, text, whole(text))
    expect(wordsOf(placed, [{ piece: 0, start: 0, end: 29 }])).toBeUndefined()
    expect(wordsOf(placed, [{ piece: 1, start: 0, end: 1 }])).toBeUndefined()
    const span = wordsOf(placed, [{ piece: 2, start: 0, end: 6 }])
    expect(span && text.slice(span.start, span.end)).toBe('Barley')
  })

  test('of another page are not looked for: the same words stand on both', () => {
    const text = 'Barley waits.\n\nBarley waits.\n'
    const placed = placePieces(['Barley waits.'], text, spanOfPage([0, 15], 2, text.length)!)
    expect(wordsOf(placed, [{ piece: 0, start: 0, end: 6 }])).toEqual({ start: 15, end: 21 })
  })

  test('lead to their words and back, however a text is broken into them', () => {
    const word = fc.stringMatching(/^[a-zé漢😀]{1,9}$/u)
    const drawn = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.infiniteStream(fc.boolean()),
    )
    fc.assert(
      fc.property(drawn, ([words, breaks]) => {
        const text = `${words.join(' ')}\n`
        const pieces: string[] = ['']
        for (const each of words) {
          if (breaks.next().value === true) pieces.push('')
          pieces[pieces.length - 1] += `${each} `
        }
        const placed = placePieces(pieces, text, whole(text))
        let start = 0
        for (const each of words) {
          const span = { start, end: start + each.length }
          expect(wordsOf(placed, partsOf(placed, span))).toEqual(span)
          start = span.end + 1
        }
      }),
    )
  })
})

test('a page without a known place in the text has no words', () => {
  expect(spanOfPage(undefined, 1, 10)).toBeUndefined()
  expect(spanOfPage([0, 4], 3, 10)).toBeUndefined()
  expect(spanOfPage([0, 4], 2, 10)).toEqual({ start: 4, end: 10 })
})
