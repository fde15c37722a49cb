import { describe, expect, test } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { writeJson } from '#main/export/json.ts'
import { writeMarkdown } from '#main/export/markdown.ts'
import { BRIEFING, build, CLAIMS, SOURCE } from './sample-facts.ts'

function markdown(body: string): string {
  return writeMarkdown(build(body).document)
}

describe('the sample briefing as Markdown', () => {
  const text = markdown(BRIEFING)

  test('carries its handling first and last', () => {
    expect(text.startsWith('**TLP:GREEN**\n\n# Canola first, disputes later\n')).toBe(true)
    expect(text).toMatch(/\n\*\*TLP:GREEN\*\*\n\n\[\^1\]:/)
  })

  test('has a footnote for each citation, with source reference and quotation', () => {
    const { notes } = build(BRIEFING).document
    for (const { n, references } of notes) {
      expect(text).toContain(`[^${n}]`)
      expect(text).toContain(`\n[^${n}]: `)
      for (const { quotes } of references) {
        for (const quote of quotes) expect(text).toContain(quote.text)
      }
    }
    expect(text).toContain(SOURCE.title)
  })

  test('holds no comment', () => {
    expect(text).not.toContain('%%')
    expect(text).not.toContain('find a Chinese source')
  })

  test('keeps the author’s footnotes apart, under letters', () => {
    expect(text).toContain('[^20][^a]')
    expect(text).toMatch(/\n\[\^a\]: The source speaks of the \*latest\*/)
  })

  test('is read again without a problem', () => {
    expect(parseNote(text).problems).toEqual([])
  })
})

test.each([
  ['emphasis', '*a* **b** ~~c~~ `d`', '*a* **b** ~~c~~ `d`'],
  ['lists', '- a\n  1. b\n- [x] c', '- a\n  1. b\n- [x] c'],
  ['tables', '| a | b |\n|:--|--:|\n| 1 | 2 |', '| a  |  b |\n| :- | -: |\n| 1  |  2 |'],
  ['quotations', '> a\n>\n> b', '> a\n>\n> b'],
  ['code', '```\na\n```', '```\na\n```'],
  ['links', '[a](https://example.org/)', '[a](https://example.org/)'],
  ['callouts', '> [!tip] T\n> b', '> **Tip.** T\n>\n> b'],
  ['claims in full', '![[C-1]]', `> **C-1** ${CLAIMS[0]!.statement}[^1]`],
  [
    'judgements',
    '> [!judgement] likely, low confidence ^J-1\n> It will.',
    '**J-1** It will.\n\nWe have low confidence in this judgement.',
  ],
  ['text that looks like Markdown', 'a \\* b \\[c\\] \\<d>', 'a \\* b \\[c] \\<d>'],
])('%s', (_, body, expected) => {
  expect(markdown(body)).toContain(expected)
})

test('many footnotes get many letters', () => {
  expect(markdown('A^[x] '.repeat(30))).toContain('[^ad]: x')
})

test('JSON is the document’s tree', () => {
  const { document } = build(BRIEFING)
  expect(JSON.parse(writeJson(document))).toEqual(JSON.parse(JSON.stringify(document)))
  expect(document).toMatchObject({
    version: 1,
    meta: { template: 'assessment', date: '2026-01-13' },
  })
})
