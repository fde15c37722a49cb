import { describe, expect, it } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { formsIn, nodeIn } from '#tests/support/markdown.ts'

describe('callouts', () => {
  it.each([
    ['> [!note]', 'note', 'note', undefined],
    ['> [!Judgment] likely', 'judgement', 'judgment', undefined],
    ['> [!judgement]- likely', 'judgement', 'judgement', 'closed'],
    ['> [!gap]+', 'gap', 'gap', 'open'],
    ['> [!sources]', 'sources', 'sources', undefined],
    ['> [!tldr] Title', 'abstract', 'tldr', undefined],
    ['> [!my own]', 'note', 'my own', undefined],
    ['> [!info|wide] x', 'info', 'info', undefined],
    ['>[!warning]', 'warning', 'warning', undefined],
    ['>   [!faq]', 'question', 'faq', undefined],
    ['- > [!bug]', 'bug', 'bug', undefined],
    ['> > [!cite]', 'quote', 'cite', undefined],
    ['> [!__proto__]', 'note', '__proto__', undefined],
    ['> [!constructor]', 'note', 'constructor', undefined],
  ])('%s', (text, kind, written, fold) => {
    const callout = nodeIn(text, 'callout')
    expect([callout.kind, callout.written, callout.fold]).toEqual([kind, written, fold])
  })

  it('keeps title and body apart, both with all that Markdown has', () => {
    expect(formsIn('> [!assumption] A *b* [[C-1]]\n> Body [[c]]\n>\n> - #d\n\nafter')).toEqual([
      'callout > [!assumption] A *b* [[C-1]]\n> Body [[c]]\n>\n> - #d',
      'calloutTitle A *b* [[C-1]]',
      'citation [[C-1]]',
      'noteLink [[c]]',
      'topic #d',
    ])
  })

  it('nests', () => {
    const forms = formsIn('> [!note] a\n> > [!tip] b\n> > c')
    expect(forms.filter((form) => form.startsWith('callout '))).toHaveLength(2)
  })

  it.each([
    ['outside a quote', '[!note] x'],
    ['in a list item', '- [!note] x'],
    ['after the first line', '> a\n> [!note] x'],
    ['after a blank line', '>\n> [!note] x'],
    ['escaped', '> \\[!note] x'],
    ['in code', '>     [!note]\n\n> `[!note]`'],
    ['without a type', '> [!] x\n\n> [! ] y'],
    ['unclosed', '> [!note x'],
    ['as a link', '> [!note](/x) [a](/y)'.replace('[!note]', '![note]')],
  ])('does not stand %s', (_where, text) => {
    expect(formsIn(text)).toEqual([])
  })

  it('ends where its quote ends: its first line takes no lazy line', () => {
    expect(parseNote('> [!note] a\nb').tree.children.map(({ type }) => type)).toEqual([
      'callout',
      'paragraph',
    ])
  })
})

describe('comments', () => {
  it.each([
    ['a %%b%% c', ['comment %%b%%']],
    ['a %%b\nc%% d', ['comment %%b\nc%%']],
    ['%%a%% b', ['comment %%a%%']],
    ['a %%%% b', ['comment %%%%']],
    ['%%a%%', ['comment %%a%%']],
    ['%%\na\n\nb [[c]]\n%%\n\nd', ['comment %%\na\n\nb [[c]]\n%%']],
    ['%%a\n# b\n> c\n- d%%', ['comment %%a\n# b\n> c\n- d%%']],
    ['%%\na\n%% b [[c]]', ['comment %%\na\n%%', 'noteLink [[c]]']],
    ['a\n%%\nb\n\nc\n%%', ['comment %%\nb\n\nc\n%%']],
    ['a\n%%b%%\nc', ['comment %%b%%']],
    ['> %%\n> a\n> %%\n> [[b]]', ['comment %%\n> a\n> %%', 'noteLink [[b]]']],
    ['- %%\n  a\n\n  b\n  %%\n- [[c]]', ['comment %%\n  a\n\n  b\n  %%', 'noteLink [[c]]']],
    ['%%\nnever closed\n\n[[a]]', ['comment %%\nnever closed\n\n[[a]]']],
    ['> %%\n> a\n\n[[b]]', ['comment %%\n> a', 'noteLink [[b]]']],
    ['> %%\n> a\nlazy [[b]]', ['comment %%\n> a', 'noteLink [[b]]']],
    ['| a |\n|---|\n| %%b%% |', ['comment %%b%%']],
  ])('%j holds %j', (text, forms) => {
    expect(formsIn(text)).toEqual(forms)
  })

  it.each([
    ['in code', '`%%a%%`\n\n```\n%%\n```\n\n    %%a%%'],
    ['escaped', '\\%%a\\%%'],
    ['unclosed among words', 'a %% b\n\nc'],
    ['of one mark', '50% and 60%'],
  ])('none stand %s', (_where, text) => {
    expect(formsIn(text)).toEqual([])
  })

  it('have the text between the marks', () => {
    expect(nodeIn('%%\na\n\nb\n%%', 'comment').value).toBe('a\n\nb')
    expect(nodeIn('x %% a %%', 'comment').value).toBe(' a ')
  })

  it.each([
    ['a %% b', [2]],
    ['%%\nhidden', [0]],
    ['%%', [0]],
    ['a %%b%% c %%d', [10]],
    ['a %%b%%', []],
    ['%%\na\n%%', []],
    ['`%%` \\%% x', []],
  ])('%j has its open marks reported at %j', (text, starts) => {
    const { problems } = parseNote(text)
    expect(problems.map(({ code, start }) => [code, start])).toEqual(
      starts.map((start) => ['comment-open', start]),
    )
  })
})

