import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type {
  BacklinkValue,
  ClaimValue,
  HitValue,
  NoteValue,
  OutgoingValue,
  SourceValue,
} from '#main/cli/values.ts'
import { readPdf, type ReadPdf } from '#tests/main/export/read-pdf.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'

/*
 * The whole job by command line: an article comes in, claims are made from its sentences, notes are
 * linked, claims are found again, and a briefing leaves as a PDF whose endnotes lead back. Each
 * command opens the notebook anew, so all that one sees was kept by those before it.
 */

interface Exported {
  readonly file: string
  readonly pages: number
  readonly citations: number
  readonly warnings: readonly { message: string }[]
}

const LEVY = '“We expect the levy on barley to be lowered before the harvest,” said Tomas Berg'
const DENIAL = "The chancellor's office denied that any promise on ferries had been given"

let notebook: CommandLine
let at: (name: string) => string

// One job, done once; the tests look at what came of it.
beforeAll(async () => {
  const claimbook = commandLineIn(keptFolder())
  at = (name) => join(claimbook.cwd, name)
  for (const name of ['nordhaven.txt', 'barley-briefing.md']) {
    copyFileSync(join('tests/fixtures', name), at(name))
  }
  expect(await claimbook`new work.claimbook`).toMatchObject({ status: 0 })
  notebook = claimbook.on('work.claimbook')
  await readArticle()
  await writeNotes()
})

/** Brings the article in and records what it claims. */
async function readArticle(): Promise<void> {
  await notebook.json`import nordhaven.txt --publisher ${'Aldmouth Herald'} --author ${'Ivo Marsh'}
    --url https://herald.example/grain --published ${'13 Jan 2026'} --reliability B`
  await notebook.json`claim add ${'The levy on barley will fall before the harvest'}
    --source S-1 --quote ${LEVY} --speaker ${'Tomas Berg'} --kind forecast --hedge ${'we expect'}
    --said ${'12 Jan 2026'} --on ${'before August 2026'} --credibility 2
    --topic trade/tariffs/barley --entity Kestria --entity Nordhaven`
  await notebook.json`claim add ${'The premier wants an end to the quarrel over grain'}
    --source S-1 --quote ${'hoping to bring an end to a quarrel over grain'}
    --on ${'January 2026'} --credibility 2 --topic trade --entity ${'Ada Lindqvist'}`
  await notebook.json`claim add ${'Kestria put a levy on barley'}
    --source S-1 --quote ${'Kestria put the levy on barley in spring 2025'}
    --on ${'spring 2025'} --credibility 1 --topic trade/tariffs/barley --entity Kestria`
  await notebook.json`claim add ${'Growers have lost about 400 million crowns'}
    --source S-1 --quote ${'about 400 million crowns'} --speaker ${'Grain board'}
    --credibility 3 --topic agriculture`
  await notebook.json`claim add ${'Kestria has promised nothing on ferries'}
    --source S-1 --quote ${DENIAL} --speaker ${"Chancellor's office"} --kind denial
    --topic trade/tariffs/ferries`
  await notebook.json`claim add ${'Parliament will be told within a week'}
    --source S-1 --quote ${'promised to report to parliament within a week of her return'}
    --speaker ${"Premier's office"} --kind commitment --topic politics`
  await notebook.json`claim add ${'Kestrian agents read the mail of the port authority'}
    --source S-1 --quote ${'accuse Kestrian agents of reading the mail of its port authority'}
    --speaker ${'Officials in Nordhaven'} --kind allegation --credibility 6 --topic security`
  await notebook.json`claim add ${'No premier of Nordhaven had visited Kestria since 2017'}
    --source S-1 --quote ${'No premier of Nordhaven had made the journey since 2017'}
    --on ${'2017 to 2026'} --credibility 2 --topic diplomacy`
  await notebook.json`claim relate C-5 contradicts C-1 --why ${'no promise, no lowering'}`
}

async function writeNotes(): Promise<void> {
  await notebook.given(
    'It began with ferries: [[C-3]]. Now see [[Barley before ferries]]. #trade/tariffs\n',
  )`
    note write ${'The quarrel'}`
  await notebook.json`note write ${'Barley before ferries'} barley-briefing.md`
}

