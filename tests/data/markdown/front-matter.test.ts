import { describe, expect, it } from 'vitest'
import { say } from '#data/messages/index.ts'
import { parseNote } from '#data/markdown/parse.ts'

function read(yaml: string) {
  const text = `---\n${yaml}\n---\n\nText`
  const { frontMatter, problems } = parseNote(text)
  return {
    frontMatter,
    problems: problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
  }
}

describe('front matter', () => {
  it('has every key that a briefing uses', () => {
    const yaml = [
      'title: Canola, again',
      'aliases: [Rapeseed, "Canola: the crop"]',
      'topics:\n  - trade/tariffs\n  - "#canola"',
      'tags: food, trade/tariffs',
      'briefing: Assessment',
      'date: 2026-01-18',
      'to: [Minister, Deputy]',
      'from: Trade desk',
      'handling: TLP:AMBER+STRICT',
      'classification: For official use',
      'language: en-CA',
      'issue: 007',
    ].join('\n')
    expect(read(yaml)).toEqual({
      frontMatter: {
        title: 'Canola, again',
        aliases: ['Rapeseed', 'Canola: the crop'],
        topics: ['trade/tariffs', 'canola', 'food'],
        briefing: 'assessment',
        date: '2026-01-18',
        to: ['Minister', 'Deputy'],
        from: 'Trade desk',
        handling: 'TLP:AMBER+STRICT',
        classification: 'For official use',
        language: 'en-CA',
        issue: '007',
      },
      problems: [],
    })
  })

  it.each([
    ['empty', ''],
    ['of comments', '# nothing'],
    ['with empty values', 'title:\naliases: []\ntopics:\nbriefing: ""\nto: [ ]'],
    ['of keys that are the writer’s own', 'mood: good\n__proto__: x\nconstructor: [y]\n? [a]\n: b'],
    ['with links as Obsidian writes them', 'related: "[[Canola]]"'],
  ])('%s says nothing', (_what, yaml) => {
    const { frontMatter, problems } = read(yaml)
    expect(problems).toEqual([])
    expect(Object.values(frontMatter).flat().filter(Boolean)).toEqual([])
  })

  it.each([
    ['aliases: One', { aliases: ['One'] }],
    ['aliases: One, two', { aliases: ['One, two'] }],
    ['tags: a b, c', { topics: ['a', 'b', 'c'] }],
    ['TITLE: x', { title: 'x' }],
    ['title: 2026', { title: '2026' }],
    ['title: true', { title: 'true' }],
    ['date: 2018', { date: '2018' }],
    ['date: 2018/2026', { date: '2018/2026' }],
    ['handling: tlp:clear', { handling: 'TLP:CLEAR' }],
    ['to: Minister, Deputy', { to: ['Minister, Deputy'] }],
    ['title: "a\\nb"', { title: 'a\nb' }],
  ])('%s', (yaml, expected) => {
    expect(read(yaml)).toEqual({ frontMatter: expect.objectContaining(expected), problems: [] })
  })

  it.each([
    ['title: [a', 'front-matter-unreadable'],
    ['title: a\ntitle: b', 'front-matter-unreadable'],
    ['a: b: c', 'front-matter-unreadable'],
    ['- a\n- b', 'front-matter-value', '- a\n- b'],
    ['just words', 'front-matter-value', 'just words'],
    ['title: [a, b]', 'front-matter-value', 'title: [a, b]'],
    ['to: {a: b}', 'front-matter-value', 'to: {a: b}'],
    ['topics: [[a]]', 'front-matter-value', 'topics: [[a]]'],
    ['briefing: memo', 'template-unknown', 'memo'],
    ['handling: TLP:WHITE', 'handling-old', 'TLP:WHITE'],
    ['handling: "TLP: RED"', 'handling-unknown', '"TLP: RED"'],
    ['date: 13 January', 'date-unreadable', '13 January'],
    ['topics: [ok, 1984]', 'topic-unreadable', '1984'],
  ])('%j is a problem at its place', (yaml, code, place?: string) => {
    const { problems } = read(yaml)
    expect(problems).toEqual([[code, place ?? expect.any(String)]])
  })

  it('keeps what is right beside what is wrong', () => {
    const { frontMatter } = read('title: x\nhandling: TLP:WHITE\ntopics: [a, "1"]')
    expect(frontMatter).toMatchObject({ title: 'x', handling: undefined, topics: ['a'] })
  })

  it.each([
    ['CRLF', '---\r\ntitle: x\r\nbriefing: memo\r\n---\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: x\nbriefing: memo\n---\n'],
  ])('has its places right after %s', (_what, text) => {
    const { frontMatter, problems } = parseNote(text)
    expect(frontMatter.title).toBe('x')
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['memo'])
  })

  it.each([
    ['after the first line', '\n---\ntitle: x\n---'],
    ['unclosed', '---\ntitle: x'],
    ['of other marks', '+++\ntitle = "x"\n+++'],
  ])('is none %s', (_what, text) => {
    expect(parseNote(text).frontMatter).toEqual({ aliases: [], topics: [], to: [] })
  })

  it('has words for each problem, which say what to do', () => {
    const { problems } = parseNote('---\nhandling: TLP:WHITE\nto: {a: b}\n---\n')
    const said = problems.map(({ code, values }) => say(`markdown.${code}`, values as never))
    expect(said).toEqual([
      '“to” must be a list of words. It is left out; the rest of the front matter is used.',
      '“TLP:WHITE” is from version 1 of TLP. Version 2.0 calls it TLP:CLEAR.',
    ])
  })
})
