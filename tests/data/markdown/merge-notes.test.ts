import { describe, expect, it } from 'vitest'
import { addToFrontMatter } from '#data/markdown/front-matter-edits.ts'
import { mergeNotes } from '#data/markdown/merge-notes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { applyChanges } from '#data/model/text-change.ts'

const NONE = { aliases: [], topics: [] }

describe('names added to front matter', () => {
  it.each([
    ['text', '---\naliases: [New]\ntopics: [a/b]\n---\n\ntext'],
    ['\ufefftext\r\n', '\ufeff---\r\naliases: [New]\r\ntopics: [a/b]\r\n---\r\n\r\ntext\r\n'],
    ['---\n---\nx', '---\naliases: [New]\ntopics: [a/b]\n---\nx'],
    [
      '---\ndate: 2026 # day\n---\nx',
      '---\ndate: 2026 # day\naliases: [New]\ntopics: [a/b]\n---\nx',
    ],
    [
      '---\naliases: [Old, "x"]\ntags: []\n---\n',
      '---\naliases: [Old, "x", New]\ntags: [a/b]\n---\n',
    ],
    [
      '---\naliases:\n  - Old # kept\ntags:\n- x\n- y\nto: z\n---\n',
      '---\naliases:\n  - Old # kept\n  - New\ntags:\n- x\n- y\n- a/b\nto: z\n---\n',
    ],
    [
      '---\naliases: The old one\ntags: x, y\n---\n',
      '---\naliases: [The old one, New]\ntags: [x, y, a/b]\n---\n',
    ],
    ['---\naliases:\ntopics: ""\n---\n', '---\naliases: [New]\ntopics: [a/b]\n---\n'],
    [
      '---\naliases: [NEW]\ntopics: ["#A/b"]\n---\n',
      '---\naliases: [NEW]\ntopics: ["#A/b"]\n---\n',
    ],
  ])('%j becomes %j', (text, wanted) => {
    const after = applyChanges(text, addToFrontMatter(text, { aliases: ['New'], topics: ['a/b'] }))
    expect(after).toBe(wanted)
    const { frontMatter, problems } = parseNote(after)
    expect(problems).toEqual([])
    expect(frontMatter.aliases.map((alias) => alias.toLowerCase())).toContain('new')
    expect(frontMatter.topics.map((topic) => topic.toLowerCase())).toContain('a/b')
  })

  it('are put in quotation marks where YAML needs them', () => {
    const text = '---\naliases: [x]\n---\n'
    const aliases = ['a: b', 'x, y', 'true', "it's", '5']
    const after = applyChanges(text, addToFrontMatter(text, { aliases, topics: [] }))
    expect(parseNote(after).frontMatter.aliases).toEqual(['x', ...aliases])
  })

  it('are left out where it cannot be read', () => {
    expect(addToFrontMatter('---\n[\n---\n', { aliases: ['x'], topics: [] })).toEqual([])
  })
})

describe('a note at the end of another', () => {
  const merged = (into: string, from: string) =>
    applyChanges(into, mergeNotes(into, from, NONE).changes)

  it.each([
    ['Into.', '---\ndate: 2026\n---\n\nFrom.\n', 'Into.\n\nFrom.\n'],
    ['Into.\n', 'From.', 'Into.\n\nFrom.'],
    ['Into.\r\n\r\n', 'From.\r\n', 'Into.\r\n\r\nFrom.\r\n'],
    ['', 'From.', 'From.'],
    ['Into.', '---\nx: y\n---\n\n', 'Into.'],
  ])('%j and %j make %j', (into, from, wanted) => {
    expect(merged(into, from)).toBe(wanted)
  })

  it('keeps its own blocks, footnotes and definitions apart', () => {
    const into = 'A ^one\n\nB[^1] [x][d]\n\n[^1]: its\n\n[d]: /its\n'
    const from =
      'C ^one\n\nD[^1] [^2] [y][d] [d][] [d] ![z][D] ^J-3\n\n[^1]: mine\n[^2]: two\n\n[d]: /mine\n'
    const result = mergeNotes(into, from, NONE)
    expect(applyChanges(into, result.changes)).toBe(
      `${into}\nC ^one-2\n\nD[^1-2] [^2] [y][d-2] [d][d-2] [d][d-2] ![z][d-2] ^J-3\n\n[^1-2]: mine\n[^2]: two\n\n[d-2]: /mine\n`,
    )
    expect([result.block('one'), result.block('two')]).toEqual(['one-2', undefined])
  })

  it('tells what links to its headings say now', () => {
    const into = '# Top\n\n## Part\n\n# Own\n'
    const from = '# Mine\n\n## Part\n\n## Other\n'
    const { heading } = mergeNotes(into, from, NONE)
    expect(['Part', 'Mine#Part', 'Other', 'Gone'].map(heading)).toEqual([
      'Mine#Part',
      undefined,
      undefined,
      undefined,
    ])
  })
})
