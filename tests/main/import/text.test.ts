import { describe, expect, test } from 'vitest'
import { say } from '#data/messages/index.ts'
import { read } from './support.ts'

describe('text', () => {
  test.each([
    ['a short first line', 'notes.txt', '\n  Canola talks \nBody', 'Canola talks'],
    ['a paragraph first', 'my/canola-talks.txt', `${'word '.repeat(40)}\nBody`, 'canola-talks'],
    ['a name without an ending', 'README', 'x'.repeat(200), 'README'],
    ['a name that is only an ending', '.txt', 'x'.repeat(200), '.txt'],
  ])('%s gives the title', async (_what, name, text, title) => {
    const draft = await read(name, text)
    expect(draft).toEqual({
      fields: { title, type: 'article' },
      text,
      mediaType: 'text/plain',
      warnings: [],
    })
  })

  test.each(['a.txt', 'a.text', 'a.log', 'a', 'a.unknown'])('%s is text', async (name) => {
    expect((await read(name, 'x')).mediaType).toBe('text/plain')
  })

  test('a format can be named', async () => {
    expect((await read('a.csv', 'a,b', 'text')).mediaType).toBe('text/plain')
    expect((await read('a.html', '<p>x', 'text')).text).toBe('<p>x')
    expect((await read('a.txt', '<p>x', 'html')).text).toBe('x\n')
  })
})

describe('Markdown', () => {
  test('comes in as it stands; its front matter is metadata', async () => {
    const text = [
      '---',
      'title: Canola',
      'author: [Ann Lee, Bo Roy]',
      'url: https://user:pw@example.org/a',
      'date: 2026-01-13',
      'lang: en_ca',
      'publisher: Example Press',
      '---',
      '# Heading',
      'Body',
    ].join('\n')
    expect(await read('a.md', text)).toEqual({
      fields: {
        title: 'Canola',
        type: 'article',
        author: 'Ann Lee, Bo Roy',
        url: 'https://example.org/a',
        published: '2026-01-13',
        language: 'en-CA',
        publisher: 'Example Press',
      },
      text,
      mediaType: 'text/markdown',
      warnings: [],
    })
  })

  test.each([
    ['the first heading', 'Words\n\n## The *canola* `talks`\n', 'The canola talks'],
    ['the first line', '**Bold** words\n\nMore', 'Bold words'],
    ['a heading after front matter', '---\nauthor: A\n---\n# H\n', 'H'],
    ['a heading after empty front matter', '---\n---\n# H\n---\n', 'H'],
    ['the file’s name', `${'word '.repeat(40)}\n`, 'a'],
  ])('%s gives the title', async (_what, text, title) => {
    const draft = await read('a.md', text)
    expect(draft.text).toBe(text)
    expect(draft.fields.title).toBe(title)
  })

  test.each([
    ['broken', 'title: [x'],
    ['a list', '- x'],
    ['a bomb of aliases', bomb()],
    ['too long', `title: ${'x'.repeat(200_000)}`],
  ])('front matter that is %s gives a warning, and all of the text', async (_what, yaml) => {
    const text = `---\n${yaml}\n---\n# H\n`
    const draft = await read('a.md', text)
    expect(draft.warnings).toEqual([say('import.front-matter-unreadable')])
    expect(draft.fields).toEqual({ title: 'H', type: 'article' })
    expect(draft.text).toBe(text)
  })

  test.each([
    ['url', 'javascript:alert(1)'],
    ['url', 'file:///etc/passwd'],
    ['url', '/relative'],
    ['url', 7],
    ['date', 'next spring'],
    ['date', '13/01/2026'],
    ['date', '2026-02-31'],
    ['date', '2026-21'],
    ['lang', 'not a language'],
    ['author', '{ a: b }'],
  ])('%s: %s is left out', async (key, value) => {
    const draft = await read('a.md', `---\n${key}: ${value}\n---\n# H\n`)
    expect(draft.fields).toEqual({ title: 'H', type: 'article' })
    expect(draft.warnings).toEqual([])
  })

  test.each([
    ['2026', '2026'],
    ['2026-01', '2026-01'],
    ['2026-01-13T23:30:00-05:00', '2026-01-13'],
    ['2026/1/3', '2026-01-03'],
    ['20260113', '2026-01-13'],
  ])('the date %s is %s', async (written, date) => {
    expect((await read('a.md', `---\ndate: ${written}\n---\nx`)).fields.published).toBe(date)
  })
})

/** YAML whose aliases would unfold to billions. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x]']
  for (let at = 1; at < 40; at++) lines.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)
  return lines.join('\n')
}