describe('the job', () => {
  it('ties each claim to its words', async () => {
    const { text, claims } = await notebook.json<SourceValue>`source show S-1`
    expect(claims).toBe(8)
    const signs = Array.from(text)
    for (const claim of await notebook.json<ClaimValue[]>`claim list`) {
      expect(claim.evidence).toHaveLength(1)
      for (const { start, end, exact, anchor } of claim.evidence) {
        expect(anchor).toBe('exact')
        expect(signs.slice(start, end).join('')).toBe(exact)
      }
    }
    expect(await notebook.json<ClaimValue>`claim show C-3`).toMatchObject({
      on: '2025-21',
      credibility: 1,
      reliability: 'B',
      relations: [],
    })
    expect(await notebook.json<ClaimValue>`claim show C-1`).toMatchObject({
      relations: [{ kind: 'contradicts', direction: 'in', claim: 'C-5' }],
    })
  })

  it('finds tagged claims and what somebody said', async () => {
    const refsOf = async (query: string) => {
      const { hits } = await notebook.json<{ hits: HitValue[] }>`search ${query} --sort ref`
      return hits.map(({ ref }) => ref).toSorted()
    }
    expect(await refsOf('topic:trade barley in:claims')).toEqual(['C-1', 'C-3'])
    expect(await refsOf('speaker:"Tomas Berg"')).toEqual(['C-1'])
    expect(await refsOf('kind:denial OR kind:allegation')).toEqual(['C-5', 'C-7'])
    expect(await refsOf('topic:trade -levy in:claims')).toEqual(['C-2', 'C-5'])
    expect(await refsOf('林曜')).toEqual(['N-2', 'S-1'])
  })

  it('links notes to each other, to claims and to topics', async () => {
    type Links = { outgoing: OutgoingValue[]; backlinks: BacklinkValue[] }
    const { outgoing, backlinks } = await notebook.json<Links>`note links ${'The quarrel'}`
    expect(outgoing.map(({ type, target, resolved }) => [type, target, resolved])).toEqual([
      ['claim', 'C-3', true],
      ['note', 'N-2', true],
    ])
    expect(backlinks.map(({ note }) => note)).toEqual(['N-2'])
    const note = await notebook.json<NoteValue>`note show ${'The quarrel'}`
    expect(note.topics).toEqual(['trade/tariffs'])
    expect((await notebook.json<ClaimValue>`claim show C-3`).citedIn).toEqual(['N-1', 'N-2'])
  })

  it('keeps everything: what one command writes, each later one reads', async () => {
    const again = commandLineIn(notebook.cwd).on('work.claimbook')
    expect(await again.json<ClaimValue[]>`claim list`).toHaveLength(8)
    expect((await again`note show ${'Barley before ferries'}`).stdout).toBe(
      readFileSync(at('barley-briefing.md'), 'utf8'),
    )
    expect(await again.json`check`).toEqual({ ok: true, problems: [] })
  })
})

describe('the briefing of the job', () => {
  let exported: Exported
  let pdf: ReadPdf

  beforeAll(async () => {
    exported =
      await notebook.json<Exported>`export ${'Barley before ferries'} --to pdf --out out.pdf`
    pdf = await readPdf(readFileSync(at('out.pdf')))
  })

  /** Text without the ends of its lines, for words that may be broken over two. */
  const flowing = () => pdf.text.replace(/-?\n/g, ' ').replace(/\s+/g, ' ')

  it('is where it was asked for, of as many pages and citations as it says', () => {
    expect(exported).toMatchObject({ file: at('out.pdf'), pages: pdf.pages.length })
    expect(exported.citations).toBe(7)
    for (const [index, { text }] of pdf.pages.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
    }
  })

  it('has endnotes that name the source and quote the passage', () => {
    const text = flowing()
    const notes = text.slice(text.lastIndexOf('Aldmouth office'))
    for (const words of [
      'Ivo Marsh',
      'Nordhaven sends its premier east to reopen the grain market',
      'Aldmouth Herald',
      'herald.example/grain',
      'We expect the levy on barley to be lowered before the harvest',
      'Kestria put the levy on barley in spring 2025',
      'about 400 million crowns',
    ]) {
      expect(notes).toContain(words)
    }
  })

  it('is tagged, carries its fonts, and shows every script', () => {
    expect(pdf.tagged).toBe(true)
    const roles = new Set(pdf.pages.flatMap((page) => page.roles))
    for (const role of ['H1', 'P', 'L', 'Table', 'Link']) expect([...roles]).toContain(role)
    for (const { name, embedded } of pdf.pages.flatMap(({ fonts }) => fonts)) {
      expect([name, embedded]).toEqual([name, true])
    }
    expect(pdf.text).toContain('林曜')
  })

  it('has contents whose page numbers are those of the headings', () => {
    const text = flowing()
    const titles = pdf.outline.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['What happened', 'Who said what', 'Notes']))
    expect(new Set(pdf.outline.map(({ page }) => page)).size).toBeGreaterThan(1)
    for (const { title, page } of pdf.outline) {
      expect(pdf.pages[page - 1]?.text).toContain(title)
      if (title !== 'Contents') expect(text).toContain(`${page} ${title}`)
    }
  })

  it('leads outside and back, and leaks no comment', () => {
    const links = pdf.pages.flatMap((page) => page.links)
    expect(links.map(({ url }) => url)).toContain('https://example.org/neighbours')
    expect(links.filter(({ page }) => page !== undefined).length).toBeGreaterThan(6)
    expect(pdf.text).not.toContain('Ask Berg')
  })

  it('leaves as Markdown and JSON too, into the current folder', async () => {
    const markdown = await notebook.json<Exported>`export N-2 --to md`
    const text = readFileSync(markdown.file, 'utf8')
    expect(markdown.file.startsWith(at(''))).toBe(true)
    expect(text).toContain('Kestria put the levy on barley in spring 2025')
    expect(text).not.toContain('Ask Berg')
    const json = await notebook.json<Exported>`export N-2 --to json --out tree.json`
    expect(json.file).toBe(at('tree.json'))
    expect(() => JSON.parse(readFileSync(json.file, 'utf8')) as unknown).not.toThrow()
  })
})
