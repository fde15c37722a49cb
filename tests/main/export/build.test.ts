import { describe, expect, test } from 'vitest'
import type { Block, Inline, Section } from '#main/export/document.ts'
import { textOf } from '#main/export/build/text-of.ts'
import { BRIEFING, build, CLAIMS, type Changes, SOURCE } from './sample-facts.ts'

/** All words of some blocks, citations as `[1]` and footnotes as `{words}`. */
function told(blocks: readonly Block[]): string {
  return blocks.map(toldBlock).join(' / ')
}

function toldBlock(block: Block): string {
  switch (block.t) {
    case 'p':
    case 'h':
      return toldInlines(block.c)
    case 'ul':
    case 'ol':
      return block.items.map((item) => `- ${told(item.c)}`).join(' ')
    case 'quote':
      return `> ${told(block.c)}`
    case 'pre':
      return `| ${block.v}`
    case 'rule':
      return '---'
    case 'callout':
      return `!${block.label}: ${[toldInlines(block.title), told(block.c)].filter(Boolean).join(' / ')}`
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(toldInlines).join(' | ')).join(' // ')
    case 'judgement':
      return [
        `${block.ref}: ${toldInlines(block.call)}`,
        toldInlines(block.confidence),
        told(block.c),
        ...block.facts.map(({ label, c }) => `${label} ${toldInlines(c)}`),
      ]
        .filter(Boolean)
        .join(' / ')
    case 'claim':
      return `${block.ref}: ${block.statement} ${block.quotes.map(({ text }) => text).join(' ')}${toldInlines([block.cite])}`
  }
}

function toldInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.t === 'cite') return `[${inline.c.filter(({ show }) => show).map(({ n }) => n)}]`
      if (inline.t === 'foot') return `{${told(inline.c)}}`
      if (inline.t === 'ref') return `→${inline.to}(${toldInlines(inline.c)})`
      return 'c' in inline ? toldInlines(inline.c) : textOf([inline])
    })
    .join('')
}

/** The first section's words. */
function lead(body: string, changes?: Changes): string {
  return told(build(body, changes).document.sections[0]?.c ?? [])
}

function outline(sections: readonly Section[]): string[] {
  return sections.map(({ role, title }) => `${role}: ${textOf(title)}`)
}

describe('citations', () => {
  test.each([
    ['are numbered by first use', 'A [[C-5]] b [[C-2]] c [[C-9]]', 'A[1] b[2] c[3]'],
    ['share the number of a repeat', 'A [[C-5]] b [[C-2]] c [[C-5]]', 'A[1] b[2] c[1]'],
    ['stand together where they follow each other', 'A [[C-1]] [[C-2]][[S-1]].', 'A.[1,2,3]'],
    ['show a number once in a cluster', 'A [[C-1]] [[C-1]] [[C-2]] [[C-1]].', 'A.[1,2]'],
    ['follow the punctuation', 'A [[C-1]], b “c [[C-2]]”; d [[C-3]]!', 'A,[1] b “c”;[2] d![3]'],
    ['keep what is shown', '[[C-1|The report]] says.', 'The report[1] says.'],
    ['stand first where they are written first', '[[C-1]] says.', '[1] says.'],
    ['count in footnotes', 'A [[C-2]]^[b [[C-1]]] c [[C-1]]', 'A[1]{b[2]} c[2]'],
    ['cite sources too', 'A [[S-1]]', 'A[1]'],
    ['read a small letter', 'A [[c-1]] [[C-1]]', 'A[1]'],
  ])('%s', (_, body, expected) => {
    expect(lead(body)).toBe(expected)
  })

  test('are numbered in the order of print, not of writing', () => {
    const { document } = build(
      'Lead.\n\n# Body\n\nB [[C-2]]\n\n> [!judgement] likely ^J-1\n> J [[C-1]]',
    )
    expect(document.notes.map(({ ref }) => ref)).toEqual(['C-1', 'C-2'])
  })

  test('remember each place, in its order', () => {
    const { document } = build('A [[C-1]] b [[C-2]] c [[C-1]] [[C-1]].')
    expect(document.notes.map(({ places }) => places)).toEqual([
      ['cite-1', 'cite-3', 'cite-4'],
      ['cite-2'],
    ])
  })

  test('follow a claim that was merged, under one number', () => {
    const { document } = build('A [[C-90]] b [[C-1]]', { merged: { 'C-90': 'C-1' } })
    expect(document.notes.map(({ ref, places }) => [ref, places.length])).toEqual([['C-1', 2]])
  })
})

