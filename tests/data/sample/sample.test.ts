import { describe, expect, test } from 'vitest'
import { CLAIM_KINDS } from '#data/model/claim.ts'
import { findHeading, findHeadings } from '#data/markdown/headings.ts'
import { findJudgements } from '#data/markdown/judgements.ts'
import { findLinks } from '#data/markdown/links.ts'
import type { WrittenLink } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { findTopics } from '#data/markdown/topics.ts'
import { dateSpan, isEdtf } from '#data/model/dates.ts'
import { ENTITY_KINDS } from '#data/model/entity.ts'
import { fold } from '#data/model/fold.ts'
import { isTitle } from '#data/model/note.ts'
import { likelihoodOf } from '#data/model/ratings.ts'
import { topicLevels } from '#data/model/topic.ts'
import { sample } from '#data/sample/index.ts'

const { claims, entities, notes, relations, source, topics } = sample
const paths = new Set(topics.map(({ path }) => path))
const names = new Set(entities.map(({ name }) => name))
const refs = new Set<string>(claims.map(({ ref }) => ref))

/** How often a text stands in another. */
function count(text: string, part: string): number {
  return text.split(part).length - 1
}

test('the sample is as rich as a newcomer needs', () => {
  expect(claims.length).toBeGreaterThanOrEqual(18)
  expect(topics.length).toBeGreaterThanOrEqual(12)
  expect(entities.length).toBeGreaterThanOrEqual(12)
  expect(relations.length).toBeGreaterThanOrEqual(6)
  expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(CLAIM_KINDS))
  expect(new Set(entities.map(({ kind }) => kind))).toEqual(new Set(ENTITY_KINDS))
  expect(source.text.trimEnd().split('\n\n').length).toBeGreaterThanOrEqual(12)
})

describe('topics', () => {
  test.each(topics)('$path is a topic and stands after its parent', ({ path }) => {
    expect(topicLevels(path)?.join('/')).toBe(path)
    expect(path).toBe(path.toLowerCase())
    const parent = path.split('/').slice(0, -1).join('/')
    const before = topics.slice(
      0,
      topics.findIndex((topic) => topic.path === path),
    )
    expect(['', ...before.map((topic) => topic.path)]).toContain(parent)
  })

  test('every topic is used, by itself or by one below it', () => {
    const used = [...claims.flatMap((claim) => claim.topics), ...notes.flatMap(topicsOf)]
    for (const path of paths) {
      expect(used.some((topic) => `${topic}/`.startsWith(`${path}/`))).toBe(true)
    }
  })
})

test('no two entities share a name or an alias', () => {
  const all = entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold)
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
})

test('the publisher is an entity and the source dated', () => {
  expect(names).toContain(source.fields.publisher)
  expect(isEdtf(source.fields.published ?? '')).toBe(true)
})

