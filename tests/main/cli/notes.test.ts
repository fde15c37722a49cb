import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BacklinkValue, NoteValue, OutgoingValue, TopicValue } from '#main/cli/values.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

let claimbook: CommandLine
let notebook: CommandLine

beforeEach(async () => {
  claimbook = commandLineIn(temporaryFolder())
  notebook = claimbook.on('n.claimbook')
  await claimbook`new n.claimbook`
})

describe('note', () => {
  it('writes from a file, prints the text as it is, and replaces it', async () => {
    const text = '# A heading\n\nSome *text* with a #topic/deep and [[Nowhere]].\n'
    writeFileSync(join(claimbook.cwd, 'note.md'), text)
    const made = await notebook.json<NoteValue>`note write work/First note.md`
    expect(made).toMatchObject({ ref: 'N-1', title: 'First', folder: 'work', briefing: null, text })
    expect(made.topics).toEqual(['topic/deep'])
    expect((await notebook`note show first`).stdout).toBe(text)
    const again = await notebook.given('New text')`note write N-1 -`
    expect(again).toEqual({ status: 0, stdout: 'N-1  First (version 2)\n', stderr: '' })
    expect((await notebook`note show work/First`).stdout).toBe('New text\n')
  })

  it('lists versions, prints an earlier one, names it and brings it back', async () => {
    await notebook.given('One two')`note write Outlook`
    await notebook.given('Three')`note write Outlook`
    const listed = async () => (await notebook`note versions Outlook`).stdout
    expect(await listed()).toMatch(/^Version .*\n +2 .*\+1 −2 words .*Written anew\n +1 .*Made\n$/)
    expect((await notebook`note show Outlook --at 1`).stdout).toBe('One two\n')
    const named = await notebook`note name Outlook 1 ${'As sent'}`
    expect(named.stdout).toBe('N-1, version 1: “As sent”\n')
    expect(await listed()).toContain('As sent')
    expect((await notebook`note restore Outlook 1`).stdout).toBe('N-1  Outlook (version 3)\n')
    expect((await notebook`note show Outlook`).stdout).toBe('One two\n')
    const missing = await notebook`note show Outlook --at 7`
    expect(missing).toMatchObject({ status: 3, stdout: '' })
    expect(missing.stderr).toContain('There is no version “N-1, 7”')
  })

  it('lists what show prints', async () => {
    await notebook.given('One')`note write One`
    await notebook.given('Two')`note write Two`
    const list = await notebook.json<NoteValue[]>`note list`
    expect(list.map(({ title }) => title).toSorted()).toEqual(['One', 'Two'])
    for (const note of list) {
      expect(note).toEqual(await notebook.json<NoteValue>`note show ${note.ref}`)
    }
  })

  it('shows where a note leads and what leads to it', async () => {
    await notebook`claim add ${'It rained'} --speaker Nobody`
    await notebook.given('See [[Two]], [[C-1]] and [[Gone]].')`note write One`
    await notebook.given('Back to [[One]].')`note write Two`
    const links = await notebook.json<{
      outgoing: OutgoingValue[]
      backlinks: BacklinkValue[]
    }>`note links One`
    expect(links).toEqual({
      outgoing: [
        { text: 'Two', type: 'note', target: 'N-2', resolved: true, embed: false },
        { text: 'C-1', type: 'claim', target: 'C-1', resolved: true, embed: false },
        { text: 'Gone', type: 'note', target: 'Gone', resolved: false, embed: false },
      ],
      backlinks: [{ note: 'N-2', title: 'Two', text: 'Back to [[One]].' }],
      mentionedIn: null,
      mentions: null,
    })
  })

  it('shows which names stand without a link, in a note and in others', async () => {
    await notebook.given('See two.')`note write One`
    await notebook.given('No link.')`note write Two`
    expect(await notebook.json`note links One --mentions`).toEqual({
      outgoing: [],
      backlinks: [],
      mentionedIn: [],
      mentions: [{ written: 'two', text: 'See two.', type: 'note', target: 'N-2', name: 'Two' }],
    })
    const { stdout } = await notebook`note links Two --mentions`
    expect(stdout).toMatch(/^Names it without a link\n\s+N-1\s+One: See two\.\n$/)
  })

  it('says which of two notes it cannot choose between', async () => {
    await notebook.given('1')`note write a/Same`
    await notebook.given('2')`note write b/Same`
    const { status, stderr } = await notebook`note show Same`
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^2 notes are called “Same”/)])
  })
})

describe('topic', () => {
  it('adds a topic with those above it', async () => {
    const topic = await notebook.json<TopicValue>`topic add #trade/tariffs`
    expect(topic).toMatchObject({ path: 'trade/tariffs', name: 'tariffs', claims: 0, notes: 0 })
    const list = await notebook.json<TopicValue[]>`topic list`
    expect(list.map(({ path }) => path)).toEqual(['trade', 'trade/tariffs'])
  })
})

describe('what is printed', () => {
  it('holds nothing of a source that could drive the terminal', async () => {
    writeFileSync(
      join(claimbook.cwd, 'evil.txt'),
      'A title\n\nWords \u001b[2J\u001b]0;gone\u0007 here, and enough words around them to be text and not a binary file.\n',
    )
    await notebook`import evil.txt`
    const { stdout } = await notebook`source show S-1`
    expect(stdout).toContain('Words ␛[2J␛]0;gone␇ here,')
    const { stdout: asJson } = await notebook`--json source show S-1`
    expect(asJson).toContain(String.raw`Words \u001b[2J`)
  })
})
