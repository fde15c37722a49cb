import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '#data/store/open.ts'
import { makeRouter } from '#main/notebook/router.ts'
import { Session } from '#main/notebook/session.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'
import { contentOf, derivedOf } from '#tests/support/content.ts'
import { targetsOf, textsOf, writeNotes } from '#tests/support/links.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { testPorts } from '#tests/support/ports.ts'
import { action, serve, type TestService } from '#tests/support/service.ts'

type Client = TestService['client']

/** A service whose notebook can be looked into. */
function look(): { client: Client; seen: () => unknown } {
  const { path, dataDir } = newNotebook()
  const session = new Session(testPorts(dataDir), openStore(path, dataDir))
  onTestFinished(() => session.close())
  const { read } = session.store
  const seen = () => ({ content: contentOf(read), derived: derivedOf(read) })
  return { client: memoryBridge(makeRouter(session)), seen }
}

/** A notebook in which everything is named from everywhere. */
async function fill(client: Client): Promise<void> {
  for (const [statement, speaker] of [
    ['Rain fell', 'Lee'],
    ['It rained', 'Lee'],
    ['Dry', 'Li'],
  ] as const) {
    const topics =
      statement === 'Dry' ? ['crops/canola'] : ['trade/tariffs', 'trade/tariffs/canola']
    await client.claims.add({
      action: action(),
      statement,
      speaker,
      topics,
      entities: ['China', 'Kina'],
    })
  }
  await client.claims.edit({
    action: action(),
    ref: 'C-2',
    credibility: 2,
    comment: 'Heard',
    why: 'seen',
  })
  await client.claims.relate({ action: action(), from: 'C-2', kind: 'contradicts', to: 'C-3' })
  await client.claims.relate({ action: action(), from: 'C-2', kind: 'duplicates', to: 'C-1' })
  await client.searches.save({
    action: action(),
    name: 'S',
    query: 'topic:trade/tariffs speaker:Lee',
  })
  await writeNotes(client, {
    'a/Old':
      '---\naliases: [Nick]\ntags: [trade/tariffs]\n---\n# Part ^one\n\n[[#Part]] [[Nick]]\n',
    'b/Other': 'x [[Old#^one]] #trade/tariffs/canola',
    From: '---\nfrom: Lee\n---\n[[Old|x]] ![[a/Old#Part]] #Trade/Tariffs [[C-2]]\r\n\r\n```claims\ntopic:trade/tariffs speaker:Lee\n```\n',
    Judges: '> [!judgement] likely ^J-1\n> As [[Old]] says, [[C-2]] of #trade/tariffs.\n',
  })
}

const ACTS: readonly (readonly [name: string, act: (client: Client) => Promise<unknown>])[] = [
  [
    'notes.rename',
    (client) => client.notes.rename({ action: action(), ref: 'N-1', title: 'New', folder: 'c/d' }),
  ],
  [
    'notes.rename to a shared title',
    (client) => client.notes.rename({ action: action(), ref: 'N-1', title: 'Other' }),
  ],
  ['notes.merge', (client) => client.notes.merge({ action: action(), ref: 'N-4', into: 'N-1' })],
  [
    'notes.merge of a note that many link to',
    (client) => client.notes.merge({ action: action(), ref: 'N-1', into: 'N-2' }),
  ],
  [
    'notes.renameHeading',
    (client) =>
      client.notes.renameHeading({ action: action(), ref: 'N-1', heading: 'Part', to: 'New' }),
  ],
  [
    'notes.renameBlock',
    (client) => client.notes.renameBlock({ action: action(), ref: 'N-1', id: 'one', to: 'two' }),
  ],
  ['folders.rename', (client) => client.folders.rename({ action: action(), path: 'a', to: 'b/a' })],
  [
    'topics.rename',
    (client) =>
      client.topics.rename({ action: action(), path: 'trade/tariffs', to: 'trade/duties' }),
  ],
  [
    'topics.rename elsewhere',
    (client) =>
      client.topics.rename({ action: action(), path: 'trade/tariffs', to: 'food/duties' }),
  ],
  [
    'topics.merge',
    (client) => client.topics.merge({ action: action(), path: 'trade/tariffs', into: 'crops' }),
  ],
  [
    'entities.rename',
    (client) => client.entities.rename({ action: action(), ref: 'E-1', name: 'Lee Wen' }),
  ],
  [
    'entities.merge',
    (client) => client.entities.merge({ action: action(), ref: 'E-1', into: 'E-4' }),
  ],
  ['claims.merge', (client) => client.claims.merge({ action: action(), ref: 'C-2', into: 'C-1' })],
]

describe('taken back', () => {
  it.each(ACTS)(
    '%s leaves the notebook as it was, and brought about again as it became',
    async (_, act) => {
      const { client, seen } = look()
      await fill(client)
      const [before, leads] = [seen(), await targetsOf(client)]
      await act(client)
      const [after, led] = [seen(), await targetsOf(client)]
      expect(after).not.toEqual(before)
      const undone = await client.history.undo({ action: action() })
      expect(undone).toMatchObject({ changed: true, conflicts: [] })
      expect(seen()).toEqual(before)
      expect(await targetsOf(client)).toEqual(leads)
      const redone = await client.history.redo({ action: action() })
      expect(redone).toMatchObject({ changed: true, conflicts: [] })
      expect(seen()).toEqual(after)
      expect(await targetsOf(client)).toEqual(led)
    },
  )

  it('keeps what was typed since in a note that links there', async () => {
    const { client } = serve()
    await fill(client)
    const { ref, text } = await client.notes.find({ title: 'From' })
    await client.notes.rename({ action: action(), ref: 'N-1', title: 'New' })
    const { version } = await client.notes.get({ ref })
    await client.notes.save({
      action: action(),
      ref,
      base: version,
      changes: [
        { at: 0, remove: 0, insert: '' },
        { at: text.length - 1, remove: 0, insert: 'typed ' },
      ],
    })
    const rename = (await client.history.list({ most: 9 })).find(
      ({ call }) => call === 'notes.rename',
    )!
    expect(await client.history.undo({ action: action(), of: rename.action })).toMatchObject({
      changed: true,
      conflicts: [],
    })
    const now = (await textsOf(client))['From']!
    expect(now.replace('typed ', '')).toBe(text)
    expect(now).toContain('typed ')
  })
})
