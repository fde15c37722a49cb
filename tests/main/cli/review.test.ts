import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimValue, EntityValue, ReviewValue, TopicValue } from '#main/cli/values.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

let notebook: CommandLine

beforeEach(async () => {
  const claimbook = commandLineIn(temporaryFolder())
  notebook = claimbook.on('n.claimbook')
  await claimbook`new n.claimbook`
  await notebook`claim add ${'Rain fell'} --speaker Ada --topic weather/rain`
  await notebook.given('Rain [[C-1]].')`note write Outlook`
  await notebook.given(
    '> [!judgement] likely ^J-1\n> It will likely rain [[C-1]].\n',
  )`note write Call`
})

describe('what clashes', () => {
  it('is recorded in one step, with a claim that is made or that is there, and a status only as said', async () => {
    const made =
      await notebook.json<ClaimValue>`claim contradict C-1 ${'It was dry'} --speaker Bo --why ${'he was there'}`
    expect(made).toMatchObject({
      ref: 'C-2',
      speaker: 'Bo',
      relations: [{ kind: 'contradicts', claim: 'C-1', why: 'he was there' }],
    })
    expect((await notebook.json<ClaimValue>`claim show C-1`).status).toBe('open')
    await notebook`claim add ${'Rain fell till noon'} --speaker Ada`
    const newer = await notebook.json<ClaimValue>`claim supersede c-1 c-3 --status superseded`
    expect(newer).toMatchObject({ ref: 'C-3', relations: [{ kind: 'updates', claim: 'C-1' }] })
    expect((await notebook.json<ClaimValue>`claim show C-1`).status).toBe('superseded')
    expect(await notebook`claim supersede C-1 C-1`).toMatchObject({ status: 3 })
  })
})

describe('what is to be reviewed', () => {
  it('is listed, settled by what changed and what rests on it, and listed as decided', async () => {
    expect((await notebook`review list`).stdout).toBe('There is nothing to review.\n')
    await notebook`claim edit C-1 --status refuted --why denied`
    const { stdout } = await notebook`review list`
    expect(stdout).toMatch(/^C-1 +Status changed +N-1 +Outlook$/m)
    expect(stdout).toMatch(/^C-1 +Status changed +J-1 +Call$/m)
    const one =
      await notebook`review settle kept C-1/n-1 --why ${'said of that day'} --told Cy --told Di`
    expect(one).toMatchObject({ status: 0, stdout: 'C-1, N-1: Kept\n' })
    expect((await notebook`review settle removed J-1`).stdout).toBe('C-1, J-1: Removed\n')
    const decided = await notebook.json<ReviewValue[]>`review list --decided`
    expect(decided.find(({ note, judgement }) => note === 'N-1' && !judgement)).toMatchObject({
      about: 'C-1',
      was: 'open',
      became: 'refuted',
      decision: 'kept',
      why: 'said of that day',
      told: [{ name: 'Cy' }, { name: 'Di' }],
    })
    const [left] = await notebook.json<ReviewValue[]>`review list`
    expect(left).toMatchObject({ note: 'N-2', judgement: null })
    const settled = await notebook.json<ReviewValue[]>`review settle reworded ${left!.uuid}`
    expect(settled).toMatchObject([{ uuid: left!.uuid, decision: 'reworded' }])
    expect(await notebook.json<unknown[]>`review list`).toEqual([])
  })

  it('that is not there, or was never issued, is said so and nothing is settled', async () => {
    await notebook`claim edit C-1 --status refuted`
    for (const [decision, item] of [
      ['kept', 'C-9'],
      ['kept', 'C-1/N-9'],
      ['reissued', 'C-1'],
    ] as const) {
      const { status, stderr } = await notebook`review settle ${decision} ${item} N-1 --told Cy`
      expect([status, stderr]).toEqual([3, expect.stringContaining(`“${item}”`)])
    }
    expect(await notebook`review settle lost C-1`).toMatchObject({ status: 2 })
    const open = await notebook.json<ReviewValue[]>`review list`
    expect(open.map(({ told }) => told)).toEqual([[], [], []])
  })
})

describe('names', () => {
  it('a topic is put away and taken out again, and has other names', async () => {
    expect((await notebook`topic archive weather`).stdout).toBe('weather is put away\n')
    expect(await notebook.json<TopicValue[]>`topic list`).toEqual([])
    expect(await notebook.json<TopicValue[]>`topic list --archived`).toMatchObject([
      { path: 'weather', archived: 'itself' },
      { path: 'weather/rain', archived: 'above' },
    ])
    expect((await notebook`topic archive weather --back`).stdout).toBe('weather is out again\n')
    await notebook`topic alias weather/rain rainfall`
    await notebook`claim add ${'More fell'} --speaker Ada --topic weather/rainfall`
    expect(await notebook.json<ClaimValue>`claim show C-2`).toMatchObject({
      topics: ['weather/rain'],
    })
    await notebook`topic alias weather/rain rainfall --remove`
    const topics = await notebook.json<TopicValue[]>`topic list`
    expect(topics.map(({ aliases }) => aliases)).toEqual([[], []])
    expect(await notebook`topic archive nowhere`).toMatchObject({ status: 3 })
  })

  it('an entity has other names', async () => {
    await notebook`entity alias Ada ${'A. Lovelace'}`
    await notebook`claim add ${'More fell'} --speaker ${'A. Lovelace'}`
    expect(await notebook.json<EntityValue[]>`entity list`).toMatchObject([
      { name: 'Ada', aliases: ['A. Lovelace'], speaks: 2 },
    ])
    await notebook`entity alias E-1 ${'A. Lovelace'} --remove`
    expect(await notebook.json<EntityValue[]>`entity list`).toMatchObject([{ aliases: [] }])
  })
})
