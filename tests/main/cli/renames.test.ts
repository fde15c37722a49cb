import { beforeEach, describe, expect, it } from 'vitest'
import type { RenameValue } from '#main/cli/renames.ts'
import type { EntityValue, NoteValue, TopicValue } from '#main/cli/values.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

let notebook: CommandLine

beforeEach(async () => {
  const claimbook = commandLineIn(temporaryFolder())
  notebook = claimbook.on('n.claimbook')
  await claimbook`new n.claimbook`
})

describe('note rename', () => {
  it('says how far it would reach, then does it', async () => {
    await notebook.given('## Part ^b')`note write Old`
    await notebook.given('[[Old]] [[Old#Part]] [[Old#^b]]')`note write From`
    const told = await notebook.json<RenameValue>`note rename Old ${'f/The new'} --dry-run`
    expect(told).toEqual({ done: false, links: 3, notes: 1, searches: 0, claims: 0, sources: 0 })
    expect((await notebook`note rename N-1 ${'f/The new'}`).stdout).toBe(
      'Done: 3 links and 1 note, 0 saved searches, 0 claims, 0 sources\n',
    )
    await notebook`note rename ${'The new'} ${'New part'} --heading Part`
    await notebook`note rename ${'The new'} bb --block b`
    await notebook`note rename ${'The new'} /New`
    const { stdout } = await notebook`note show From`
    expect(stdout).toBe('[[New]] [[New#New part]] [[New#^bb]]\n')
    expect(await notebook.json<NoteValue>`note show New`).toMatchObject({ folder: '', ref: 'N-1' })
  })

  it('says what stands in the way, in a dry run too', async () => {
    await notebook.given('x')`note write One`
    await notebook.given('y')`note write Two`
    for (const dry of [[], ['--dry-run']]) {
      const { status, stderr } = await notebook.run(['note', 'rename', 'One', 'two', ...dry])
      expect([status, stderr]).toEqual([
        3,
        expect.stringMatching(/^“two” is the name of another note/),
      ])
    }
    const { status } = await notebook`note rename One x --heading a --block b`
    expect(status).toBe(2)
  })
})

describe('note merge', () => {
  it('puts one note at the end of the other', async () => {
    await notebook.given('One.')`note write One`
    await notebook.given('Two.')`note write Two`
    await notebook.given('[[One]]')`note write From`
    const told = await notebook.json<RenameValue>`note merge One N-2 --dry-run`
    expect(told).toMatchObject({ done: false, links: 1, notes: 2 })
    await notebook`note merge One N-2`
    expect((await notebook`note show One`).stdout).toBe(
      '---\naliases: [One]\n---\n\nTwo.\n\nOne.\n',
    )
    expect((await notebook`note show From`).stdout).toBe('[[Two]]\n')
  })
})

describe('topic rename, move and merge', () => {
  it('take a name or a whole path', async () => {
    const paths = async () =>
      (await notebook.json<TopicValue[]>`topic list`).map(({ path }) => path)
    await notebook`topic add trade/tariffs/canola`
    await notebook.given('#trade/tariffs/canola')`note write One`
    await notebook`topic rename #trade/tariffs duties`
    expect(await paths()).toEqual(['trade', 'trade/duties', 'trade/duties/canola'])
    await notebook`topic move trade/duties/canola crops`
    await notebook`topic move trade/duties /`
    expect(await paths()).toEqual(['crops', 'crops/canola', 'duties', 'trade'])
    await notebook`topic rename duties trade/levies`
    const told = await notebook.json<RenameValue>`topic merge crops trade --dry-run`
    expect(told).toMatchObject({ done: false, notes: 1 })
    await notebook`topic merge crops trade`
    expect(await paths()).toEqual(['trade', 'trade/canola', 'trade/levies'])
    expect((await notebook`note show One`).stdout).toBe('#trade/canola\n')
    expect((await notebook`topic merge trade trade`).status).toBe(3)
  })
})

describe('entity rename and merge, claim merge', () => {
  it('find an entity by name, alias or reference', async () => {
    await notebook`claim add Rain --speaker Lee`
    await notebook`claim add Rain --speaker ${'Li Wen'}`
    await notebook`entity rename lee ${'Lee Wen'}`
    expect((await notebook`claim merge C-2 C-1`).stderr).toMatch(/Li Wen.*Lee Wen/)
    await notebook`entity merge ${'Li Wen'} LEE`
    await notebook`claim merge C-2 C-1`
    const [entity, ...more] = await notebook.json<EntityValue[]>`entity list`
    expect(more).toEqual([])
    expect(entity).toMatchObject({
      ref: 'E-1',
      name: 'Lee Wen',
      aliases: ['Lee', 'Li Wen'],
      speaks: 1,
    })
    expect(await notebook.json`claim show C-2`).toMatchObject({ ref: 'C-1' })
    expect((await notebook`entity rename Nobody X`).status).toBe(3)
  })
})
