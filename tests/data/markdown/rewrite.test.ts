import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLinkText } from '#data/markdown/link-text.ts'
import { findLinks } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { linkAfter, rewriteLink } from '#data/markdown/rewrite-link.ts'
import { rewriteNote } from '#data/markdown/rewrite.ts'
import { findTopics } from '#data/markdown/topics.ts'
import { fold } from '#data/model/fold.ts'
import { applyChanges } from '#data/model/text-change.ts'

/** The text with every link to a title naming another path. */
function relinked(text: string, title: string, path: string): string {
  const changes = findLinks(parseNote(text).tree, text)
    .filter((link) => fold(link.title) === fold(title))
    .flatMap((link) => rewriteLink(text, link, { path }))
  return applyChanges(text, changes)
}

describe('a link to what is called otherwise', () => {
  it.each([
    ['See [[Old]].', 'See [[New]].'],
    ['[[old|the old one]]', '[[New|the old one]]'],
    ['[[Old#Part#Sub|x]] and [[Old#^b-1]]', '[[New#Part#Sub|x]] and [[New#^b-1]]'],
    ['![[Old]] ![[Old#Part]] ![[Old|300]]', '![[New]] ![[New#Part]] ![[New|300]]'],
    ['[[ Old | x ]]', '[[ New | x ]]'],
    ['[[a/b/Old.md]]', '[[New.md]]'],
    [
      '| [[Old\\|x]] | [[Old]] |\n|-|-|\n| [[Old]] | y |',
      '| [[New\\|x]] | [[New]] |\n|-|-|\n| [[New]] | y |',
    ],
    ['> [!judgement] likely\n> As [[Old]] says.', '> [!judgement] likely\n> As [[New]] says.'],
    ['\ufeff[[Old]]', '\ufeff[[New]]'],
    ['[[Old]]\r\n\r\n[[Old]]\r\n', '[[New]]\r\n\r\n[[New]]\r\n'],
  ])('%j becomes %j', (text, wanted) => {
    expect(relinked(text, 'Old', 'New')).toBe(wanted)
  })

  it.each([
    'Old is only a word.',
    '`[[Old]]`',
    '```\n[[Old]]\n```',
    '    [[Old]]',
    '\\[[Old]]',
    '%%a word on [[Old]]%%',
    '[[Older]] [[Old one]] [[x|Old]] [[#Old]]',
    '[Old](Old)',
  ])('%j stays as it is', (text) => {
    expect(relinked(text, 'Old', 'New')).toBe(text)
  })

  it('gets a suffix of its own where its title ends as files do', () => {
    expect(relinked('[[Old]]', 'Old', 'read.md')).toBe('[[read.md.md]]')
    expect(readLinkText('read.md.md').title).toBe('read.md')
  })

  it('can name another heading or block, and what it will read as is known beforehand', () => {
    const text = 'a [[Old# Part |x]] b'
    const [link] = findLinks(parseNote(text).tree, text)
    const changes = rewriteLink(text, link!, { path: 'f/New', place: '^b-1' })
    expect(applyChanges(text, changes)).toBe('a [[f/New# ^b-1 |x]] b')
    expect(linkAfter(text, link!, changes)).toBe('f/New# ^b-1 |x')
  })
})

/** The text with `trade/old`, and all below it, called `food/new`, and Lee called Li. */
function renamed(text: string): string {
  const topic = (path: string) =>
    /^trade\/old(?=\/|$)/i.test(path) ? `food/new${path.slice('trade/old'.length)}` : undefined
  const person = (name: string) => (fold(name) === 'lee' ? 'Li, "the" younger' : undefined)
  const changes = rewriteNote(text, {
    topic,
    person,
    value: (field, value) => (field === 'topic' ? topic(value) : person(value)),
  })
  return applyChanges(text, changes)
}

