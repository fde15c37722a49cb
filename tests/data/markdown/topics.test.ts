import { describe, expect, it } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { findTopics } from '#data/markdown/topics.ts'

function topicsIn(text: string): string[] {
  return findTopics(parseNote(text).tree, text).map(({ path }) => path)
}

describe('topics in a text', () => {
  it.each([
    ['#trade', ['trade']],
    ['On #trade/tariffs/canola, and #y2018.', ['trade/tariffs/canola', 'y2018']],
    ['(#a) [#b] “#c” "#d" —#e', ['a', 'b', 'c', 'd', 'e']],
    ['**#a** *#b* ~~#c~~ ==#d==', ['a', 'b', 'c', 'd']],
    ['#a/ #b//c #d/-', ['a', 'b', 'd/-']],
    ['#1/2a #2018-19b', ['1/2a', '2018-19b']],
    ['#日本/東京。 #café #🇨🇦 #👨‍👩‍👧', ['日本/東京', 'café', '🇨🇦', '👨‍👩‍👧']],
    ['#Trade #trade', ['Trade', 'trade']],
    ['# Heading #in', ['in']],
    ['> #a\n\n- #b\n\n| c |\n|---|\n| #d |', ['a', 'b', 'd']],
    ['%%#hidden%% #shown', ['shown']],
  ])('%s', (text, topics) => {
    expect(topicsIn(text)).toEqual(topics)
  })

  it.each([
    ['of digits alone', '#1984 #2018/2026 #3-4 #_ #-'],
    ['inside a word', 'a#b 1#c a_#d &#35;e'],
    ['in an address', 'http://x.org/#a <http://x.org/#b> www.x.org/#c'],
    ['in code', '`#a`\n\n```\n#b\n```\n\n    #c'],
    ['escaped', '\\#a'],
    ['in a link', '[#a](/x) [#b][c] [[#d]]\n\n[c]: /x'],
    ['after another mark', '##a'],
    ['a heading', '# a\n\n## b'],
    ['between marks that open nothing', 'h*#ref'],
    ['half a character', '#\ud83c'],
  ])('none stand %s', (_where, text) => {
    expect(topicsIn(text)).toEqual([])
  })

  it('keeps as text what looks like a topic in a link', () => {
    expect(parseNote('[see #a here](/x)').tree.children[0]).toMatchObject({
      children: [{ type: 'link', children: [{ type: 'text', value: 'see #a here' }] }],
    })
  })

  it('has those of the front matter too, each at its place', () => {
    const text = '---\ntags: [a/b, "#c"]\ntopics:\n  - d\n---\n#e'
    const topics = findTopics(parseNote(text).tree, text)
    expect(topics.map(({ path, where }) => [path, where])).toEqual([
      ['d', 'front-matter'],
      ['a/b', 'front-matter'],
      ['c', 'front-matter'],
      ['e', 'text'],
    ])
    expect(topics.map(({ start, end }) => text.slice(start, end))).toEqual([
      'd',
      'a/b',
      '"#c"',
      '#e',
    ])
  })
})
