import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '#data/model/source.ts'
import { paragraphs } from '#renderer/sources/passages.ts'

const TEXT = 'One goal is canola.\n\nTariffs hurt farmers.\n'

function passage(exact: string, ...claims: `C-${number}`[]): Passage {
  const start = TEXT.indexOf(exact)
  return { uuid: exact, start, end: start + exact.length, exact, claims }
}

describe('a source’s text', () => {
  it('is cut where passages begin and end, also where they overlap', () => {
    const cut = paragraphs(TEXT, [passage('goal is canola', 'C-1'), passage('canola.', 'C-2')])
    expect(cut[0]!.runs.map(({ text, claims }) => [text, claims])).toEqual([
      ['One ', []],
      ['goal is ', ['C-1']],
      ['canola', ['C-1', 'C-2']],
      ['.', ['C-2']],
    ])
    expect(cut[1]!.runs).toEqual([{ start: 21, text: 'Tariffs hurt farmers.', claims: [] }])
  })

  it('names a claim beside the paragraph where its passage begins', () => {
    const across = passage('canola.\n\nTariffs', 'C-3')
    expect(paragraphs(TEXT, [across]).map(({ begins }) => begins)).toEqual([['C-3'], []])
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
        }))
        const shown = paragraphs(text, passages).map(({ runs }) =>
          runs.map((run) => run.text).join(''),
        )
        expect(shown).toEqual(text.split('\n').filter((line) => line.trim() !== ''))
      }),
    )
  })
})
