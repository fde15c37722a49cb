import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorPassages, type Anchoring } from '#data/model/anchoring.ts'
import { wholeCharacters } from '#data/model/graphemes.ts'
import { applyChanges, type TextChange } from '#data/model/text-change.ts'

/** The passage is what stands between ‹ and ›. */
function anchor(marked: string, after: string): { words: string; old: string; became: Anchoring } {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  const before = marked.replace(/[‹›]/g, '')
  const [became] = anchorPassages(before, [{ start, end }], after)
  const place = became && 'place' in became ? became.place : { start: 0, end: 0 }
  return { words: after.slice(place.start, place.end), old: before, became: became! }
}

const MINUTES = [
  'The minister opened the meeting at nine.',
  'Canola exports fell by a third, ‹according to the port authority›.',
  'Officials in Ottawa declined to comment.',
  'A second reading of the bill is due in March.',
].join('\n')

describe('a passage', () => {
  test.each([
    ['far from what was corrected', MINUTES.replace('second', '2nd'), 'exact'],
    ['with other words before it', MINUTES.replace('by a third', 'by 31 per cent'), 'exact'],
    [
      'with other words behind it',
      MINUTES.replace('‹a', 'a').replace('Officials', 'Staff'),
      'exact',
    ],
    [
      'between words that were both corrected',
      MINUTES.replace('third, ', '3rd: ').replace('.\nOff', '\nOff'),
      'exact',
    ],
    ['of which a word was corrected', MINUTES.replace('authority', 'Authority'), 'moved'],
    ['that was read badly', MINUTES.replace('according to', 'accordiug t0'), 'moved'],
    ['that is gone', MINUTES.replace(', ‹according to the port authority›', ''), 'lost'],
    [
      'in whose place other words stand',
      MINUTES.replace(/‹.*›/, 'as nobody denied on Monday'),
      'lost',
    ],
  ])('%s', (_, corrected, state) => {
    const { became, words } = anchor(MINUTES, corrected.replace(/[‹›]/g, ''))
    expect(became.state).toBe(state)
    if (state === 'exact') expect(words).toBe('according to the port authority')
    if (state === 'moved') expect(words).toMatch(/^accord.*uthority$/)
  })

  test('that stands elsewhere now, with its words, was moved', () => {
    const lines = MINUTES.replace(/[‹›]/g, '').split('\n')
    const { became, words } = anchor(
      MINUTES.replace('‹', '')
        .replace('›', '')
        .replace('Canola', '‹Canola')
        .replace('.\nOff', '›.\nOff'),
      [lines[0], lines[2], lines[3], lines[1]].join('\n'),
    )
    expect(became.state).toBe('moved')
    expect(words).toBe('Canola exports fell by a third, according to the port authority')
  })

  test('is not taken for the same words elsewhere', () => {
    const text = 'First: ‹no comment›. Ottawa is cold in winter and warm in July. Then: no comment.'
    expect(anchor(text, text.replace('First: ‹no comment›. ', '')).became.state).toBe('lost')
  })

  test('is not picked among look-alikes, which are offered', () => {
    const row = 'Tariffs stay as they are until the talks are done, said the office.\n'
    const { became } = anchor(
      `${row}${row.replace('said the office', '‹said the office›')}${row}`,
      row + row,
    )
    expect(became).toMatchObject({ state: 'ambiguous', candidates: [{}, {}] })
  })

  test('whose row went is not taken for the next row', () => {
    const rows = [
      'Head of the table',
      '‹Revenue of Q1 was 5 million›',
      'Revenue of Q2 was 6 million',
      'Foot of it',
    ]
    const corrected = ['Head of the table', 'Revenue of Q2 was 6.1 million', 'Foot of it'].join(
      '\n',
    )
    expect(['lost', 'ambiguous']).toContain(anchor(rows.join('\n'), corrected).became.state)
  })

  test('begins and ends with whole characters', () => {
    const { became, words } = anchor(
      'In the ‹cafe› of the port they met.',
      'In the cafe\u0301 of the port they met.',
    )
    expect(became.state).not.toBe('exact')
    expect(['', 'cafe\u0301']).toContain(words)
  })

  test('in words that set no spaces', () => {
    const { became, words } = anchor(
      '总理周一在北京说，‹关税将会下降›。渥太华没有评论。',
      '总理周二在北京说，关税将会下降。渥太华没有评论。',
    )
    expect(became.state).toBe('exact')
    expect(words).toBe('关税将会下降')
  })
})

