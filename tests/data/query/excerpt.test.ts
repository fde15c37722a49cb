import { describe, expect, it } from 'vitest'
import { excerpt } from '#data/query/excerpt.ts'
import { parseQuery } from '#data/query/grammar.ts'
import { wantedWords } from '#data/query/text.ts'

/** The snippet with its marks drawn as square brackets. */
function drawn(query: string, ...texts: string[]): string {
  const { snippet, marks } = excerpt(texts, wantedWords(parseQuery(query).expression))
  return marks.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    snippet,
  )
}

describe('a snippet shows what was found', () => {
  it.each([
    ['canola', 'Tariffs on canola fell.', 'Tariffs on [canola] fell.'],
    ['tariffs canola', 'Tariffs on canola fell.', '[Tariffs] on [canola] fell.'],
    ['tar*', 'Tariffs on tar.', '[Tariffs] on [tar].'],
    ['tar', 'Tariffs on tar.', 'Tariffs on [tar].'],
    ['"canola seed"', 'Canola, seed and canola.', '[Canola, seed] and canola.'],
    ['"canola se"', 'canola seed', 'canola seed'],
    ['québec', 'In Quebec and QUÉBEC', 'In [Quebec] and [QUÉBEC]'],
    ['well-known', 'A well known fact', 'A [well known] fact'],
    ['李强', '总理李强在北京会见', '总理[李强]在北京会见'],
    ['G7峰会', '在g7峰会上', '在[g7峰会]上'],
    ['-canola barley', 'canola and barley', 'canola and [barley]'],
    ['topic:trade', 'canola', 'canola'],
    ['a OR b', 'b a', '[b] [a]'],
    ['canola "canola seed"', 'canola seed', '[canola seed]'],
    ['canola', 'two\n  lines of   canola', 'two lines of [canola]'],
    ['canola', '\uE000canola\uE001 <mark>', '\uE000canola\uE001 <mark>'],
  ])('%s in %s', (query, text, snippet) => {
    expect(drawn(query, text)).toBe(snippet)
  })

  it('comes from the first text that holds a word, else from the first', () => {
    expect(drawn('canola', 'barley', 'canola')).toBe('[canola]')
    expect(drawn('topic:trade', '', 'barley')).toBe('barley')
    expect(drawn('wheat', 'barley', 'canola')).toBe('barley')
  })

  it('cuts a long text around the place that holds the most words', () => {
    const filler = 'lorem ipsum dolor '.repeat(60)
    const text = `canola ${filler}here canola met tariffs ${filler}`
    const snippet = drawn('canola tariffs', text)
    expect(snippet).toMatch(/^…[a-z ]+ here \[canola\] met \[tariffs\] lorem[a-z ]+…$/)
    expect(snippet.length).toBeLessThan(260)
  })

  it('shows what is found late in a short text at the front, where a short list still shows it', () => {
    const text = `${'lorem ipsum dolor '.repeat(11)}canola at last`
    expect(drawn('canola', text)).toMatch(/^…[a-z ]{30,48}\[canola\] at last$/)
  })

  it('cuts a text without spaces between two characters', () => {
    const text = `${'😀'.repeat(300)}李强${'😀'.repeat(300)}`
    const snippet = drawn('李强', text)
    expect(snippet).toContain('[李强]')
    expect(snippet.isWellFormed()).toBe(true)
  })
})
