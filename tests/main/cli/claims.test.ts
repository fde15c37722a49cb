import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimValue, SourceValue } from '#main/cli/values.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

const ARTICLE = readFileSync('tests/fixtures/nordhaven.txt', 'utf8')

let claimbook: CommandLine
let notebook: CommandLine

beforeEach(async () => {
  const cwd = temporaryFolder()
  claimbook = commandLineIn(cwd)
  notebook = claimbook.on('n.claimbook')
  writeFileSync(join(cwd, 'nordhaven.txt'), ARTICLE)
  await claimbook`new n.claimbook`
  await notebook`import nordhaven.txt --reliability B`
})

const LEVY = 'We expect the levy on barley to be lowered before the harvest'

describe('claim add', () => {
  it('records everything that is said of a claim, and prints it as JSON', async () => {
    const claim =
      await notebook.json<ClaimValue>`claim add ${'The barley levy will fall before the harvest'}
        --source s-1 --quote ${LEVY} --speaker ${'Tomas Berg'} --kind forecast
        --said ${'12 Jan 2026'} --on ${'before August 2026'}
        --hedge ${'we expect'} --credibility 2 --likelihood Likely
        --comment ${'He knows the ground.'} --topic trade/tariffs/barley
        --topic diplomacy --entity Nordhaven --entity Kestria
        --why ${'first hand'}`
    expect(claim).toMatchObject({
      ref: 'C-1',
      statement: 'The barley levy will fall before the harvest',
      kind: 'forecast',
      speaker: 'Tomas Berg',
      said: '2026-01-12',
      on: '../2026-07-31',
      hedge: 'we expect',
      likelihood: { scale: 'icd203', band: 5, term: 'likely' },
      credibility: 2,
      reliability: 'B',
      status: 'open',
      comment: 'He knows the ground.',
    })
    expect(claim.topics.toSorted()).toEqual(['diplomacy', 'trade/tariffs/barley'])
    expect(claim.entities.toSorted()).toEqual(['Kestria', 'Nordhaven'])
    const [evidence] = claim.evidence
    expect(evidence).toMatchObject({ source: 'S-1', exact: LEVY, anchor: 'exact' })
    const { text } = await notebook.json<SourceValue>`source show S-1`
    const points = Array.from(text)
    expect(points.slice(evidence?.start, evidence?.end).join('')).toBe(LEVY)
  })

  it('has a null for everything that is not known', async () => {
    const claim = await notebook.json<ClaimValue>`claim add ${'It rained'} --speaker Nobody`
    expect(claim).toMatchObject({
      said: null,
      on: null,
      hedge: null,
      likelihood: null,
      credibility: null,
      reliability: null,
      comment: null,
      topics: [],
      entities: [],
      evidence: [],
      relations: [],
    })
  })

  it('counts offsets in code points, not in UTF-16 units', async () => {
    writeFileSync(
      join(claimbook.cwd, 'emoji.txt'),
      'A title\n\n🐟🐟 The fish are back in the bay.\n',
    )
    await notebook`import emoji.txt`
    const { evidence } = await notebook.json<ClaimValue>`claim add ${'Fish are back'} --source S-2
        --quote ${'The fish are back'}`
    await notebook`claim add ${'The bay has fish'} --source S-2 --quote ${'fish are back in the bay'}`
    const { text, passages } = await notebook.json<SourceValue>`source show S-2`
    const points = Array.from(text)
    // The first ends behind where the second begins.
    for (const { start, end, exact } of passages) {
      expect(points.slice(start, end).join('')).toBe(exact)
    }
    expect(passages).toHaveLength(2)
    expect(evidence[0]?.start).toBe(Array.from(text.slice(0, text.indexOf('The fish'))).length)
    expect(evidence[0]?.start).toBeLessThan(text.indexOf('The fish'))
  })

  it('shows how a date was read', async () => {
    const { stdout } =
      await notebook`claim add ${'Kestria taxed barley'} --speaker Kestria --on ${'spring 2025'}`
    expect(stdout).toMatch(/^On +2025-21 \(spring 2025\)$/m)
  })

  it('shows a grade as one sign and its parts with number and word', async () => {
    const { stdout } = await notebook`claim add ${'Barley is taxed'} --source S-1
        --quote ${'the levy on barley in'} --credibility 6`
    expect(stdout).toContain('B6 · fact · open')
    expect(stdout).toMatch(/^Reliability +B usually reliable$/m)
    expect(stdout).toMatch(/^Credibility +6 truth cannot be judged$/m)
  })
})