describe('a note that names what is called otherwise', () => {
  it.each([
    ['On #trade/old, and **#Trade/Old/deep**.', 'On #food/new, and **#food/new/deep**.'],
    ['---\ntopics: [trade/old, x]\n---\n', '---\ntopics: [food/new, x]\n---\n'],
    ['---\ntags: x, trade/old/a y\n---\n', '---\ntags: x, food/new/a y\n---\n'],
    ['---\ntags:\n  - "#trade/old" # why\n---\n', '---\ntags:\n  - "#food/new" # why\n---\n'],
    ["---\ntopics: ['trade/old']\n---\n", "---\ntopics: ['food/new']\n---\n"],
    [
      '---\nfrom: Lee\nto:\n- lee\n- Lee Wong\n---\n',
      '---\nfrom: "Li, \\"the\\" younger"\nto:\n- "Li, \\"the\\" younger"\n- Lee Wong\n---\n',
    ],
    [
      '```claims\ntopic:trade/old -x\ngroup: topic\n```',
      '```claims\ntopic:food/new -x\ngroup: topic\n```',
    ],
    [
      '> - ~~~ claims\n>   said:2026\n>   topic:=trade/old\n>   ~~~',
      '> - ~~~ claims\n>   said:2026\n>   topic:=food/new\n>   ~~~',
    ],
    [
      '```claims\r\n  topic:"trade/old" speaker:Lee\r\n```\r\n',
      '```claims\r\n  topic:"food/new" speaker:"Li, \\"the\\" younger"\r\n```\r\n',
    ],
  ])('%j becomes %j', (text, wanted) => {
    expect(renamed(text)).toBe(wanted)
  })

  it.each([
    'trade/old, `#trade/old`, \\#trade/old, x#trade/old, [#trade/old](/x)',
    '#trade/older #old #trade',
    '%%#trade/old%%',
    '---\ntitle: trade/old\nfrom: Leeds\nother: Lee\n---\n',
    '---\nfrom: [\n---\n',
    '```\ntopic:trade/old\n```',
    '```claims\ntopic:trade/old "\n```',
    'topic:trade/old speaker:Lee',
  ])('%j stays as it is', (text) => {
    expect(renamed(text)).toBe(text)
  })
})

const piece = fc.constantFrom(
  'words',
  ' ',
  '\n',
  '\n\n',
  '# ',
  '- ',
  '> ',
  '| ',
  '`',
  '```\n',
  '%%',
  '**',
  '[[',
  ']]',
  '|',
  '#',
  '李强',
  'مرحبا',
  '😀',
  '[[Old]]',
  '![[old#a|b]]',
  '[[f/Old]]',
  '#trade/old',
  '#trade/old/x',
  '[[New]]',
  '---\n',
  'topics: [trade/old]\n',
  '```claims\ntopic:trade/old\n```\n',
)
const note = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
const title = fc.constantFrom('New', '新 标题', 'عنوان', 'A 😀 b', 'x.y', "it's", 'f-1')

describe('any note', () => {
  it('links to as many notes as before, each by its new name, and nothing else of it changes', () => {
    fc.assert(
      fc.property(note, title, (text, path) => {
        const names = (of: string) => findLinks(parseNote(of).tree, of).map((link) => link.title)
        const wanted = names(text).map((name) => (fold(name) === 'old' ? path : name))
        const after = relinked(text, 'Old', path)
        expect(names(after)).toEqual(wanted)
        expect(after.replaceAll(/\[\[.*?\]\]/g, '')).toBe(text.replaceAll(/\[\[.*?\]\]/g, ''))
      }),
    )
  })

  it('is the same again once it is renamed back', () => {
    fc.assert(
      fc.property(note, (text) => {
        fc.pre(!/New|\[\[(?:old|f\/Old)/.test(text))
        expect(relinked(relinked(text, 'Old', 'New'), 'New', 'Old')).toBe(text)
      }),
    )
  })

  it('has the topics that it had, by their new names', () => {
    fc.assert(
      fc.property(note, (text) => {
        const paths = (of: string) => findTopics(parseNote(of).tree, of).map((topic) => topic.path)
        const wanted = paths(text).map((path) => path.replace(/^trade\/old(?=\/|$)/, 'food/new'))
        expect(paths(renamed(text))).toEqual(wanted)
      }),
    )
  })
})
