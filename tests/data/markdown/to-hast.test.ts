import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { toPlainText } from '#data/markdown/plain-text.ts'
import type { LinkResolution } from '#data/markdown/resolution.ts'
import { toHast } from '#data/markdown/to-hast.ts'

const FOUND: Readonly<Record<string, LinkResolution>> = {
  'C-12': {
    type: 'claim',
    target: 'C-12',
    resolved: true,
    label: 'China will cut the tariffs on canola seed within weeks of the talks',
    grade: 'B2',
    status: 'disputed',
  },
  Canola: { type: 'note', target: 'N-8', resolved: true, label: 'Canola' },
  Lost: { type: 'note', target: 'Lost', resolved: false, label: 'Lost' },
  'a.png': { type: 'attachment', target: 'a.png', resolved: true, label: 'a.png' },
}

/** A tree as one line: tags, properties that are there, words. */
function draw(node: Root | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value === '\n' ? '' : node.value
  if (node.type === 'root') return node.children.map(draw).join('')
  if (node.type !== 'element') return ''
  return `<${[node.tagName, ...properties(node)].join(' ')}>${node.children.map(draw).join('')}</>`
}

function properties({ properties: given }: Element): string[] {
  return Object.entries(given)
    .filter(([name, value]) => value !== undefined && name !== 'role' && name !== 'tabIndex')
    .map(([name, value]) => `${name}=${String(value)}`)
}

function show(text: string): string {
  return draw(toHast(parseNote(text).tree, (link) => FOUND[link]))
}

describe('a note as elements', () => {
  it.each([
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</> <strong>c</> <del>d</> <code>e</></>'],
    ['==a *b*==', '<p><mark>a <em>b</></></>'],
    ['a %%b%% c\n\n%%\nd\n%%', '<p>a  c</>'],
    ['---\ntitle: a\n---\nb', '<p>b</>'],
    ['a <!-- b --> c\n\n<!-- d -->', '<p>a  c</>'],
    ['#a/b', '<p><a className=topic dataTopic=a/b>#a/b</></>'],
    ['- [x] a', '<ul><li><input type=checkbox checked=true disabled=true></> a</></>'],
    [
      '|a|\n|:-:|\n|b|',
      '<table><thead><tr><th align=center>a</></></><tbody><tr><td align=center>b</></></></>',
    ],
    ['3. a', '<ol start=3><li>a</></>'],
    ['# A b', '<h1 id=note-heading-a-b>A b</>'],
    ['a ^b', '<p>a <span className=block-id id=note-block-b></></>'],
    ['[a](http://x.org "t")', '<p><a href=http://x.org>a</></>'],
    ['[a][b]\n\n[b]: http://x.org', '<p><a href=http://x.org>a</></>'],
    ['<http://x.org>', '<p><a href=http://x.org>http://x.org</></>'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it.each([
    [
      '[[Canola]]',
      '<a className=note-link dataLink=Canola dataType=note dataTarget=N-8 dataResolved=true>Canola</>',
    ],
    ['[[Canola|the crop]]', '<a className=note-link dataLink=Canola|the crop>the crop</>'],
    [
      '[[Lost]]',
      '<a className=note-link dataLink=Lost dataType=note dataTarget=Lost dataResolved=false>Lost</>',
    ],
    ['[[New#A#B]]', '<a className=note-link dataLink=New#A#B>New › A › B</>'],
    [
      '[a *b*](Canola)',
      '<a className=note-link dataLink=Canola dataType=note dataTarget=N-8 dataResolved=true>a <em>b</></>',
    ],
    ['[a](Other%20note.md#H)', '<a className=note-link dataLink=Other note.md#H>a</>'],
    [
      '[[C-12]]',
      '<a className=citation dataRef=C-12 dataLink=C-12 dataType=claim dataTarget=C-12 dataResolved=true dataGrade=B2 dataStatus=disputed>C-12 · China will cut the tariffs on canola seed within… · B2</>',
    ],
    ['[[C-99]]', '<a className=citation dataRef=C-99 dataLink=C-99>C-99</>'],
    [
      '![[a.png|300x20]]',
      '<span className=embed dataWidth=300 dataHeight=20 dataLink=a.png|300x20>a.png</>',
    ],
    [
      '![map](a.png)',
      '<span className=embed dataLink=a.png dataType=attachment dataTarget=a.png dataResolved=true>a.png</>',
    ],
  ])('%s carries what it leads to', (text, expected) => {
    expect(show(text)).toBe(`<p>${expected}</>`)
  })

  it('shows callouts with their kind, and claims blocks with their query', () => {
    expect(show('> [!judgment]- likely\n> a')).toBe(
      '<div className=callout dataKind=judgement dataFold=closed><p className=callout-title>likely</><p>a</></>',
    )
    expect(show('> [!gap]\n> a')).toBe(
      '<div className=callout dataKind=gap><p className=callout-title>Gap</><p>a</></>',
    )
    expect(show('```claims\ntopic:a\nlimit: 3\n```')).toBe(
      '<div className=claims-block dataQuery=topic:a dataLimit=3><pre><code>topic:a\nlimit: 3</></></>',
    )
  })

  it('numbers footnotes of both forms, with ways there and back', () => {
    const shown = show('a ^[one] b[^x]\n\n[^x]: two')
    expect(shown).toContain('<sup><a href=#note-fn-inline%201 id=note-fnref-inline%201')
    expect(shown).toContain('<li id=note-fn-inline%201>')
    expect(shown).toContain('<li id=note-fn-x>')
    expect(shown.indexOf('>one ')).toBeLessThan(shown.indexOf('>two '))
  })

  it('leaves the tree as it is', () => {
    const { tree } = parseNote('a ^[one] [[C-12]]\n\n> [!gap] b')
    const before = structuredClone(tree)
    toHast(tree, () => undefined)
    expect(tree).toEqual(before)
  })
})

describe('the plain text of a note', () => {
  it.each([
    ['# A\n\nb *c* `d`\ne', 'A\nb c d\ne'],
    ['[[Canola]] [[x|y]] [[x#A#B]] [[#^b]] [[C-1]] #t', 'Canola y x › A › B ^b C-1 #t'],
    ['a %%b%% c', 'a  c'],
    ['---\ntitle: a\n---\nb', 'b'],
    ['- a\n- b\n\n> c', 'a\nb\nc'],
    ['|a|b|\n|-|-|\n|c|d|', 'a b\nc d'],
    ['> [!gap] a\n> b ^c', 'a\nb'],
    ['a ^[b] <b>c</b>', 'a b c'],
    ['![alt](x.png)', 'alt'],
  ])('%j', (text, expected) => {
    expect(toPlainText(parseNote(text).tree)).toBe(expected)
  })

  it('holds comments only where they are asked for', () => {
    expect(toPlainText(parseNote('a %%b%%').tree, { comments: true })).toBe('a b')
  })
})