describe('endnotes', () => {
  test('name the source in full once, then lead there, and quote the passage each time', () => {
    const { notes } = build('A [[C-1]] [[C-2]]').document
    expect(notes[0]!.references).toEqual([
      {
        ref: 'S-1',
        text: `“${SOURCE.title}”. Article, ${SOURCE.publisher}. Published January 2026.`,
        url: undefined,
        address: undefined,
        descriptor: SOURCE.descriptor,
        quotes: [
          { exact: CLAIMS[0]!.evidence[0]!.exact, text: `“${CLAIMS[0]!.evidence[0]!.exact}”` },
        ],
      },
    ])
    expect(notes[1]!.references[0]).toMatchObject({
      text: `“${SOURCE.title}”, S-1.`,
      fullIn: 1,
      quotes: [{ exact: CLAIMS[1]!.evidence[0]!.exact }],
    })
  })

  test('hold all that ICD 206 asks for', () => {
    const source = {
      ...SOURCE,
      author: 'A. Reporter',
      url: 'https://example.org/a',
      accessed: '2026-01-14',
      language: 'zh',
      descriptor: 'Close to the matter.',
    }
    const [note] = build('A [[S-1]]', { sources: [source] }).document.notes
    expect(note).toMatchObject({
      references: [
        {
          text: `A. Reporter. “${SOURCE.title}”. Article, ${SOURCE.publisher}; Chinese. Published January 2026; accessed 14 January 2026.`,
          url: 'https://example.org/a',
          descriptor: 'Close to the matter.',
        },
      ],
      facts: ['S-1', 'C\u00a0fairly reliable'],
    })
  })

  test('tell speaker, kind, date, hedge, grade and status', () => {
    const claim = {
      ...CLAIMS[0]!,
      speaker: 'Colin Robertson',
      speakerIs: { entity: 'E-1', name: 'Colin Robertson' },
      hedge: 'perhaps',
      status: 'disputed',
    } as const
    expect(build('A [[C-1]]', { claims: [claim] }).document.notes[0]!.facts).toEqual([
      'C-1',
      'Colin Robertson',
      'statement of fact',
      'said January 2026',
      'hedged: “perhaps”',
      'C\u00a0fairly reliable, 2\u00a0probably true',
      'disputed',
    ])
  })

  test('quote a translation with its translator', () => {
    const [evidence] = CLAIMS[0]!.evidence
    const foreign = { ...evidence!, exact: '加拿大', translation: 'Canada', translator: 'L. Wang' }
    const claim = { ...CLAIMS[0]!, evidence: [foreign] }
    const [note] = build('A [[C-1]]', { claims: [claim] }).document.notes
    expect(note!.references[0]!.quotes[0]!.text).toBe('“加拿大” (Translation by L. Wang: “Canada”)')
  })
})