describe('claims', () => {
  test.each(claims.map((claim, at) => ({ ...claim, at })))('$ref holds together', (claim) => {
    expect(claim.ref).toBe(`C-${claim.at + 1}`)
    expect(count(source.text, claim.quote)).toBe(1)
    expect(claim.statement).not.toContain(claim.quote)
    expect(claim.topics.filter((topic) => !paths.has(topic))).toEqual([])
    expect(claim.topics.length).toBeGreaterThan(0)
    expect(claim.entities.filter((name) => !names.has(name))).toEqual([])
    expect([undefined, ...names]).toContain(claim.speaker)
    const dates = [claim.said, claim.on].filter((date) => date !== undefined)
    expect(dates.filter((date) => !isEdtf(date))).toEqual([])
  })

  test('follow the order of the text', () => {
    const places = claims.map(({ quote }) => source.text.indexOf(quote))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('a hedge is a word of its quotation or of the sentence round it', () => {
    for (const { hedge, quote } of claims.filter((claim) => claim.hedge !== undefined)) {
      const at = source.text.indexOf(quote)
      const sentence = source.text.slice(source.text.lastIndexOf('.', at) + 1, at + quote.length)
      expect(sentence).toContain(hedge)
    }
  })

  test('show grades, verdicts, empty grades, likelihoods, a dispute and dates of every sort', () => {
    const credibilities = claims.map(({ credibility }) => credibility)
    expect(credibilities).toEqual(expect.arrayContaining([undefined, 2, 3, 6]))
    expect(credibilities, 'one source confirms nothing').not.toContain(1)
    const likely = claims.filter(({ likelihood }) => likelihood)
    expect(likely.length).toBeGreaterThanOrEqual(3)
    expect(new Set(likely.map(({ kind }) => kind)), 'only of what is to come').toEqual(
      new Set(['forecast']),
    )
    expect(claims.map(({ status }) => status)).toContain('disputed')
    const spans = claims.flatMap(({ on, said }) => [on, said]).map((date) => date && dateSpan(date))
    expect(spans).toContainEqual(expect.objectContaining({ from: undefined }))
    expect(spans).toContainEqual(expect.objectContaining({ to: undefined }))
    expect(spans).toContain(undefined)
  })
})

test('relations tie claims that exist, once, one of them a contradiction', () => {
  for (const { from, to } of relations) {
    expect(refs).toContain(from)
    expect(refs).toContain(to)
    expect(from).not.toBe(to)
  }
  const ties = relations.map(({ from, kind, to }) => `${from} ${kind} ${to}`)
  expect(new Set(ties).size).toBe(ties.length)
  expect(relations.filter(({ kind }) => kind === 'contradicts').length).toBe(1)
})

describe('notes', () => {
  const titles = new Set(notes.map(({ title }) => title))

  test('four stand in two folders, and one more is a briefing', () => {
    const briefings = notes.filter(({ text }) => /^briefing: assessment$/m.test(text))
    expect(notes.length - briefings.length).toBe(4)
    expect(briefings.length).toBe(1)
    expect(new Set(notes.map(({ folder }) => folder)).size).toBe(2)
    expect(titles.size).toBe(notes.length)
  })

  test.each(notes)('every link of “$title” leads somewhere', ({ title, text }) => {
    expect(isTitle(title)).toBe(true)
    const links = linksOf(text)
    expect(links.length).toBeGreaterThan(2)
    const known = new Set<string>([...refs, 'S-1', ...titles])
    expect(links.filter((link) => !known.has(link.title))).toEqual([])
    for (const link of links.filter(({ heading }) => heading !== undefined)) {
      const tree = parseNote(notes.find((note) => note.title === link.title)?.text ?? '').tree
      expect(findHeading(findHeadings(tree), link.heading!)).toBeDefined()
    }
  })

  test.each(notes)('“$title” is written without a fault', ({ text }) => {
    expect(parseNote(text).problems).toEqual([])
  })

  test('every note is linked from another', () => {
    for (const { title } of notes) {
      const others = notes.filter((note) => note.title !== title)
      const targets = others.flatMap(({ text }) => linksOf(text).map((link) => link.title))
      expect(targets).toContain(title)
    }
  })

  test.each(notes)('every topic of “$title” is in the tree', (note) => {
    expect(topicsOf(note).filter((topic) => !paths.has(topic))).toEqual([])
  })
})

describe('the briefing', () => {
  const text = notes.find((note) => note.text.includes('\nbriefing:'))?.text ?? ''
  const { frontMatter, tree } = parseNote(text)
  const judgements = findJudgements(tree)

  test('says for whom it is, and how it may be handed on', () => {
    expect(frontMatter).toMatchObject({
      briefing: 'assessment',
      date: '2026-01-13',
      to: ['Trade policy desk'],
      handling: 'TLP:GREEN',
    })
  })

  test.each(judgements)(
    '$ref says what its heading says, and of confidence elsewhere',
    (judgement) => {
      const { likelihoodTerm = '', callText, because, until, wouldChangeIf, citations } = judgement
      expect(likelihoodOf(likelihoodTerm, 'icd203')).toBeDefined()
      expect(callText).toMatch(new RegExp(`\\b${likelihoodTerm}\\b`))
      expect(judgement.confidence).toBeDefined()
      expect(`${callText} ${because?.text} ${wouldChangeIf?.text}`).not.toContain('confidence')
      expect(because?.text).not.toMatch(/likely|probabl/)
      expect(isEdtf(until?.text ?? '')).toBe(true)
      expect(citations.length).toBeGreaterThan(0)
    },
  )

  test('has every part that a reader looks for', () => {
    expect(judgements.map(({ ref }) => ref)).toEqual(['J-1', 'J-2'])
    for (const part of ['assumption', 'alternative', 'indicator', 'gap', 'sources']) {
      expect(count(text, `> [!${part}]`)).toBe(1)
    }
    const kinds = tree.children.map(({ type }) => type)
    expect(kinds).toEqual(expect.arrayContaining(['table', 'footnoteDefinition']))
  })
})

function topicsOf({ text }: { readonly text: string }): string[] {
  return findTopics(parseNote(text).tree, text).map(({ path }) => path)
}

function linksOf(text: string): WrittenLink[] {
  return findLinks(parseNote(text).tree, text)
}
