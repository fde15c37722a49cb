import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDate } from '#data/messages/dates.ts'
import { dateSpan, isEdtf } from '#data/model/dates.ts'
import { readDate } from '#data/model/people-dates.ts'

const READ: readonly (readonly [typed: string, edtf: string, said: string])[] = [
  ['2018', '2018', '2018'],
  [' 2026-01-13 ', '2026-01-13', '13 January 2026'],
  ['2018/2026', '2018/2026', '2018 to 2026'],
  ['2026-01~', '2026-01~', 'about January 2026'],
  ['2025-21', '2025-21', 'spring 2025'],
  ['13 Jan 2026', '2026-01-13', '13 January 2026'],
  ['13th of January, 2026', '2026-01-13', '13 January 2026'],
  ['January 13, 2026', '2026-01-13', '13 January 2026'],
  ['Tuesday, 13 January 2026', '2026-01-13', '13 January 2026'],
  ['2026/1/3', '2026-01-03', '3 January 2026'],
  ['January 2026', '2026-01', 'January 2026'],
  ['in Sept. 2025', '2025-09', 'September 2025'],
  ['spring 2025', '2025-21', 'spring 2025'],
  ['the fall of 2024', '2024-23', 'autumn 2024'],
  ['Winter 2025', '2025-24', 'winter 2025'],
  ['Q1 2026', '2026-33', 'Q1 2026'],
  ['2026 Q4', '2026-36', 'Q4 2026'],
  ['the 1990s', '199X', '1990s'],
  ['about 2018', '2018~', 'about 2018'],
  ['c. 2018', '2018~', 'about 2018'],
  ['circa January 2026', '2026-01~', 'about January 2026'],
  ['perhaps 2018', '2018?', 'perhaps 2018'],
  ['2018 ?', '2018?', 'perhaps 2018'],
  ['perhaps about 2018', '2018%', 'perhaps about 2018'],
  ['since 2017', '2017/..', 'since 2017'],
  ['2017 onwards', '2017/..', 'since 2017'],
  ['from March 2025', '2025-03/..', 'since March 2025'],
  ['until 2017', '../2017', 'until 2017'],
  ['by summer 2027', '../2027-08', 'until August 2027'],
  ['since spring 2025', '2025-03/..', 'since March 2025'],
  ['between winter 2025 and spring 2026', '2025-12/2026-05', 'December 2025 to May 2026'],
  ['before 2017', '../2016-12-31', 'until 31 December 2016'],
  ['after January 2026', '2026-02-01/..', 'since 1 February 2026'],
  ['since about 2018', '2018~/..', 'since about 2018'],
  ['2018 to 2026', '2018/2026', '2018 to 2026'],
  ['2018-2026', '2018/2026', '2018 to 2026'],
  ['2018–2026', '2018/2026', '2018 to 2026'],
  ['2018..2026', '2018/2026', '2018 to 2026'],
  ['between 2018 and 2026', '2018/2026', '2018 to 2026'],
  ['from Jan to March 2026', '2026-01/2026-03', 'January 2026 to March 2026'],
  ['13-15 January 2026', '2026-01-13/2026-01-15', '13 January 2026 to 15 January 2026'],
  ['13 Jan – 2 Feb 2026', '2026-01-13/2026-02-02', '13 January 2026 to 2 February 2026'],
  ['2026-01-13 to 2026-02-01', '2026-01-13/2026-02-01', '13 January 2026 to 1 February 2026'],
]

const UNREADABLE = [
  '',
  'soon',
  '13',
  '03/04/2026',
  '13-01-2026',
  '31 February 2026',
  'Smarch 2026',
  'ja 2026',
  '2026 to 2018',
  'about spring',
  'since',
  'after',
  '2018-26',
  'January',
  '2018 and 2019',
]

describe('dates as people type them', () => {
  it.each(READ)('reads “%s” as %s and says it as “%s”', (typed, edtf, said) => {
    expect(readDate(typed)).toBe(edtf)
    expect(sayDate(edtf)).toBe(said)
  })

  it.each(READ)('reads its own words for “%s” back', (_typed, edtf, said) => {
    expect(readDate(said)).toBe(edtf)
  })

  it.each(UNREADABLE)('does not guess what “%s” means', (typed) => {
    expect(readDate(typed)).toBeUndefined()
  })

  it('gives nothing that cannot be stored, whatever is typed', () => {
    const piece = fc.constantFrom(
      '2018',
      'Jan',
      '13',
      'since',
      'to',
      '-',
      '/',
      '~',
      'about',
      'Q2',
      '..',
      '?',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join(' ')),
        ),
        (typed) => {
          const read = readDate(typed)
          expect(read === undefined || isEdtf(read)).toBe(true)
        },
      ),
    )
  })

  it('knows the months of a season', () => {
    expect(dateSpan('2025-21')).toEqual({ from: '2025-03-01', to: '2025-05-31' })
    expect(dateSpan('2023-24')).toEqual({ from: '2023-12-01', to: '2024-02-29' })
    expect(dateSpan('2025-33')).toEqual({ from: '2025-01-01', to: '2025-03-31' })
  })

  it('gives a form that has no words as it is stored', () => {
    expect(sayDate('[2018,2019]')).toBe('[2018,2019]')
    expect(sayDate('2018-12-XX')).toBe('2018-12-XX')
  })
})