describe('what the author is warned of', () => {
  const line3 = (message: string) => [{ message: expect.stringContaining(message), line: 3 }]

  test.each([
    ['a claim that is not there', 'A.\n\nB [[C-999]] c.', 'B C-999 c.', line3('C-999')],
    ['a source that is not there', 'A.\n\nB [[S-9]] c.', 'B S-9 c.', line3('S-9')],
    ['a link that leads nowhere', 'A.\n\nB [[Nowhere]] c.', 'B Nowhere c.', line3('“Nowhere”')],
    [
      'a heading that is not there',
      'A.\n\nB [[#Nowhere]] c.',
      'B Nowhere c.',
      [{ message: expect.stringContaining('“Nowhere”') }],
    ],
    [
      'a judgement that is not there',
      'A.\n\nB [[J-9]] c.',
      'B J-9 c.',
      [{ message: expect.stringContaining('J-9') }],
    ],
    [
      'an address that is not for the web',
      'A.\n\nB [c](javascript:alert(1)).',
      'B c.',
      line3('javascript:'),
    ],
    ['a file’s address', 'A.\n\nB [c](file:///etc/passwd).', 'B c.', line3('file:')],
    ['HTML', 'A.\n\n<script>alert(1)</script>', 'A.', line3('HTML')],
    ['an embedded note that is not there', 'A.\n\n![[Nowhere]]', 'Nowhere', line3('“Nowhere”')],
    ['an image', 'A.\n\n![a chart](c.png)', 'a chart', line3('c.png')],
    ['a comment that is not closed', 'A.\n\nB %%c', 'B %%c', line3('not closed')],
    ['a list of claims', 'A.\n\n```claims\ntopic:trade\n```', '| topic:trade', line3('live list')],
  ])('%s', (_, body, printed, warnings) => {
    const built = build(body)
    expect(told(built.document.sections.flatMap(({ c }) => c))).toContain(printed)
    expect(built.warnings).toEqual(warnings)
  })

  test('a claim that fell, and one without a source', () => {
    const fallen = { ...CLAIMS[0]!, status: 'retracted' as const }
    const bare = { ...CLAIMS[1]!, evidence: [] }
    const { warnings, document } = build('A [[C-1]] [[C-2]]', { claims: [fallen, bare] })
    expect(warnings.map(({ message }) => message)).toEqual([
      'C-1 is retracted.',
      'C-2 has no source.',
    ])
    expect(document.notes[1]!.references).toEqual([])
  })

  test('words that may not be quoted; they are left out everywhere', () => {
    const { document, warnings } = build('A [[C-1]]\n\n![[C-2]]', {
      sources: [{ ...SOURCE, mayBeQuoted: false }],
    })
    const written = JSON.stringify(document)
    for (const claim of CLAIMS.slice(0, 2)) expect(written).not.toContain(claim.evidence[0]!.exact)
    expect(warnings.map(({ message }) => message)).toEqual([
      'S-1 may not be quoted; its words were left out.',
    ])
  })

  test.each([
    ['TLP:GREEN', 'TLP:AMBER', true],
    ['TLP:AMBER', 'TLP:AMBER', false],
    ['TLP:RED', 'TLP:AMBER', false],
    [undefined, 'TLP:GREEN', true],
    [undefined, 'TLP:CLEAR', false],
  ] as const)('a document marked %s on a source marked %s: %s', (own, handling, warned) => {
    const head = own === undefined ? '' : `---\nhandling: ${own}\n---\n`
    const { warnings } = build(`${head}A [[C-1]]`, { sources: [{ ...SOURCE, handling }] })
    expect(warnings.length).toBe(warned ? 1 : 0)
  })

  test('nothing, in the sample’s briefing', () => {
    expect(build(BRIEFING).warnings).toEqual([])
  })
})

