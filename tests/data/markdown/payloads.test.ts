import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import type { ResolveLink } from '#data/markdown/resolution.ts'
import { toHast } from '#data/markdown/to-hast.ts'
import { ALLOWED } from '#data/markdown/trust.ts'
import { PAYLOADS } from '#tests/fixtures/payloads.ts'

/** Places in a note where a text can stand. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `# ${text}`,
  (text) => `- [ ] ${text}`,
  (text) => `> [!gap] ${text}\n> ${text}`,
  (text) => `|${text}|\n|-|\n|${text}|`,
  (text) => `[${text}](http://paper.example/)`,
  (text) => `[a](http://paper.example/ "${text}")`,
  (text) => `![${text}](${text})`,
  (text) => `[[C-1|${text}]] [[${text}]] ![[${text}]]`,
  (text) => `==${text}== ^[${text}] **${text}**`,
  (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  (text) => `---\ntitle: ${text}\n---\n[^${text}]\n\n[^${text}]: ${text}`,
]

/** What our own handlers give, and to which classes. */
const OURS = ['note-link', 'citation', 'topic', 'embed', 'block-id', 'callout', 'callout-title']
const OUR_DATA = /^data(?:Link|Type|Target|Resolved|Grade|Status|Ref|Topic|Kind|Fold|Width|Height)$/
const BLOCK_DATA = /^data(?:Query|Columns|Group|Sort|Limit)$/
const HARMLESS =
  /^(?:href|title|id|start|align|type|disabled|checked|role|tabIndex|className|ariaLabel|ariaDescribedBy)$/

function elementsOf(text: string, resolve: ResolveLink): Element[] {
  const elements: Element[] = []
  visit(toHast(parseNote(text).tree, resolve), 'element', (element) => void elements.push(element))
  return elements
}

/** What is wrong with an element; nothing, if nothing is. */
function wrongWith({ tagName, properties }: Element): string[] {
  const wrong: string[] = []
  if (!ALLOWED.tagNames!.includes(tagName)) wrong.push(`<${tagName}>`)
  const classes = [properties['className'] ?? []].flat().map(String)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue
    const mayBe =
      HARMLESS.test(name) ||
      (OUR_DATA.test(name) && OURS.some((own) => classes.includes(own))) ||
      (BLOCK_DATA.test(name) && classes.includes('claims-block')) ||
      name === 'dataFootnotes' ||
      name === 'dataFootnoteRef' ||
      name === 'dataFootnoteBackref'
    if (!mayBe) wrong.push(`${name}=${String(value)} on <${tagName} class=${classes.join(' ')}>`)
  }
  const { href } = properties
  if (href !== undefined && !/^(?:#note-|https?:\/\/|mailto:)/.test(href)) {
    wrong.push(`href=${href}`)
  }
  return wrong
}

describe.each(PAYLOADS)('$of: $text', ({ text }) => {
  test('stays words in every place of a note', () => {
    for (const place of PLACES) {
      const elements = elementsOf(place(text), () => undefined)
      expect(elements.flatMap(wrongWith)).toEqual([])
    }
  })

  test('stays words as the label of a link', () => {
    const resolve: ResolveLink = () => ({
      type: 'claim',
      target: 'C-1',
      resolved: true,
      label: text,
      grade: text,
      status: text,
    })
    expect(elementsOf('[[C-1]] ![[C-1]] [a](C-1)', resolve).flatMap(wrongWith)).toEqual([])
  })
})

test('there are at least 120, each another one', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(120)
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length)
})

test.each([
  'CVE-2018-1000534',
  'CVE-2026-50551',
  '51 reports',
  'GHSA-92h5-2358-7xjv',
  'CVE-2021-33295',
  'CVE-2023-2318',
  'CVE-2024-49362',
  'CVE-2022-40277',
  'AppFlowy #5195',
  'CVE-2026-20841',
  'DEF CON 34',
  'Typst',
  'CVE-2019-20374',
  'KaTeX',
  'DOMPurify',
  'GHSA-4r66-7rcv-x46x',
  'GHSA-vwc7-r8mq-g2x9',
  'CVE-2024-4367',
  'Trilium #1532',
  'Trilium #1137',
  'typora #4383',
  'CSV',
  'CVE-2026-48988',
])('%s is among them', (name) => {
  expect(PAYLOADS.filter(({ of }) => of.includes(name))).not.toEqual([])
})
