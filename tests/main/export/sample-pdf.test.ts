import { beforeAll, describe, expect, test } from 'vitest'
import { setPdf } from '#main/export/typst.ts'
import { startNodeChild } from '#main/node-child.ts'
import { sample } from '#data/sample/index.ts'
import { BRIEFING, build } from './sample-facts.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'
import { OPTIONS, set } from './set.ts'

let pdf: ReadPdf
let pages: number

beforeAll(async () => {
  const made = await set(BRIEFING)
  pages = made.pages
  pdf = await readPdf(made.bytes)
})

/** Text without the ends of its lines, for words that may be broken over two. */
function flowing(text: string): string {
  return text.replace(/-?\n/g, ' ').replace(/\s+/g, ' ')
}

describe('the sample briefing as a PDF', () => {
  test('says how many pages it has, on each', () => {
    expect(pages).toBe(pdf.pages.length)
    expect(pages).toBeGreaterThan(3)
    for (const [index, page] of pdf.pages.entries()) {
      expect(page.text).toContain(`Page ${index + 1} of ${pages}`)
    }
  })

  test('carries its handling in the header and the footer of each page', () => {
    for (const page of pdf.pages) {
      const marks = page.placed.filter(({ text }) => text === 'TLP:GREEN')
      const heights = marks.map(({ y }) => y).sort((one, other) => one - other)
      expect(heights.at(0)).toBeLessThan(90)
      expect(heights.at(-1)).toBeGreaterThan(750)
    }
  })

  test('stands in the order of a briefing, main message first', () => {
    const order = [
      'Assessment',
      'Canola first, disputes later',
      'Trade policy desk',
      'Main message',
      'Mark Carney goes to Beijing',
      'Key judgements',
      'Contents',
      'What each side brings',
      'Alternatives',
      'Indicators',
      'Gaps',
      'Source summary statement',
      'Likelihood and confidence',
      'Notes',
    ]
    const text = flowing(pdf.text)
    let from = 0
    for (const words of order) {
      const at = text.indexOf(words, from)
      expect(at, `“${words}” after what comes before it`).toBeGreaterThan(-1)
      from = at
    }
  })

  test('tells confidence in a sentence of its own, and never the heading of a judgement', () => {
    const text = flowing(pdf.text)
    expect(text).toContain(
      'We have moderate confidence in this judgement, because the account is plausible',
    )
    expect(text).toContain('Holds until June 2026')
    expect(text).not.toContain('likely, moderate confidence')
  })

  test('lists in its contents the pages on which the headings stand', () => {
    const contents = pdf.pages
      .map(({ text }) => text)
      .join('\n')
      .matchAll(/^(\d+) (What each side brings|Why .*|Gaps|Notes)$/gm)
    const listed = [...contents].map(([, page, title]) => ({ title, page: Number(page) }))
    expect(listed.map(({ title }) => title)).toEqual([
      'What each side brings',
      'Why canola can move',
      'Why the disputes stay',
      'Gaps',
      'Notes',
    ])
    for (const { title, page } of listed) {
      expect(pdf.outline).toContainEqual({ title, page })
      expect(pdf.pages[page - 1]!.text).toMatch(new RegExp(`^${title}$`, 'm'))
    }
  })

  test('has an endnote for each citation, with its source and the words it rests on', () => {
    const { document, citations } = build(BRIEFING)
    expect(citations).toBe(document.notes.length)
    expect(citations).toBeGreaterThan(20)
    const start = pdf.outline.find(({ title }) => title === 'Notes')!.page
    const pagesOfNotes = pdf.pages.slice(start - 1).map(({ text }) => text)
    const notes = flowing(pagesOfNotes.join('\n'))
    expect(notes).toContain(`“${sample.source.fields.title}”`)
    for (const { n, ref, references } of document.notes) {
      expect(notes).toMatch(new RegExp(`${ref}\\b`))
      for (const { quotes } of references) {
        for (const { exact } of quotes) expect(notes, `note ${n}`).toContain(flowing(exact))
      }
    }
  })

  test('leads from citations to notes and back', () => {
    const inside = pdf.pages.flatMap(({ links }) => links.filter(({ page }) => page !== undefined))
    const { document } = build(BRIEFING)
    const places = document.notes.reduce((sum, { places: all }) => sum + all.length, 0)
    // Every place leads to its note, every note's number and every "cited on" back again.
    expect(inside.length).toBeGreaterThan(2 * places)
    for (const { page } of inside) expect(page).toBeLessThanOrEqual(pages)
  })

  test('is tagged: headings, lists, a table, links, notes', () => {
    expect(pdf.tagged).toBe(true)
    const roles = new Set(pdf.pages.flatMap((page) => page.roles))
    for (const role of [
      'Document',
      'H1',
      'P',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Link',
      'TOC',
      'Note',
    ]) {
      expect(roles, role).toContain(role)
    }
  })

  test('holds all its fonts, and no font of the machine', () => {
    const fonts = pdf.pages.flatMap((page) => page.fonts)
    expect(fonts.length).toBeGreaterThan(5)
    for (const { name, embedded } of fonts) {
      expect(embedded, name).toBe(true)
      expect(name).toMatch(/SourceSerif4|SourceSans3|NotoSansSC|IBMPlexMono|Amiri/)
    }
  })

  test.each(['李强', '习近平', '孟晚舟'])('keeps %s as text', (name) => {
    expect(pdf.text).toContain(name)
  })

  test('prints the footnote at the foot of the page that refers to it', () => {
    const page = pdf.pages.find(({ text }) => text.includes('latest federal elections'))
    expect(page?.text).toContain('a public inquiry suggested')
  })

  test('never holds a comment', () => {
    expect(flowing(pdf.text)).not.toContain('find a Chinese source')
    expect(pdf.attachments.get('evidence.json')).not.toContain('find a Chinese source')
  })

  test('says what it is', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Canola first, disputes later',
      Author: 'Claimbook sample desk',
      Language: 'en',
    })
  })
})