describe('highlights', () => {
  it.each([
    ['a ==b== c', ['mark ==b==']],
    ['==a *b* c==', ['mark ==a *b* c==']],
    ['**==a==** *==b==*', ['mark ==a==', 'mark ==b==']],
    ['==a\nb==', ['mark ==a\nb==']],
    ['==a== ==b==', ['mark ==a==', 'mark ==b==']],
    ['==a ==b== c==', ['mark ==b==']],
    ['a==b==c', ['mark ==b==']],
    ['[==a==](/x)', ['mark ==a==']],
    ['==[a==](/x)', []],
    ['*a ==b* c==', []],
    ['==a *b== c*', ['mark ==a *b==']],
    ['a == b == c', []],
    ['===a===', []],
    ['`==a==`', []],
    ['\\==a==', []],
    ['==a', []],
    ['a==', []],
    ['a\n==', []],
  ])('%j holds %j', (text, forms) => {
    expect(formsIn(text)).toEqual(forms)
  })
})

describe('block ids', () => {
  it.each([
    ['a ^b-1', ['blockId ^b-1']],
    ['a ^b-1  ', ['blockId ^b-1']],
    ['# a ^b', ['blockId ^b']],
    ['- a ^b\n- c ^d', ['blockId ^b', 'blockId ^d']],
    ['> a\n\n^b', ['blockId ^b']],
    ['> [!note] a ^J-4', ['callout > [!note] a ^J-4', 'calloutTitle a ^J-4', 'blockId ^J-4']],
    ['a ^b c', []],
    ['a ^b\nc', []],
    ['a^b', []],
    ['a ^', []],
    ['a ^b_c', []],
    ['a \\^b', []],
    ['`a ^b`', []],
  ])('%j holds %j', (text, forms) => {
    expect(formsIn(text)).toEqual(forms)
  })
})

describe('footnotes in place', () => {
  it.each([
    ['a ^[b]', ['inlineFootnote ^[b]']],
    ['a^[b *c* [[d]]]', ['inlineFootnote ^[b *c* [[d]]]', 'noteLink [[d]]']],
    ['a ^[b [c](/x) d]', ['inlineFootnote ^[b [c](/x) d]']],
    ['> a ^[b\n> c] d', ['inlineFootnote ^[b\n> c]']],
    ['a ^[b \\] c]', ['inlineFootnote ^[b \\] c]']],
    ['a ^[b\n] c', ['inlineFootnote ^[b\n]']],
    ['a ^[]', []],
    ['a ^[b', []],
    ['`^[b]`', []],
    ['\\^[b]', []],
    ['a ^[b ^[c] d]', ['inlineFootnote ^[c]']],
  ])('%j holds %j', (text, forms) => {
    expect(formsIn(text)).toEqual(forms)
  })

  it('have lines read like those of a paragraph', () => {
    expect(nodeIn('> a ^[b\n> c] d', 'inlineFootnote').children).toMatchObject([
      { type: 'text', value: 'b\nc' },
    ])
  })
})

describe('claims blocks', () => {
  it.each([
    ['topic:trade', { query: 'topic:trade', queryAt: 0 }],
    ['\n  topic:a\nOR topic:b\n', { query: 'topic:a\nOR topic:b', queryAt: 3 }],
    [
      'topic:trade sort:date\ncolumns: ref, statement\ngroup: topic\nsort: date\nlimit: 10',
      {
        query: 'topic:trade sort:date',
        columns: ['ref', 'statement'],
        group: 'topic',
        sort: 'date',
        limit: 10,
      },
    ],
    ['My search\nLimit : 3', { query: 'My search', limit: 3 }],
    ['x\nlimit: many\ncolumns:', { query: 'x', limit: undefined, columns: undefined }],
    ['', { query: '', queryAt: 0 }],
    ['columns: a', { query: 'columns: a', columns: undefined }],
  ])('%j', (value, expected) => {
    expect(nodeIn(`\`\`\`claims\n${value}\n\`\`\``, 'claimsBlock')).toMatchObject(expected)
  })

  it.each(['```claim\nx\n```', '```\nclaims\n```', '`claims`', '    claims'])(
    '%j is none',
    (text) => {
      expect(formsIn(text)).toEqual([])
    },
  )
})
