import { describe, expect, it } from 'vitest'
import { linkAt } from '#data/markdown/link-at.ts'

/** What is typed at the `¦`, with the part that a completion replaces marked by `‹›`. */
function at(marked: string) {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  const found = linkAt(text, offset)
  if (!found) return undefined
  const { start, end, kind, typed, closed, embed } = found
  const drawn = `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`
  return [kind, typed, drawn, closed ? 'closed' : 'open', ...(embed ? ['embed'] : [])]
}

describe('what stands at the cursor', () => {
  it.each([
    ['a [[¦', ['link', '', 'a [[‹›', 'open']],
    ['a [[Ca¦', ['link', 'Ca', 'a [[‹Ca›', 'open']],
    ['a [[Ca¦nola]] b', ['link', 'Ca', 'a [[‹Canola›]] b', 'closed']],
    ['[[¦]]', ['link', '', '[[‹›]]', 'closed']],
    ['[[Ca¦ and [[b]]', ['link', 'Ca', '[[‹Ca› and [[b]]', 'open']],
    ['[[a]] [[b#H¦]]', ['link', 'b#H', '[[a]] [[‹b#H›]]', 'closed']],
    ['![[im¦', ['link', 'im', '![[‹im›', 'open', 'embed']],
    ['\\![[a¦', ['link', 'a', '\\![[‹a›', 'open']],
    ['`x` [[a¦', ['link', 'a', '`x` [[‹a›', 'open']],
    ['one\n[[a¦\ntwo]]', ['link', 'a', 'one\n[[‹a›\ntwo]]', 'open']],
    [
      '[[folder/Ti¦tle|shown]]',
      [
        'link',
        'folder/Ti',
        '[[folder/Ti¦tle|shown]]'.replace('[[', '[[‹').replace('¦', '').replace(']]', '›]]'),
        'closed',
      ],
    ],
    ['x #tr¦', ['topic', 'tr', 'x #‹tr›', 'closed']],
    ['x #trade/ta¦riffs, y', ['topic', 'trade/ta', 'x #‹trade/tariffs›, y', 'closed']],
    ['x #¦', ['topic', '', 'x #‹›', 'closed']],
    ['#a¦', ['topic', 'a', '#‹a›', 'closed']],
    ['(#日¦本)', ['topic', '日', '(#‹日本›)', 'closed']],
    ['[[a]] #b¦', ['topic', 'b', '[[a]] #‹b›', 'closed']],
    ['tags: #b¦', ['topic', 'b', 'tags: #‹b›', 'closed']],
  ])('%s', (marked, expected) => {
    expect(at(marked)).toEqual(expected)
  })

  it.each([
    '¦[[a]]',
    '[¦[a]]',
    '[[a]¦]',
    '[[a]]¦',
    '[[a|sh¦',
    '[[a\\|sh¦',
    '\\[[a¦',
    '`[[a¦`',
    '``x` [[a¦',
    '`#a¦',
    '[[\na¦',
    '#¦',
    '# a¦',
    '##¦',
    'a#b¦',
    'x #a, b¦',
    'http://x.org/#a¦',
    '\\#a¦',
    '¦',
  ])('nothing at %j', (marked) => {
    expect(at(marked)).toBeUndefined()
  })
})