describe('judgements', () => {
  const judgement = [
    '> [!judgement] likely, moderate confidence ^J-4',
    '> Talks will likely begin [[C-22]].',
    '> because: the aim is plain [[C-1]]',
    '> until: 2026-06-30',
    '> would change if: a minister',
    '> says otherwise',
  ].join('\n')

  test('are told as a call, then confidence in a sentence of its own', () => {
    expect(lead(judgement)).toBe(
      [
        'J-4: Talks will likely begin.[1]',
        'We have moderate confidence in this judgement, because the aim is plain.[2]',
        'Holds until 30 June 2026',
        'Would change if a minister says otherwise',
      ].join(' / '),
    )
  })

  test('stand in the key at their band, and lead there', () => {
    const { scale } = build(`See [[J-4]].\n\n${judgement}`).document
    const bands = scale!.bands.filter(({ judgements }) => judgements.length > 0)
    expect(bands).toMatchObject([
      {
        term: 'likely',
        same: 'probable',
        percent: '55–80',
        low: 55,
        high: 80,
        judgements: [{ ref: 'J-4', id: 'judgement-1' }],
      },
    ])
    expect(lead(`See [[J-4]].\n\n${judgement}`)).toBe('See →judgement-1(J-4).')
  })

  test.each([
    ['no heading', '> [!judgement]\n> It will.', 'undefined: It will.'],
    [
      'no ground',
      '> [!judgement] likely, high confidence\n> It will.',
      'undefined: It will. / We have high confidence in this judgement.',
    ],
    [
      'no confidence',
      '> [!judgement] likely\n> It will.\n> because: so',
      'undefined: It will. / Because so',
    ],
    [
      'more than a call',
      '> [!judgement] likely\n> It will.\n>\n> - a\n> - b',
      'undefined: It will. / - a - b',
    ],
  ])('%s', (_, body, expected) => {
    expect(lead(body)).toBe(expected)
  })
})

describe('sections', () => {
  const callouts =
    '> [!gap]\n> G.\n\n> [!indicator]\n> I.\n\n> [!sources]\n> S.\n\n> [!alternative] Other\n> A.\n\n> [!assumption]\n> U.'

  test('stand in the template’s order, whatever the order of the note', () => {
    const body = `Lead.\n\n${callouts}\n\n# One\n\nText [[C-1]].\n\n# Two\n\nMore.\n\n> [!judgement] likely ^J-1\n> J.`
    expect(outline(build(body).document.sections)).toEqual([
      'main: Main message',
      'judgements: Key judgements',
      'contents: Contents',
      'body: One',
      'body: Two',
      'assumptions: Assumptions',
      'alternatives: Alternatives',
      'indicators: Indicators',
      'gaps: Gaps',
      'sources: Source summary statement',
      'key: Likelihood and confidence',
      'notes: Notes',
    ])
  })

  test.each([
    ['situation', ['main', 'body', 'body', 'gaps', 'notes']],
    ['one-page', ['main', 'body', 'body', 'gaps', 'notes']],
    ['assessment', ['main', 'contents', 'body', 'body', 'gaps', 'notes']],
  ])('of the template %s', (template, roles) => {
    const body = `---\nbriefing: ${template}\n---\nLead.\n\n# One\n\nA [[C-1]].\n\n# Two\n\nB.\n\n> [!gap]\n> G.`
    expect(build(body).document.sections.map(({ role }) => role)).toEqual(roles)
  })

  test('an author’s own headings can write them', () => {
    const body = '# Bottom line\n\nLead.\n\n# Trade\n\nT.\n\n# Gaps\n\nG.\n\n> [!gap]\n> H.'
    const { sections } = build(body).document
    expect(outline(sections)).toEqual([
      'main: Main message',
      'contents: Contents',
      'body: Trade',
      'gaps: Gaps',
    ])
    expect(told(sections[3]!.c)).toBe('G. / H.')
  })

  test('a heading that repeats the title is dropped; levels are not skipped', () => {
    const body =
      '---\ntitle: My title\n---\n# My title\n\nLead.\n\n## One\n\n##### Deep\n\n#### Less deep\n\n## Two'
    const { sections } = build(body).document
    expect(outline(sections)).toEqual([
      'main: Main message',
      'contents: Contents',
      'body: One',
      'body: Two',
    ])
    expect(sections[2]!.c.map((block) => block.t === 'h' && block.level)).toEqual([2, 2])
  })

  test('a note without headings leads with its first paragraph', () => {
    expect(outline(build('One.\n\nTwo.\n\nThree.').document.sections)).toEqual([
      'main: Main message',
      'body: Discussion',
    ])
  })
})