describe('claim edit', () => {
  beforeEach(async () => {
    await notebook`claim add ${'Barley is taxed'} --speaker ${'Tomas Berg'}
        --credibility 3 --said 2026 --topic trade --likelihood likely`
  })

  it('changes what is given and leaves the rest', async () => {
    const claim = await notebook.json<ClaimValue>`claim edit C-1 --status disputed --why denied`
    expect(claim).toMatchObject({ status: 'disputed', credibility: 3, said: '2026' })
    expect(claim.topics).toEqual(['trade'])
    expect(claim.gradings).toContainEqual(
      expect.objectContaining({ field: 'status', value: 'disputed', why: 'denied' }),
    )
  })

  it('empties a field with “none”', async () => {
    const claim = await notebook.json<ClaimValue>`claim edit C-1 --credibility none --said none
        --likelihood none --topic none`
    expect(claim).toMatchObject({ credibility: null, said: null, likelihood: null, topics: [] })
  })

  it('tells who changed it, what and why, in words', async () => {
    const { ref } =
      await notebook.json<ClaimValue>`claim add ${'It rained'} --speaker Nobody --said 2018`
    await notebook`claim edit ${ref} --credibility 2 --said ${'about 2018'} --topic weather --why ${'Two gauges'}`
    const { stdout } = await notebook`claim history ${ref}`
    expect(stdout).toContain('Said: 2018 → about 2018')
    expect(stdout).toContain('Credibility: 2 – probably true')
    expect(stdout).toContain('Topic added: weather')
    expect(stdout).toContain('Why: Two gauges')
    expect(stdout).toMatch(/Added\n +Statement: It rained/)
  })

  it('asks what to change where nothing is said', async () => {
    const { status, stderr } = await notebook`claim edit C-1 --why ${'no reason'}`
    expect([status, stderr]).toEqual([2, 'Say what to change. Add --help to see what can be.\n'])
  })
})

describe('claim list and relate', () => {
  it('lists what show prints', async () => {
    await notebook`claim add One --speaker ${'Tomas Berg'}`
    await notebook`claim add Two --speaker Kestria`
    const list = await notebook.json<ClaimValue[]>`claim list`
    expect(list).toHaveLength(2)
    for (const claim of list) {
      expect(claim).toEqual(await notebook.json<ClaimValue>`claim show ${claim.ref}`)
    }
    const { stdout } = await notebook`claim list`
    expect(stdout).toMatch(/^C-1 +– – +fact +open +One — Tomas Berg$/m)
  })

  it('ties two claims and shows the tie from both', async () => {
    await notebook`claim add One --speaker ${'Tomas Berg'}`
    await notebook`claim add Two --speaker Kestria`
    const tied = await notebook.json<ClaimValue>`claim relate C-1 contradicts c-2 --why plainly`
    expect(tied.relations).toEqual([
      { kind: 'contradicts', direction: 'out', claim: 'C-2', statement: 'Two', why: 'plainly' },
    ])
    const { stdout } = await notebook`claim show C-2`
    expect(stdout).toContain('C-1 contradicts this  One')
  })
})

describe('source edit --text', () => {
  it('corrects the text, and tells what became of the passages', async () => {
    await notebook`claim add ${'The levy will fall'} --source s-1 --quote ${LEVY}`
    const corrected = ARTICLE.replace(LEVY, LEVY.replace('barley', 'bar1ey'))
    writeFileSync(join(claimbook.cwd, 'corrected.txt'), corrected)
    const source = await notebook.json<SourceValue & { became: unknown }>`source edit s-1
      --text corrected.txt --language en`
    expect(source).toMatchObject({ text: corrected, language: 'en' })
    expect(source.became).toEqual({ exact: 0, moved: 1, ambiguous: 0, lost: 0 })
    const claim = await notebook.json<ClaimValue>`claim show c-1`
    expect(claim.evidence).toMatchObject([
      { exact: LEVY.replace('barley', 'bar1ey'), anchor: 'moved' },
    ])
    const { stdout } = await notebook.given(ARTICLE)`source edit s-1 --text -`
    expect(stdout).toContain('0 passages exact, 1 moved.')
  })
})

describe('claim proposals', () => {
  it('tells which claims perhaps clash and why, until they are told apart', async () => {
    await notebook`claim add ${'Exports of barley to Kestria rose'} --speaker Ada --topic trade`
    await notebook`claim add ${'Exports of barley to Kestria fell'} --speaker Ben --topic trade`
    const { stdout } = await notebook`claim proposals`
    expect(stdout).toContain('Perhaps contradicts')
    expect(stdout).toContain('“rose” against “fell”')
    expect(stdout).toContain('both of trade')
    expect(await notebook.json`claim proposals C-2 --kind contradiction`).toMatchObject([
      { one: { ref: 'C-1' }, other: { ref: 'C-2' }, sameSpeaker: false, date: 'unknown' },
    ])
    expect(await notebook.json`claim proposals --kind duplicate`).toEqual([])
    await notebook`claim apart C-1 C-2`
    expect((await notebook`claim proposals`).stdout).toContain('No two claims seem')
    await notebook`history --undo`
    expect(await notebook.json`claim proposals`).toHaveLength(1)
  })
})
