import { PassThrough } from 'node:stream'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperOf, table, visible, visibleIn } from '#main/cli/paper.ts'

const plain = paperOf({
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  stdin: new PassThrough(),
  cwd: '/',
})

describe('visible', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['over\rwritten', 'over␍written'],
    ['a\r\nb\tc\n', 'a\r\nb\tc\n'],
    ['bell\u0007 delete\u007f next\u0085', 'bell␇ delete␡ next�'],
    ['中文 🐟 é', '中文 🐟 é'],
  ])('makes %j safe', (text, safe) => {
    expect(visible(text)).toBe(safe)
  })

  it('leaves no control character in any text of a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON writes the control characters as \u and four digits.
        expect(JSON.stringify(visibleIn(value))).not.toMatch(/\\u00[01][\da-f]|[\u007f-\u009f]/)
      }),
    )
  })
})

describe('table', () => {
  const rows = [
    ['C-1', '3', '中文', 'short'],
    ['C-12', '40', 'latin', 'a long\nlast cell'],
  ]

  it('aligns by what a terminal shows, numbers to the right', () => {
    expect(table(['Ref', 'No', 'Name', 'Text'], rows, plain)).toBe(
      ['Ref   No  Name   Text', 'C-1    3  中文   short', 'C-12  40  latin  a long last cell'].join(
        '\n',
      ),
    )
  })

  it('cuts lines to a terminal', () => {
    const narrow = { ...plain, width: 20 }
    expect(table(['Ref', 'No', 'Name', 'Text'], rows, narrow).split('\n')[2]).toBe(
      'C-12  40  latin  a …',
    )
  })
})
