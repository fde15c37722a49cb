import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '#data/model/file-size.ts'
import { checkSize, readFile } from '#main/import/index.ts'
import { bytesOf, problemOf } from './support.ts'

const UTF8 = [0xef, 0xbb, 0xbf]
const LE = [0xff, 0xfe]
const BE = [0xfe, 0xff]

describe('text is read', () => {
  test.each([
    ['UTF-8', 'a.txt', [...Buffer.from('Québec 李强')], 'Québec 李强'],
    ['UTF-8 with a mark', 'a.txt', [...UTF8, ...Buffer.from('é')], 'é'],
    ['UTF-16LE', 'a.txt', [...LE, 0x4e, 0x67, 0x41, 0], '李A'],
    ['UTF-16BE', 'a.txt', [...BE, 0x67, 0x4e, 0, 0x41], '李A'],
    ['lines of Windows', 'a.txt', [...Buffer.from('a\r\nb\r\n')], 'a\nb\n'],
    ['lines of an old Mac', 'a.txt', [...Buffer.from('a\rb')], 'a\nb'],
    ['tabs and form feeds', 'a.txt', [...Buffer.from('a\tb\f')], 'a\tb\f'],
    [
      'one stray control',
      'a.txt',
      [...Buffer.from(`${'a'.repeat(40)}\x01`)],
      `${'a'.repeat(40)}\x01`,
    ],
  ])('%s', async (_what, name, bytes, text) => {
    expect((await readFile(name, new Uint8Array(bytes))).text).toBe(text)
  })
})

describe('a page may declare its encoding', () => {
  test.each([
    ['<meta charset="windows-1252">'],
    ['<meta charset=iso-8859-1>'],
    ['<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'],
  ])('%s', async (declaration) => {
    expect(
      (await readFile('a.html', bytesOf(`<html>${declaration}<p>na`, 0xef, 0x76, 0x65))).text,
    ).toBe('naïve\n')
  })

  test('quotation marks of windows-1252', async () => {
    const bytes = bytesOf('<html><meta charset="windows-1252"><p>', 0x93, 0x61, 0x94)
    expect((await readFile('a.html', bytes)).text).toBe('“a”\n')
  })

  test('GBK', async () => {
    const bytes = bytesOf('<html><meta charset="gbk"><p>', 0xc0, 0xee, 0xc7, 0xbf)
    expect((await readFile('a.html', bytes)).text).toBe('李强\n')
  })

  test('a byte order mark is stronger', async () => {
    const page = Buffer.from('\uFEFF<html><meta charset="windows-1252"><p>é')
    expect((await readFile('a.html', page)).text).toBe('é\n')
  })

  test('UTF-16 in a declaration that could be read is UTF-8', async () => {
    expect((await readFile('a.html', bytesOf('<html><meta charset="utf-16"><p>a'))).text).toBe(
      'a\n',
    )
  })
})

describe('what is no text is refused, with the file’s name', () => {
  const png = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
  ]
  test.each([
    ['no bytes', 'file-empty', 'a.txt', []],
    ['white space', 'file-textless', 'a.txt', [...Buffer.from(' \r\n\t ')]],
    ['a byte order mark alone', 'file-textless', 'a.txt', UTF8],
    ['zero-width characters', 'file-textless', 'a.md', [...Buffer.from('\u200B\u2060')]],
    ['a picture of another kind', 'format-unknown', 'a.bmp', png],
    ['a picture called text', 'file-binary', 'a.txt', png],
    ['a NUL', 'file-binary', 'a.md', [...Buffer.from('a\0b')]],
    ['a NUL in UTF-16', 'file-binary', 'a.txt', [...LE, 0x41, 0, 0, 0]],
    ['control characters', 'file-binary', 'a.txt', [1, 2, 3, 65, 66]],
    ['windows-1252 in a text', 'file-encoding', 'a.txt', [0x6e, 0x61, 0xef, 0x76, 0x65]],
    ['windows-1252 undeclared', 'file-encoding', 'a.html', [0x3c, 0x70, 0x3e, 0xef, 0x76]],
    ['half a UTF-16', 'file-encoding', 'a.txt', [...LE, 0x41, 0, 0x42]],
    ['half a surrogate pair', 'file-encoding', 'a.txt', [...LE, 0x00, 0xd8, 0x41, 0]],
    [
      'an encoding nobody knows',
      'file-encoding',
      'a.html',
      [...Buffer.from('<meta charset="klingon"><p>a')],
    ],
    ['an old Word document', 'format-unknown', 'a.doc', [...Buffer.from('text')]],
    ['CSV', 'format-unknown', 'a.CSV', [...Buffer.from('a,b')]],
  ])('%s: %s', async (_what, code, name, bytes) => {
    const problem = await problemOf(() => readFile(name, new Uint8Array(bytes)))
    expect(problem?.toValue()).toEqual({ code, values: { path: name } })
  })
})

describe('size', () => {
  test('is checked before anything is read', async () => {
    const problem = await problemOf(() => readFile('big.txt', new Uint8Array(MAX_FILE_BYTES + 1)))
    expect(problem?.toValue()).toEqual({
      code: 'file-too-large',
      values: { path: 'big.txt', megabytes: 51, limit: 50 },
    })
  })

  test('can be asked without the bytes', async () => {
    expect(await problemOf(() => checkSize('a', MAX_FILE_BYTES))).toBeUndefined()
    expect((await problemOf(() => checkSize('a', 200_000_000)))?.values).toMatchObject({
      megabytes: 200,
    })
  })
})
