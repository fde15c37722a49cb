import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from '#main/import/index.ts'
import type { Draft } from '#main/import/index.ts'
import { problemOf, read } from './support.ts'

const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a', 'a.pdf', '')

test('any bytes give a draft or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(name, fc.uint8Array({ maxLength: 300 }), async (path, bytes) => {
      let draft: Draft | undefined
      const problem = await problemOf(async () => {
        draft = await readFile(path, bytes)
      })
      expect(draft === undefined).toBe(problem !== undefined)
    }),
    { numRuns: 2_000 },
  )
})

const piece = fc.constantFrom(
  ...'<p> </p> <div class="article"> </div> <html> <body> <head> <meta <title> </title> <!-- --> <![CDATA[ ]]> <svg> <table> <tr> <td> <a href=x> &# &amp; < > " = --- # words, \n'.split(
    ' ',
  ),
  'content="article:author" name=author>',
  '<script type="application/ld+json">{"@context":"https://schema.org","@type":["Article"]}</script>',
)

test('any heap of tags gives a draft with a title and text, or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.html', 'a.md'),
      fc.array(piece, { maxLength: 60 }),
      async (path, pieces) => {
        const problem = await problemOf(async () => {
          const { fields, text } = await read(path, pieces.join(''))
          expect(fields.title.trim()).not.toBe('')
          expect(text.trim()).not.toBe('')
        })
        expect([undefined, 'file-empty', 'file-textless']).toContain(problem?.code)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('text comes in as it was, but for the ends of its lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (words) => {
      const text = `Title\n${words.replaceAll('\0', '')}`
      expect((await read('a.txt', text, 'text')).text).toBe(text.replace(/\r\n?/g, '\n'))
    }),
  )
})