describe('what is attached', () => {
  const quote = sample.claims.find(({ ref }) => ref === 'C-1')!.quote

  test('references name claims and sources, without their words', () => {
    const evidence = JSON.parse(pdf.attachments.get('evidence.json')!)
    expect(evidence).toMatchObject({
      format: 'claimbook-evidence',
      version: 1,
      sources: [{ ref: 'S-1', title: sample.source.fields.title }],
    })
    expect(evidence.claims[0]).toMatchObject({ ref: 'C-1', note: 1, evidence: [{ source: 'S-1' }] })
    expect(pdf.attachments.get('evidence.json')).not.toContain(quote)
  })

  test('quotations go along only when asked for', async () => {
    const { bytes } = await set(BRIEFING, { evidence: 'quotations' })
    const { attachments } = await readPdf(bytes)
    expect(JSON.parse(attachments.get('evidence.json')!).claims[0].evidence[0].exact).toBe(quote)
  })

  test('nothing, when nothing is asked for', async () => {
    const { bytes } = await set(BRIEFING, { evidence: 'none' })
    expect((await readPdf(bytes)).attachments.size).toBe(0)
  })
})

describe('the standards', () => {
  test.each(['a-3a', 'ua-1', 'plain'] as const)(
    '%s gives the same bytes in two processes',
    async (standard) => {
      const one = await set(BRIEFING, { standard })
      const other = await setPdf(build(BRIEFING).document, { ...OPTIONS, standard }, startNodeChild)
      expect(one.pages).toBe(pages)
      expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true)
      const declared = Buffer.from(one.bytes).toString('latin1')
      expect(declared.includes('pdfaid:part')).toBe(standard === 'a-3a')
      expect(declared.includes('pdfuaid:part')).toBe(standard === 'ua-1')
    },
  )
})
