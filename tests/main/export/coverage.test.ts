import { expect, test } from 'vitest'
import { allOf, anyOf, fontCoverage } from '#main/export/coverage.ts'
import { loadFonts } from '#main/export/press/fonts.ts'

const { blobs, covers } = loadFonts()

test.each(['a', 'é', 'ж', 'ω', '—', '“', '€', '☐', '李', '习', 'あ', 'ع', '□'])(
  'the fonts can print %s',
  (character) => {
    expect(covers(character.codePointAt(0)!)).toBe(true)
  },
)

test.each(['\ue000', '\ufffd', '😀', '𐀀', '한', 'क'])('they cannot print %j', (character) => {
  expect(covers(character.codePointAt(0)!)).toBe(false)
})

test('a font covers what its table of characters names: Source Serif Latin, no Chinese', () => {
  const serif = fontCoverage(blobs[0]!)
  expect([0x41, 0x2014, 0x674e].map(serif)).toEqual([true, true, false])
})

test('characters outside the basic plane are read too', () => {
  expect([0x1f100, 0x2f8b6, 0x20000].map(covers)).toEqual([true, true, false])
})

test('fonts join: any of a chain, all of a family', () => {
  const one = (code: number) => code < 3
  const two = (code: number) => code > 1
  expect([1, 2, 3].map(anyOf([one, two]))).toEqual([true, true, true])
  expect([1, 2, 3].map(allOf([one, two]))).toEqual([false, true, false])
})

test('bytes that are no font are refused', () => {
  expect(() => fontCoverage(new Uint8Array(64))).toThrow(RangeError)
})