const WORDS = [
  'tariff',
  'canola',
  'Ottawa',
  'said',
  'the',
  'no',
  'comment',
  'fell',
  'port',
  '李',
  '𝒜',
  'é',
  '\n',
]
const prose = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 6 })), {
    minLength: 8,
    maxLength: 60,
  })
  .map((words) => words.join(' '))

/** A text, edits of it that leave a span alone, and that span. */
const corrected = prose.chain((text) =>
  fc.record({
    text: fc.constant(text),
    from: fc.nat(text.length - 4),
    length: fc.integer({ min: 4, max: 40 }),
    edits: fc.array(
      fc.record({
        at: fc.nat(text.length),
        remove: fc.nat(12),
        insert: fc.string({ maxLength: 12 }),
      }),
      { maxLength: 5 },
    ),
  }),
)

function apart(edits: readonly TextChange[], text: string, keep: { start: number; end: number }) {
  const kept: TextChange[] = []
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    const remove = Math.min(edit.remove, text.length - edit.at)
    const last = kept.at(-1)
    const clear = !last || edit.at > last.at + last.remove
    if (clear && (edit.at + remove < keep.start || edit.at > keep.end))
      kept.push({ ...edit, remove })
  }
  return kept
}

test('a passage that no correction touched is never lost, and never at a wrong place', () => {
  fc.assert(
    fc.property(corrected, ({ text, from, length, edits }) => {
      const span = wholeCharacters(text, { start: from, end: Math.min(text.length, from + length) })
      const words = text.slice(span.start, span.end)
      fc.pre(words.trim().length > 3)
      const changes = apart(edits, text, span)
      const after = applyChanges(text, changes)
      const moved = changes
        .filter(({ at }) => at < span.start)
        .reduce((sum, { remove, insert }) => sum + insert.length - remove, 0)
      const [became] = anchorPassages(text, [span], after)
      expect(became!.state).not.toBe('lost')
      if (became && 'place' in became) {
        expect(became.place).toEqual({ start: span.start + moved, end: span.end + moved })
        expect(became.state).toBe('exact')
      }
    }),
    { numRuns: 1000 },
  )
})

test('a passage that was taken out is not found in what was left', () => {
  fc.assert(
    fc.property(prose, prose, fc.integer({ min: 8, max: 60 }), (one, other, length) => {
      const words = `${one.slice(0, length)} taken`
      const text = `${one} begins ${words} ends ${other}`
      const start = one.length + ' begins '.length
      const [became] = anchorPassages(
        text,
        [{ start, end: start + words.length }],
        `${one} begins ends ${other}`,
      )
      expect(['lost', 'ambiguous']).toContain(became!.state)
    }),
    { numRuns: 300 },
  )
})

test('a passage in one of many rows that say the same is not picked in more or fewer of them', () => {
  const row = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 80 })
  const times = fc.integer({ min: 2, max: 9 })
  fc.assert(
    fc.property(row, times, times, fc.nat(), (words, before, after, at) => {
      fc.pre(before !== after && words.trim().length > 4)
      const text = `${words}\n`.repeat(before)
      const start = (at % before) * (words.length + 1)
      const [became] = anchorPassages(
        text,
        [{ start, end: start + words.length }],
        `${words}\n`.repeat(after),
      )
      expect(became!.state).toBe('ambiguous')
    }),
    { numRuns: 300 },
  )
})
