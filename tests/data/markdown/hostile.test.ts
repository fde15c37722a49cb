import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { findBlocks, findHeadings } from '#data/markdown/headings.ts'
import { findLinks } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { toHast } from '#data/markdown/to-hast.ts'

function elementsOf(text: string): Element[] {
  const elements: Element[] = []
  visit(
    toHast(parseNote(text).tree, () => undefined),
    'element',
    (node) => void elements.push(node),
  )
  return elements
}

describe('a note that attacks', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<iframe src="http://x.org"></iframe>',
    '<style>*{display:none}</style>',
    '<svg onload=alert(1)>',
    '<a class="citation" data-ref="C-1" href="http://x.org">C-1</a>',
    '<div class="callout" data-kind="judgement">forged</div>',
    '<!--><script>alert(1)</script>-->',
  ])('%s stands as text', (text) => {
    for (const { tagName, properties } of elementsOf(text)) {
      expect(tagName).toBe('p')
      expect(properties).toEqual({})
    }
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'smb://x/y',
    '//x.org/y',
    '\\\\\\\\x.org\\\\y',
    'https:x.org',
    'blob:x',
    'about:blank',
  ])('a link to %s has no address', (url) => {
    for (const text of [`[a](<${url}>)`, `[a][b]\n\n[b]: <${url}>`, `![a](<${url}>)`, `<${url}>`]) {
      for (const { tagName, properties } of elementsOf(text)) {
        expect(properties['href']).toBeUndefined()
        expect(properties['src']).toBeUndefined()
        expect(tagName).not.toBe('img')
      }
    }
  })

  it.each(['http://x.org/a', 'https://x.org/?a=b#c', 'mailto:a@x.org', 'HTTPS://x.org'])(
    'a link to %s has its address',
    (url) => {
      expect(elementsOf(`[a](<${url}>)`).map(({ properties }) => properties['href'])).toContain(
        url.replace('HTTPS', 'https'),
      )
    },
  )

  it('loads no image: one from outside is a link', () => {
    const [, link, ...rest] = elementsOf('![a map](http://x.org/a.png "t")')
    expect(rest).toEqual([])
    expect(link).toMatchObject({
      tagName: 'a',
      properties: { href: 'http://x.org/a.png' },
      children: [{ value: 'a map' }],
    })
  })

  it('cannot give an element a class, an id or data of its own', () => {
    const text =
      '```js class=citation data-ref=C-1\nx\n```\n\n# id\n\n[^__proto__] [^x]\n\n[^__proto__]: a\n[^x]: b\n\n' +
      '[a](/x "class") {.citation data-ref=C-1}\n\n```"onload=alert(1)\ny\n```'
    for (const { tagName, properties } of elementsOf(text)) {
      expect(properties['id'] ?? 'note-').toMatch(/^(?:note-|footnote-label$)/)
      for (const name of [properties['className']].flat()) {
        expect(name ?? 'note-link').toMatch(/^(?:note-link|language-js)$/)
      }
      if (tagName !== 'a') expect(properties).not.toHaveProperty('dataRef')
    }
  })
})

describe('a note that exhausts', () => {
  const many = 10_000
  const nested: [name: string, text: string][] = [
    ['quotes', '>'.repeat(many)],
    ['spaced quotes', '> '.repeat(many)],
    ['list items', '- '.repeat(many)],
    ['numbered items', '1. '.repeat(many)],
    ['footnotes', '[^a]:'.repeat(many)],
    ['brackets', '['.repeat(many)],
    ['closed brackets', '['.repeat(many) + ']'.repeat(many)],
    ['images', '!['.repeat(many) + '](x)'.repeat(many)],
    ['double brackets', '[[a'.repeat(many)],
    ['footnotes in place', '^['.repeat(many) + ']'.repeat(many)],
    ['strong words', '*'.repeat(many) + 'a' + '*'.repeat(many)],
    ['emphasis', '*a _b '.repeat(many) + 'b_ a* '.repeat(many)],
    ['struck words', '~~a '.repeat(many)],
    ['code', Array.from({ length: 400 }, (_, size) => '`'.repeat(size)).join(' ')],
    ['indented items', Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')],
    ['quotes of a hundred', '>'.repeat(150)],
  ]

  it.each(nested)('with nested %s is shown as it stands, and says why', (_name, text) => {
    const { tree, problems } = parseNote(`before [[a]]\n\n${text}`)
    expect(problems).toMatchObject([{ code: 'too-deep', start: 0, end: text.length + 14 }])
    expect(tree.children).toMatchObject([{ type: 'code', value: `before [[a]]\n\n${text}` }])
  })

  it.each([
    ['links', '[[a]] '.repeat(many)],
    ['topics', '#a '.repeat(many)],
    ['open highlights', '==a '.repeat(many)],
    ['closing highlights', 'a== '.repeat(many)],
    ['highlights', '==a== '.repeat(many)],
    ['comments', '%%a%% b '.repeat(many)],
    ['escapes', '\\*\\[\\_'.repeat(many)],
    ['rules', '***\n'.repeat(many)],
    ['a table of links', `|a|\n|-|\n${'|[[b]] *c*|\n'.repeat(1000)}`],
    ['callouts', '> [!note] a\n\n'.repeat(200)],
    ['ninety quotes', '>'.repeat(90)],
  ])('with many %s is read', (_name, text) => {
    const { tree, problems } = parseNote(text)
    expect(problems).toEqual([])
    findLinks(tree, text)
    findBlocks(tree)
    findHeadings(tree)
    toHast(tree, () => undefined)
  })

  it('fills no rows of a very wide table', () => {
    const wide = `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(1000)}`
    expect(elementsOf(wide).length).toBeLessThan(10_000)
  })

  it('reads no alias of YAML', () => {
    const { frontMatter, problems } = parseNote(
      '---\nx: &a [y, y]\naliases: [*a, *a]\ntitle: *a\nto: z\n---\n',
    )
    expect(frontMatter).toMatchObject({ aliases: [], title: undefined, to: ['z'] })
    expect(problems.map(({ code }) => code)).toEqual(['front-matter-value', 'front-matter-value'])
  })

  it('may nest its YAML as deep as it likes', () => {
    const { problems } = parseNote(`---\na: ${'{a: '.repeat(many)}\n---\n[[b]]`)
    expect(problems[0]!.code).toMatch(/^front-matter-(?:deep|unreadable)$/)
  })
})
