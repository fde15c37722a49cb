import { describe, expect, it } from 'vitest'
import type { NotebookClient } from '#preload/contract/index.ts'
import { targetsOf, textsOf, writeNotes } from '#tests/support/links.ts'
import { action, problemOf, serve } from '#tests/support/service.ts'

/** Every mention, page after page, as `N-2 …before[written]after… N-1`. */
async function told(
  client: NotebookClient,
  ref: `N-${number}`,
  way: 'in' | 'out',
  most = 50,
): Promise<string[]> {
  const found: string[] = []
  let after: number | undefined
  do {
    const page = await client.notes.mentions({ ref, way, after, most })
    for (const { note, before, written, after: behind, of } of page.mentions) {
      found.push(`${note} ${before}[${written}]${behind} ${of.id}`)
    }
    after = page.next
  } while (after !== undefined)
  return found
}

const TEXTS = {
  'trade/Canola': '---\naliases: [Rapeseed, 菜籽油]\n---\nCanola itself.',
  One: 'The canola crop, [[Canola]].\n\n`Canola` %%Canola%%\n\n| Rapeseed |\n|-|',
  Two: 'Only [[Canola|canola]] and #canola.',
  Three: '中国菜籽油市场\nAnd RAPESEED.',
}

describe('notes.mentions', () => {
  it('tells where other notes name a note without a link, with the words around, page by page', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, TEXTS)
    const all = [
      'N-4 中国[菜籽油]市场 N-1',
      'N-4 And [RAPESEED]. N-1',
      'N-2 The [canola] crop, [[Canola]]. N-1',
      'N-2 | [Rapeseed] | N-1',
    ]
    expect(await told(client, refs['trade/Canola']!, 'in')).toEqual(all)
    expect(await told(client, refs['trade/Canola']!, 'in', 1)).toEqual(all)
    expect(await told(client, refs['One']!, 'in')).toEqual([])
    expect((await problemOf(client.notes.mentions({ ref: 'N-99', way: 'in' }))).code).toBe(
      'not-found',
    )
  })

  it('tells what a note names without a link: notes, topics that it is not about, entities', async () => {
    const { client } = serve()
    await client.claims.add({
      action: action(),
      statement: 'Rain fell',
      speaker: 'Li Qiang',
      topics: ['trade/tariffs', 'canola'],
      entities: ['Canola', 'Ottawa'],
    })
    const refs = await writeNotes(client, {
      ...TEXTS,
      Own: 'Own: Canola tariffs, says Li Qiang.\n[[Canola]] in Ottawa, canola.',
    })
    const all = [
      'N-5 Own: [Canola] tariffs, says Li Qiang. N-1',
      'N-5 Own: Canola [tariffs], says Li Qiang. trade/tariffs',
      'N-5 Own: Canola tariffs, says [Li Qiang]. E-1',
      'N-5 [[Canola]] in [Ottawa], canola. E-3',
      'N-5 [[Canola]] in Ottawa, [canola]. N-1',
    ]
    expect(await told(client, refs['Own']!, 'out')).toEqual(all)
    expect(await told(client, refs['Own']!, 'out', 2)).toEqual(all)
    await writeNotes(client, { Own: 'On #trade/tariffs: tariffs.' })
    expect(await told(client, refs['Own']!, 'out')).toEqual([])
  })

  it('goes on past notes in which all is linked', async () => {
    const { client } = serve()
    const texts: Record<string, string> = { Hub: '', First: 'hub' }
    for (let at = 0; at < 210; at += 1) texts[`n${at}`] = 'To [[Hub]].'
    const refs = await writeNotes(client, texts)
    const page = await client.notes.mentions({ ref: refs['Hub']!, way: 'in' })
    expect(page).toMatchObject({ mentions: [], common: [] })
    expect(await told(client, refs['Hub']!, 'in')).toEqual(['N-2 [hub] N-1'])
  })
})

describe('notes.linkMentions', () => {
  it('makes links that show what was written, all as one action that can be undone', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, TEXTS)
    const ref = refs['trade/Canola']!
    const acted = action()
    const linked = await client.notes.linkMentions({ action: acted, ref, way: 'in' })
    expect(linked).toEqual({ links: 4, topics: 0, notes: 2 })
    expect(await client.notes.linkMentions({ action: acted, ref, way: 'in' })).toEqual(linked)
    expect(await textsOf(client)).toEqual({
      ...TEXTS,
      One: 'The [[Canola|canola]] crop, [[Canola]].\n\n`Canola` %%Canola%%\n\n| [[Canola\\|Rapeseed]] |\n|-|',
      Three: '中国[[Canola|菜籽油]]市场\nAnd [[Canola|RAPESEED]].',
    })
    expect((await targetsOf(client))['N-4']).toEqual(['N-1 true', 'N-1 true'])
    expect(await told(client, ref, 'in')).toEqual([])
    await client.history.undo({ action: action() })
    expect(await textsOf(client)).toEqual(TEXTS)
    expect((await targetsOf(client))['N-4']).toEqual([])
  })

  it('links one alone, and nothing where none stands any more', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, TEXTS)
    const input = { ref: refs['trade/Canola']!, way: 'in' } as const
    const at = { note: refs['Three']!, start: 2 }
    const link = () => client.notes.linkMentions({ action: action(), ...input, at })
    expect(await link()).toEqual({ links: 1, topics: 0, notes: 1 })
    expect(await link()).toEqual({ links: 0, topics: 0, notes: 0 })
    expect((await textsOf(client))['Three']).toBe('中国[[Canola|菜籽油]]市场\nAnd RAPESEED.')
    const gone = { ...input, at: { note: 'N-99', start: 0 } } as const
    const { code } = await problemOf(client.notes.linkMentions({ action: action(), ...gone }))
    expect(code).toBe('not-found')
  })

  it('links what a note names, gives it its topics, and names the folder of a title that two have', async () => {
    const { client } = serve()
    await client.topics.add({ action: action(), path: 'trade/tariffs' })
    const refs = await writeNotes(client, {
      'a/Canola': '',
      'b/Canola': '',
      Wheat: '',
      Own: 'Wheat tariffs hit Canola.',
    })
    const linked = await client.notes.linkMentions({
      action: action(),
      ref: refs['Own']!,
      way: 'out',
    })
    expect(linked).toEqual({ links: 2, topics: 1, notes: 1 })
    expect((await textsOf(client))['Own']).toBe(
      '---\ntopics: [trade/tariffs]\n---\n\n[[Wheat]] tariffs hit [[a/Canola|Canola]].',
    )
    expect((await client.notes.get({ ref: refs['Own']! })).topics).toEqual(['trade/tariffs'])
    expect(await told(client, refs['Own']!, 'out')).toEqual([])
    expect(await told(client, refs['Wheat']!, 'in')).toEqual([])
  })
})