describe('embeds', () => {
  test('a claim in full, with its quotation and number', () => {
    const [claim] = CLAIMS
    expect(lead('![[C-1]]')).toBe(`C-1: ${claim!.statement} “${claim!.evidence[0]!.exact}”[1]`)
  })

  test.each([
    [
      'a note',
      '![[Other]]',
      'Whole. / Deep. / Named. ',
      { Other: 'Whole.\n\n%%no%%\n\n## In\n\nDeep.\n\n## Next\n\nNamed. ^id' },
    ],
    [
      'a heading of it',
      '![[Other#In]]',
      'Deep.',
      { Other: 'Whole.\n\n## In\n\nDeep.\n\n## Next\n\nNamed. ^id' },
    ],
    [
      'a block of it',
      '![[Other#^id]]',
      'Named.',
      { Other: 'Whole.\n\n## In\n\nDeep.\n\n## Next\n\nNamed. ^id' },
    ],
    [
      'with citations and footnotes of its own',
      '![[Other]]',
      'A[1]{note}',
      { Other: 'A [[C-3]][^1]\n\n[^1]: note' },
    ],
  ])('%s', (_, body, expected, notes) => {
    const words = told(
      build(body, { notes }).document.sections.flatMap(({ c }) => c.filter(({ t }) => t !== 'h')),
    )
    expect(words).toBe(expected.trim())
  })

  test('a source as its reference', () => {
    expect(lead('![[S-1]]')).toMatch(/^“.*”\. Article, .*\[1\]$/)
  })

  test('headings of an embedded note stand below those around it', () => {
    const notes = { Other: '# Theirs\n\nText.' }
    const { sections } = build('# Ours\n\n![[Other]]\n\n## Below', { notes }).document
    expect(sections.map(({ title }) => textOf(title))).toEqual(['Ours'])
    expect(sections[0]!.c.map((block) => block.t === 'h' && block.level)).toEqual([2, false, 2])
  })

  test('a note that contains itself is named, not printed again', () => {
    const notes = { Loop: 'Round ![[Other]]\n\n![[Other]]', Other: 'and\n\n![[Loop]]' }
    const { warnings, document } = build('A.\n\n![[Loop]]', { notes })
    expect(warnings.map(({ message }) => message)).toContain(
      '“Loop” contains itself; it was not printed again.',
    )
    expect(JSON.stringify(document)).toContain('Round')
  })
})

describe('links', () => {
  test.each([
    ['show a note’s title', 'See [[Other]].', 'See Other.'],
    ['show what they say', 'See [[Other|that]].', 'See that.'],
    ['lead to a heading of this note', 'See [[#Two]].\n\n# One\n\n# Two', 'See →s-4(Two).'],
    ['keep web addresses', 'See <https://example.org/a>.', 'See https://example.org/a.'],
  ])('%s', (_, body, expected) => {
    expect(lead(body, { notes: { Other: 'x' } })).toBe(expected)
  })
})

test('comments never leave', () => {
  const body =
    'A %%secret%% b.\n\n%%\nsecret\n%%\n\n> [!gap] T %%secret%%\n> G %%secret%%\n\n- x %%secret%%\n\n| a %%secret%% |\n|-|\n\n<!-- secret -->\n\nC^[d %%secret%%]\n\n![[Other]]'
  const { document } = build(body, { notes: { Other: 'E %%secret%%' } })
  expect(JSON.stringify(document)).not.toContain('secret')
})

test('what is wrong in the front matter is told with its line', () => {
  expect(build('---\nbriefing: memo\n---\nA.').warnings).toEqual([
    { message: expect.stringContaining('“memo”'), line: 2 },
  ])
})

test.each([
  ['an old marking', '---\nhandling: TLP:WHITE\n---\nA.', 'TLP:CLEAR'],
  ['a marking that is none', '---\nhandling: secret\n---\nA.', '“secret”'],
  ['a marking that is a list', '---\nclassification: [a, b]\n---\nA.', '“classification”'],
  ['front matter that cannot be read', '---\nhandling: [\n---\nA.', 'front matter'],
])('nothing leaves under %s', (_, body, reason) => {
  expect(() => build(body)).toThrow(
    expect.objectContaining({
      code: 'briefing-broken',
      values: { note: 'A note', reasons: expect.stringContaining(reason) },
    }),
  )
})
