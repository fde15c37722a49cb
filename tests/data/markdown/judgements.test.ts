import { describe, expect, it } from 'vitest'
import { findJudgements } from '#data/markdown/judgements.ts'
import { parseNote } from '#data/markdown/parse.ts'

function judgementIn(text: string) {
  const [judgement] = findJudgements(parseNote(text).tree)
  if (!judgement) throw new Error('no judgement')
  return judgement
}

describe('the heading of a judgement', () => {
  it.each([
    ['likely, moderate confidence ^J-4', 'J-4', 'likely', 'moderate'],
    ['very likely, high confidence', undefined, 'very likely', 'high'],
    ['highly likely, low', undefined, 'highly likely', 'low'],
    ['High confidence; likely ^j-12', 'J-12', 'likely', 'high'],
    ['moderate confidence', undefined, undefined, 'moderate'],
    ['likely', undefined, 'likely', undefined],
    ['likely moderate confidence', undefined, 'likely', 'moderate'],
    [
      'Almost  certainly, some confidence',
      undefined,
      'Almost certainly, some confidence',
      undefined,
    ],
    ['^J-4', 'J-4', undefined, undefined],
    ['likely ^C-4', undefined, 'likely', undefined],
    ['', undefined, undefined, undefined],
  ])('%j', (heading, ref, likelihoodTerm, confidence) => {
    const judgement = judgementIn(`> [!judgement] ${heading}\n> It will.`)
    expect([judgement.ref, judgement.likelihoodTerm, judgement.confidence]).toEqual([
      ref,
      likelihoodTerm,
      confidence,
    ])
  })
})

describe('the body of a judgement', () => {
  it('is the call, then the lines that ground it', () => {
    const judgement = judgementIn(
      [
        '> [!judgment] likely, moderate confidence ^J-4',
        '> China will *likely* ease tariffs [[C-12]].',
        '>',
        '> because: two speakers say so [[C-3]],',
        '> apart from each other [[S-1]]',
        '> Until: the end of 2026',
        '> would change if: talks stop [[C-12]]',
      ].join('\n'),
    )
    expect(judgement.callText).toBe('China will likely ease tariffs C-12.')
    expect(judgement.call).toHaveLength(1)
    expect(judgement.because?.text).toBe('two speakers say so C-3, apart from each other S-1')
    expect(judgement.until?.text).toBe('the end of 2026')
    expect(judgement.wouldChangeIf?.text).toBe('talks stop C-12')
    expect(judgement.citations.map(({ ref }) => ref)).toEqual(['C-12', 'C-3', 'S-1', 'C-12'])
    expect(judgement.because?.nodes.map(({ type }) => type)).toContain('citation')
  })

  it.each([
    ['in the paragraph of the call', 'It will.\nbecause: x', 'It will.', 'x'],
    ['in paragraphs of their own', 'It will.\n\nbecause: x\n\nuntil: y', 'It will.', 'x'],
    ['after hard breaks', 'It will.  \nbecause: x', 'It will.', 'x'],
    ['alone', 'because: x', '', 'x'],
    ['twice: the last paragraph’s counts', 'It will.\n\nbecause: a\n\nbecause: b', 'It will.', 'b'],
    ['empty', 'It will.\nbecause:', 'It will.', ''],
  ])('reads lines %s', (_where, body, call, because) => {
    const quoted = body
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
    const judgement = judgementIn(`> [!judgement] likely\n${quoted}`)
    expect([judgement.callText, judgement.because?.text]).toEqual([call, because])
  })

  it.each([
    ['before the call', 'because: x\n\nIt will.'],
    ['inside a line', 'It will because: x'],
    ['in a list', '- because: x'],
    ['in emphasis', '*It will\nbecause: x*'],
    ['in code', '`because: x`'],
  ])('reads no line %s', (_where, body) => {
    const quoted = body
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
    expect(judgementIn(`> [!judgement] likely\n${quoted}`).because).toBeUndefined()
  })

  it('leaves the tree as it is', () => {
    const { tree } = parseNote('> [!judgement] likely\n> a\n> because: b')
    const before = structuredClone(tree)
    findJudgements(tree)
    expect(tree).toEqual(before)
  })

  it('is none in another callout, and each has its place', () => {
    const text = '> [!gap] x\n\n> [!judgement] likely\n\n- > [!judgement] a'
    const places = findJudgements(parseNote(text).tree).map(({ start, end }) =>
      text.slice(start, end),
    )
    expect(places).toEqual(['> [!judgement] likely', '> [!judgement] a'])
  })
})
