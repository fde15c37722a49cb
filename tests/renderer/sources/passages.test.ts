import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '#data/model/source.ts'
import {
  begunIn,
  claimsInOrder,
  claimsUnder,
  clip,
  paragraphs,
  runsOf,
} from '#renderer/sources/passages.ts'
import { sentencesOf } from '#renderer/sources/sentences.ts'

const TEXT = 'One goal is canola.\n\nTariffs hurt farmers. They say so.\n'

function passage(exact: string, ...claims: `C-${number}`[]): Passage {
  const start = TEXT.indexOf(exact)
  return { uuid: exact, start, end: start + exact.length, exact, claims, anchor: 'exact' }
}

const cut = (...passages: Passage[]) => paragraphs(TEXT, sentencesOf(TEXT), passages)

describe('a source’s text', () => {
  it('is cut where passages begin and end, also where they overlap', () => {
    const [first, second] = cut(passage('goal is canola', 'C-1'), passage('canola.', 'C-2'))
    expect(runsOf(first!).map(({ text, claims, depth }) => [text, claims, depth])).toEqual([
      ['One ', [], 0],
      ['goal is ', ['C-1'], 1],
      ['canola', ['C-1', 'C-2'], 2],
      ['.', ['C-2'], 1],
    ])
    expect(runsOf(second!).map(({ text }) => text)).toEqual(['Tariffs hurt farmers. They say so.'])
  })

  it('is cut where the cursor begins and ends', () => {
    const [, second] = cut()
    const cursor = clip({ start: 5, end: second!.sentences[0]!.end }, second!)
    expect(runsOf(second!, cursor).map(({ text, current }) => [text, current])).toEqual([
      ['Tariffs hurt farmers.', true],
      [' They say so.', false],
    ])
    expect(clip({ start: 0, end: 5 }, second!)).toBe(undefined)
  })

  it('gives each paragraph the sentences in it', () => {
    expect(cut().map(({ sentences }) => sentences.map(({ number }) => number))).toEqual([
      [1],
      [2, 3],
    ])
  })

  it('names a claim beside the paragraph where its passage begins', () => {
    const across = passage('canola.\n\nTariffs', 'C-3')
    expect(cut(across).map((one) => begunIn(one).map(({ claim }) => claim))).toEqual([['C-3'], []])
  })

  it('loses no character but empty lines, whatever the passages', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n') }), spans, (text, all) => {
        const passages = all.map(([a, b], at) => ({
          uuid: String(at),
          start: Math.min(a, b),
          end: Math.max(a, b) + 1,
          exact: '',
          claims: [`C-${at + 1}` as const],
          anchor: 'exact' as const,
        }))
        const shown = paragraphs(text, sentencesOf(text), passages).map((one) =>
          runsOf(one)
            .map((run) => run.text)
            .join(''),
        )
        expect(shown).toEqual(text.split('\n').filter((line) => line.trim() !== ''))
      }),
    )
  })
})

it('the claims of a text come in its order, each once, at its first words', () => {
  const goal = passage('goal is', 'C-3', 'C-1')
  const hurt = passage('hurt farmers', 'C-2', 'C-3')
  expect(claimsInOrder([hurt, goal])).toEqual([
    { claim: 'C-3', start: goal.start },
    { claim: 'C-1', start: goal.start },
    { claim: 'C-2', start: hurt.start },
  ])
  expect(claimsUnder([goal, hurt], { start: goal.end, end: hurt.end })).toEqual(['C-2', 'C-3'])
  expect(claimsUnder([goal, hurt], undefined)).toEqual([])
})
