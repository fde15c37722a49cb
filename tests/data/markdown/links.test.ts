import { describe, expect, it } from 'vitest'
import { citedRef, readLinkText } from '#data/markdown/link-text.ts'
import { findLinks } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { formsIn, nodeIn } from '#tests/support/markdown.ts'

describe('links, citations and embeds', () => {
  it.each([
    ['See [[Canola]].', ['noteLink [[Canola]]']],
    ['[[trade/Canola#Tariffs#Seed|shown]]', ['noteLink [[trade/Canola#Tariffs#Seed|shown]]']],
    ['[[Canola#^b-1]] [[#Here]]', ['noteLink [[Canola#^b-1]]', 'noteLink [[#Here]]']],
    [
      '[[C-12]] [[S-3]] [[c-7|said]]',
      ['citation [[C-12]]', 'citation [[S-3]]', 'citation [[c-7|said]]'],
    ],
    [
      '[[J-4]] [[trade/C-12]] [[C-0]]',
      ['noteLink [[J-4]]', 'noteLink [[trade/C-12]]', 'noteLink [[C-0]]'],
    ],
    ['![[a.png|300]] ![[Canola#Part]]', ['embed ![[a.png|300]]', 'embed ![[Canola#Part]]']],
    ['word![[a]]word[[b]]', ['embed ![[a]]', 'noteLink [[b]]']],
    ['# A [[b]]', ['noteLink [[b]]']],
    ['- [ ] [[b]]', ['noteLink [[b]]']],
    [
      '**[[b]]** ~~[[c]]~~ ==[[d]]==',
      ['noteLink [[b]]', 'noteLink [[c]]', 'mark ==[[d]]==', 'noteLink [[d]]'],
    ],
    ['[[a]]] [[[b]]', ['noteLink [[a]]', 'noteLink [[b]]']],
    ['[[a ` b]] `', ['noteLink [[a ` b]]']],
    ['> one\n> [[a]]\nlazy [[b]]', ['noteLink [[a]]', 'noteLink [[b]]']],
    ['| a |\n|---|\n| [[b\\|c]] |', ['noteLink [[b\\|c]]']],
    ['[^1]\n\n[^1]: see [[C-1]]', ['citation [[C-1]]']],
    ['[a [[b]] c](http://x.org)', ['noteLink [[b]]']],
    ['![[b]](http://x.org)', ['embed ![[b]]']],
    ['[![[a.png]]](http://x.org)', ['embed ![[a.png]]']],
    ['\uFEFF[[a]]', ['noteLink [[a]]']],
    ['a\r\n[[b]]\rc [[d]]', ['noteLink [[b]]', 'noteLink [[d]]']],
    ['𝒳 [[日本|🇯🇵]]', ['noteLink [[日本|🇯🇵]]']],
  ])('%j holds %j', (text, forms) => {
    expect(formsIn(text)).toEqual(forms)
  })

  it.each([
    ['in code', '`[[a]]` and ``![[b]]``'],
    ['in a fence', '```\n[[a]]\n```'],
    ['in indented code', '    [[a]]'],
    ['escaped', '\\[[a]] [\\[b]] \\![c]'],
    ['unclosed', '[[a [[b] [[c'],
    ['over two lines', '[[a\nb]]'],
    ['empty or blank', '[[]] [[  ]] ![[]]'],
    ['split by a pipe of a table', '| a |\n|---|\n| [[b|c]] |'],
    ['in raw HTML', '<a title="[[a]]">'],
    ['in an address', '<http://x.org/[[a]]>'],
    ['a reference of Markdown', '[a][b]\n\n[a]: /x\n[b]: /y'],
  ])('does not stand %s', (_where, text) => {
    expect(formsIn(text)).toEqual([])
  })

  it('keeps the text of a Markdown link that would have to hold a link', () => {
    const [paragraph] = parseNote('[a [[b]] c](/x) [d](/y)').tree.children
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', value: '[a ' },
        { type: 'noteLink' },
        { type: 'text', value: ' c](/x) ' },
        { type: 'link', url: '/y' },
      ],
    })
  })
})

describe('what stands between the brackets', () => {
  it.each([
    ['Canola', { title: 'Canola' }],
    ['trade/food/Canola', { folder: 'trade/food', title: 'Canola' }],
    ['/Canola.md', { folder: '', title: 'Canola' }],
    ['Canola.MD#Part', { title: 'Canola', heading: 'Part' }],
    ['Canola#Part#Sub', { title: 'Canola', heading: 'Part#Sub' }],
    ['Canola#^b-1', { title: 'Canola', block: 'b-1' }],
    ['#Part', { title: '', heading: 'Part' }],
    ['Canola | the crop ', { title: 'Canola', shown: 'the crop' }],
    ['Canola\\|crop', { title: 'Canola', shown: 'crop', text: 'Canola|crop' }],
    ['Canola|', { title: 'Canola' }],
    ['a|b|c', { title: 'a', shown: 'b|c' }],
    ['d.pdf#page=3', { title: 'd.pdf', heading: 'page=3' }],
    ['__proto__', { title: '__proto__' }],
  ])('%s', (text, parts) => {
    const given = {
      text,
      folder: undefined,
      heading: undefined,
      block: undefined,
      shown: undefined,
    }
    expect(readLinkText(text)).toEqual({ ...given, ...parts })
  })

  it.each([
    ['C-12', 'C-12'],
    ['s-3', 'S-3'],
    ['E-5', undefined],
    ['C-012', undefined],
    ['folder/C-12', undefined],
    ['C-12 extra', undefined],
  ])('%s cites %s', (text, ref) => {
    expect(citedRef(readLinkText(text))).toBe(ref)
  })

  it.each([
    ['![[a.png|300]]', { width: 300, height: undefined, shown: undefined }],
    ['![[a.png|300x200]]', { width: 300, height: 200 }],
    ['![[a.png|3 by 4]]', { width: undefined, shown: '3 by 4' }],
    ['![[a.png|123456]]', { width: undefined, shown: '123456' }],
    ['![[c-12]]', { ref: 'C-12' }],
  ])('%s has a size or a reference', (text, expected) => {
    expect(nodeIn(text, 'embed')).toMatchObject(expected)
  })
})

describe('the list of links', () => {
  it('has each with its place and its line', () => {
    const text = '# A\nOne [[b|c]] two\n\n> ![[C-3]] and [[S-1]]\n'
    expect(findLinks(parseNote(text).tree, text)).toEqual([
      expect.objectContaining({
        kind: 'link',
        text: 'b|c',
        title: 'b',
        shown: 'c',
        start: 8,
        end: 15,
        line: 'One [[b|c]] two',
      }),
      expect.objectContaining({ kind: 'embed', ref: 'C-3', line: '> ![[C-3]] and [[S-1]]' }),
      expect.objectContaining({ kind: 'citation', ref: 'S-1', line: '> ![[C-3]] and [[S-1]]' }),
    ])
  })
})
