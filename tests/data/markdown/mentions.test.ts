import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLinkText } from '#data/markdown/link-text.ts'
import { findLinks } from '#data/markdown/links.ts'
import { findMentions, linkWords } from '#data/markdown/mentions.ts'
import { isWorthFinding } from '#data/markdown/names-in.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { toPlainText } from '#data/markdown/plain-text.ts'
import { applyChanges } from '#data/model/text-change.ts'
import { markdownPieces } from '#tests/support/markdown-pieces.ts'

/** The text with every mention of these names a link to a title. */
function linked(text: string, names: readonly string[], path: string): string {
  const mentions = findMentions(parseNote(text).tree, text, names)
  return applyChanges(
    text,
    linkWords(
      text,
      mentions.map((mention) => ({ mention, path })),
    ),
  )
}

describe('a name without a link', () => {
  it.each([
    ['Canola rose.', '[[Canola]] rose.'],
    [
      'CANOLA, canola’s and “Cañóla”',
      '[[Canola|CANOLA]], [[Canola|canola]]’s and “[[Canola|Cañóla]]”',
    ],
    [
      'Canola-free, (Canola) and Canola/wheat',
      '[[Canola]]-free, ([[Canola]]) and [[Canola]]/wheat',
    ],
    ['# Canola\n\n- *Canola*\n> Canola', '# [[Canola]]\n\n- *[[Canola]]*\n> [[Canola]]'],
    [
      '| canola | x |\n|-|-|\n| Canola | y |',
      '| [[Canola\\|canola]] | x |\n|-|-|\n| [[Canola]] | y |',
    ],
    ['Canola [[Canola]] Canola\r\n', '[[Canola]] [[Canola]] [[Canola]]\r\n'],
    ['\ufeffCanola', '\ufeff[[Canola]]'],
    ['> [!judgement] likely\n> Canola falls.', '> [!judgement] likely\n> [[Canola]] falls.'],
  ])('%j becomes %j', (text, wanted) => {
    expect(linked(text, ['Canola'], 'Canola')).toBe(wanted)
  })

  it.each([
    'Canolas are precanola.',
    '`Canola` and ``` Canola ```',
    '```\nCanola\n```\n\n    Canola',
    '%%Canola%%',
    '---\ntitle: Canola\n---\n',
    '[[Canola]] [[x|Canola]] ![[Canola]] [Canola](u) <https://Canola.ca> ![Canola](u)',
    '#Canola #trade/Canola',
    '```claims\nCanola\n```',
    '> [!judgement] Canola',
    // With brackets these would be something else than a link.
    '!Canola \\Canola ^Canola [Canola] &Canola;',
  ])('%j has none', (text) => {
    expect(linked(text, ['Canola'], 'Canola')).toBe(text)
  })

  it.each<[string, string[], string]>([
    ['Canola tariffs and canola', ['Canola', 'Canola tariffs'], '<Canola tariffs> and <canola>'],
    ['the U.S. and us', ['U.S.'], 'the <U.S.> and us'],
    ['C++ is no C', ['C++'], '<C++> is no C'],
    ['Canola\ntariffs', ['Canola tariffs'], 'Canola\ntariffs'],
    ['昨天李强访问北京，李强说', ['李强'], '昨天<李强>访问北京，<李强>说'],
    ['캐나다는', ['캐나다'], '<캐나다>는'],
    ['在Tesla中国工厂', ['tesla中国'], '在<Tesla中国>工厂'],
    ['MyTesla中国', ['Tesla中国'], 'MyTesla中国'],
    ['กี่', ['ก'], 'กี่'],
  ])('in %j %j stands as %j', (text, names, wanted) => {
    const mentions = findMentions(parseNote(text).tree, text, names)
    const marked = mentions.map(({ start, end }) => ({
      at: start,
      remove: end - start,
      insert: `<${text.slice(start, end)}>`,
    }))
    expect(applyChanges(text, marked)).toBe(wanted)
  })

  it('is looked for if it has two characters, or one of a script without spaces', () => {
    expect(['a', '', '-', 'EU', '7', '李', 'e\u0301', 'C+', '++'].filter(isWorthFinding)).toEqual([
      'EU',
      '李',
      'C+',
    ])
  })

  it('leads to what it names, be that called as files are', () => {
    expect(readLinkText(linked('read', ['read'], 'a/read.md').slice(2, -2))).toMatchObject({
      title: 'read.md',
      folder: 'a',
      shown: 'read',
    })
  })

  it('becomes a link wherever the text then reads as before', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(markdownPieces, fc.constant('Canola'))), (pieces) => {
        const text = pieces.join('')
        const { tree } = parseNote(text)
        const before = canolaLinks(text)
        const mentions = findMentions(tree, text, ['canola'])
        const after = linked(text, ['canola'], 'Canola')
        expect(canolaLinks(after)).toBeLessThanOrEqual(before + mentions.length)
        expect(toPlainText(parseNote(after).tree)).toBe(toPlainText(tree))
        // What is left then is what cannot be linked.
        expect(linked(after, ['canola'], 'Canola')).toBe(after)
      }),
    )
  })

  it('stays where stress would end between its brackets and a letter', () => {
    expect(linked('**李强**说，李强说', ['李强'], '李强')).toBe('**李强**说，[[李强]]说')
    expect(linked('_[[_Canola, Canola', ['Canola'], 'Canola')).toBe('_[[_Canola, [[Canola]]')
  })
})

function canolaLinks(text: string): number {
  return findLinks(parseNote(text).tree, text).filter(({ title }) => title === 'Canola').length
}
