import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build, SOURCE } from './sample-facts.ts'
import { set, setAndRead } from './set.ts'

/** Text that Typst would act on, were it ever read as markup. */
const MARKUP = [
  '#import "@preview/cetz:0.3.0": *',
  '#eval("1 + 1")',
  '#panic("out")',
  '#read("/etc/passwd")',
  '] #set page(width: 1cm) [',
  '"), panic("x',
  '$ integral x dif x $',
  '= Not a heading',
  '\\u{41} \\',
  '@label and <label>',
  '/* and // comments',
]

describe('nothing that a note says is read as markup', () => {
  test('it prints as it stands', async () => {
    const escaped = MARKUP.map((line) => line.replace(/[\\*_`[\]<>$#=@]/g, '\\$&'))
    const { text } = await setAndRead(escaped.join('\n\n'))
    for (const line of MARKUP) expect(text.replace(/\s+/g, ' ')).toContain(line)
  })

  test('nor what its front matter, headings, tables and code say', async () => {
    const body = [
      '---',
      'title: "#panic() \\" ] $"',
      'from: "#eval(1)"',
      'to: ["] #import"]',
      'classification: "#set text(1pt)"',
      'issue: "$x$"',
      '---',
      'Lead.',
      '# \\#panic("h") \\]',
      '| \\#read("a") |',
      '|---|',
      '| \\#eval("b") |',
      '',
      '```',
      '#import "c"',
      '```',
    ].join('\n')
    const { text, info } = await setAndRead(body)
    expect(info).toMatchObject({ Title: '#panic() " ] $', Author: '#eval(1)' })
    for (const words of [
      '#panic("h") ]',
      '#read("a")',
      '#eval("b")',
      '#import "c"',
      '#SET TEXT(1PT)',
    ]) {
      expect(text).toContain(words)
    }
  })

  test('any text at all is set', { timeout: 120_000 }, async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), { numRuns: 60, seed: 3 })
    const { pages } = await set(texts.join('\n\n').replaceAll('%%', '%'))
    expect(pages).toBeGreaterThan(0)
  })
})

describe('characters that cannot be printed', () => {
  const TEXT = 'NUL\u0000 bell\u0007 emoji 😀 private \ue000 Linear B 𐀀 family 👨‍👩‍👧 end'

  test.each(['a-3a', 'ua-1', 'plain'] as const)(
    'are replaced visibly under %s',
    async (standard) => {
      const { warnings } = await set(TEXT, { standard })
      expect(warnings.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^\d characters that no font has \(.*U\+1F600.*\) were printed as □\.$/,
        ),
      ])
      const { text } = await setAndRead(TEXT, { standard })
      expect(text).toContain('emoji □ private □ Linear B □ family □ end')
    },
  )

  test('those that only change how text is read are left out without a word', async () => {
    const { text } = await setAndRead('One\ufeff \u202etwo\u202c three\u2066four\u2069')
    expect(text).toContain('One two threefour')
    expect((await set('\u202etwo')).warnings).toEqual([])
  })

  test('other scripts that the fonts have stay', async () => {
    const { text } = await setAndRead('Ελληνικά, Русский, Tiếng Việt, ひらがな, 汉字.')
    expect(text).toContain('Ελληνικά, Русский, Tiếng Việt, ひらがな, 汉字.')
  })
})

describe('shapes that do not fit', () => {
  test('a long word is broken inside the page', async () => {
    const word = 'abcdefghij'.repeat(60)
    const { pages } = await setAndRead(
      `${word}\n\nhttps://example.org/${word}\n\n\`${word}\`\n\n> - ${word}`,
    )
    for (const { placed, width } of pages) {
      for (const { x, width: length } of placed) expect(x + length).toBeLessThan(width - 40)
    }
  })

  test('a table with many columns and long words stays on the page', async () => {
    const row = (cell: string) => `|${`${cell}|`.repeat(12)}`
    const body = [row('Head'), row('---'), row('Pneumonoultramicroscopic')].join('\n')
    const { pages } = await setAndRead(body)
    for (const { placed, width } of pages) {
      for (const { x, width: length } of placed) expect(x + length).toBeLessThan(width - 30)
    }
  })

  test('a long address of a source stays on the page', async () => {
    const source = { ...SOURCE, url: `https://example.org/${'a'.repeat(300)}` }
    const { pages } = await setAndRead('A [[S-1]]', {}, { sources: [source] })
    for (const { placed, width } of pages) {
      for (const { x, width: length } of placed) expect(x + length).toBeLessThan(width - 40)
    }
  })

  test('lists in lists are printed flat past a depth, and it says so', async () => {
    const deep = Array.from({ length: 45 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}.`)
    const { warnings } = build(deep.join('\n'))
    expect(warnings.map(({ message }) => message)).toContain(
      'Text nested more than 8 levels deep was printed at level 8.',
    )
    const { text } = await setAndRead(deep.join('\n'))
    for (const depth of [0, 8, 9, 44]) expect(text).toContain(`item ${depth}.`)
  })

  test.each([
    ['quotations', Array.from({ length: 40 }, () => '>').join(' ') + ' inside'],
    ['emphasis', `${'*a '.repeat(40)}inside${'*'.repeat(40)}`],
    [
      'callouts',
      Array.from({ length: 30 }, (_, at) => `${'> '.repeat(at + 1)}[!note]`).join('\n') +
        `\n${'> '.repeat(30)}inside`,
    ],
  ])('%s within each other are set', async (_, body) => {
    expect((await setAndRead(body)).text).toContain('inside')
  })

  test('text that nests too deep to be read is refused, since its comments could not be told', () => {
    const body = `${'> '.repeat(200)}inside %%secret%%`
    expect(() => build(body)).toThrow(expect.objectContaining({ code: 'briefing-broken' }))
  })

  test.each([
    ['an empty note', ''],
    ['a language that is none', '---\nlanguage: "none of them"\n---\nA.'],
    ['a language that runs from right to left', '---\nlanguage: ar\n---\nA.'],
    ['a date that has no day', '---\ndate: 2018/2026\n---\nA.'],
    ['a date before all', '---\ndate: "-0100"\n---\nA.'],
    ['a very long title', `---\ntitle: ${'Long '.repeat(60)}\n---\nA.`],
    ['only front matter', '---\nbriefing: one-page\n---\n'],
    ['only a comment', '%%nothing%%'],
    ['only a citation', '[[C-1]]'],
    ['only headings', '# One\n\n### Two\n\n#\n'],
    ['empty callouts', '> [!judgement]\n\n> [!gap]\n\n> [!note]'],
    ['headings in lists, quotations and footnotes', '> # A\n\n- # B\n\nC[^1]\n\n[^1]: # D'],
    ['an empty table', '| |\n|-|\n'],
    ['a footnote that refers to itself', 'A[^1]\n\n[^1]: see[^1]'],
    [
      'citations in a heading, a table’s head and a footnote',
      '# A [[C-1]]\n\n| [[C-1]] |\n|-|\n| [[C-2]] |\n\nB^[see [[C-1]]]',
    ],
  ])('%s is set under every standard', async (_, body) => {
    for (const standard of ['a-3a', 'ua-1', 'plain'] as const) {
      const { text } = await setAndRead(body, { standard })
      expect(text).toContain('Page 1 of 1')
    }
  })

  test('a long table repeats its head and says that it goes on', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => `| row ${row} | [[C-1]] |`)
    const { text, pages } = await setAndRead(
      ['| Matter [[C-2]] | Claim |', '|---|---|', ...rows].join('\n'),
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(text).toMatch(/Matter\d?, continued/)
    expect(text).toContain('row 119')
  })
})
