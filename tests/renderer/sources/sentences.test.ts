import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAt, sentencesOf } from '#renderer/sources/sentences.ts'

const words = (text: string, language?: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each<[what: string, text: string, sentences: string[]]>([
    ['stops', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'line ends',
      'A heading\n\nFirst. Second.\nThird',
      ['A heading', 'First.', 'Second.', 'Third'],
    ],
    ['closing marks', '“We go.” They went.', ['“We go.”', 'They went.']],
    ['titles', 'Mr. Berg met Dr. Yao. They spoke.', ['Mr. Berg met Dr. Yao.', 'They spoke.']],
    ['initials', 'J. B. Berg left. He ran.', ['J. B. Berg left.', 'He ran.']],
    ['countries', 'The U.S. Congress met.', ['The U.S. Congress met.']],
    ['numbers', 'It cost 4.5 million. It was paid.', ['It cost 4.5 million.', 'It was paid.']],
    ['months', 'On Jan. 12 they met.', ['On Jan. 12 they met.']],
    ['white space', '  One.   Two.  ', ['One.', 'Two.']],
    ['carriage returns', 'One.\r\nTwo.\r\n', ['One.', 'Two.']],
    ['nothing', ' \n\n ', []],
  ])('end at %s', (_what, text, sentences) => {
    expect(words(text)).toEqual(sentences)
  })

  it('end as the language of the source has it', () => {
    expect(words('他来了。她走了。', 'zh')).toEqual(['他来了。', '她走了。'])
    expect(words('One. Two.', 'no language at all')).toEqual(['One.', 'Two.'])
  })

  it('stand in order, apart, and hold every character that is no white space', () => {
    const unit = fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '”', '1', '\u{1F600}')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const found = sentencesOf(text)
        found.forEach(({ start, number }, at) => {
          expect(number).toBe(at + 1)
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
        })
        expect(words(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('are found by a place in the text', () => {
    const sentences = sentencesOf('One.  Two.  Three.')
    expect([0, 3, 4, 5, 6, 9, 17, 99].map((place) => sentenceAt(sentences, place))).toEqual([
      0, 0, 1, 1, 1, 1, 2, 2,
    ])
  })
})
