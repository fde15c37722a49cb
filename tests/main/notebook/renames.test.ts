import { describe, expect, it } from 'vitest'
import { textsOf, targetsOf, writeNotes } from '#tests/support/links.ts'
import { action, problemOf, serve } from '#tests/support/service.ts'

describe('notes.rename', () => {
  it('takes every link along, whatever its form, and leaves all else', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      Old: '# Old\n\nOld words. [[#Part]]\n\n## Part ^p\n',
      One: 'See [[Old]], [[old|the old one]], ![[Old#Part]] and `[[Old]]`.\r\n',
      Two: '| [[Old\\|x]] |\n|-|\n\n> [!judgement] likely, low confidence ^J-1\n> As [[Old#^p]] says.\n',
      Three: 'Nothing of it. [[One]]',
    })
    const before = await targetsOf(client)
    const preview = await client.renames.preview({ of: 'note', ref: refs['Old']!, title: 'New 新' })
    const reach = await client.notes.rename({
      action: action(),
      ref: refs['Old']!,
      title: 'New 新',
    })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ links: 5, notes: 2 })
    expect(await textsOf(client)).toEqual({
      'New 新': '# Old\n\nOld words. [[#Part]]\n\n## Part ^p\n',
      One: 'See [[New 新]], [[New 新|the old one]], ![[New 新#Part]] and `[[Old]]`.\r\n',
      Two: '| [[New 新\\|x]] |\n|-|\n\n> [!judgement] likely, low confidence ^J-1\n> As [[New 新#^p]] says.\n',
      Three: 'Nothing of it. [[One]]',
    })
    expect(await targetsOf(client)).toEqual(before)
    expect((await client.notes.get({ ref: refs['Three']! })).version).toBe(1)
    expect((await client.notes.get({ ref: refs['One']! })).version).toBe(2)
    const { backlinks } = await client.notes.links({ ref: refs['Old']! })
    expect(backlinks.map(({ text }) => text)).toContain('| [[New 新\\|x]] |')
  })

  it('names the folder where the new title is shared, in its own links and in those to the other', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      'a/Old': 'x',
      New: 'y',
      'b/c/Deep': 'z',
      From: '[[Old]] [[a/Old|s]] [[New]] [[new#Part]] ![[c/Deep]]',
    })
    const before = await targetsOf(client)
    await client.notes.rename({ action: action(), ref: refs['a/Old']!, title: 'New' })
    expect((await textsOf(client))['From']).toBe(
      '[[a/New]] [[a/New|s]] [[/New]] [[/New#Part]] ![[c/Deep]]',
    )
    await client.notes.rename({ action: action(), ref: refs['b/c/Deep']!, title: 'New' })
    expect((await textsOf(client))['From']).toBe(
      '[[a/New]] [[a/New|s]] [[/New]] [[/New#Part]] ![[c/New]]',
    )
    expect(await targetsOf(client)).toEqual(before)
  })

  it('moves a note: what is written short stays short, a written folder is put right', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      'a/One': '[[#x]] [[One]]',
      From: '[[One]] [[a/One#H|w]] [[a/One.md]]',
    })
    const before = await targetsOf(client)
    const move = { ref: refs['a/One']!, folder: 'b/c' }
    const preview = await client.renames.preview({ of: 'note', ...move })
    const reach = await client.notes.rename({ action: action(), ...move })
    expect([preview, reach]).toMatchObject([{ reach }, { links: 2, notes: 1 }])
    expect(await textsOf(client)).toEqual({
      'b/c/One': '[[#x]] [[One]]',
      From: '[[One]] [[b/c/One#H|w]] [[b/c/One.md]]',
    })
    await client.notes.rename({ action: action(), ref: refs['a/One']!, folder: '' })
    expect((await textsOf(client))['From']).toBe('[[One]] [[One#H|w]] [[One.md]]')
    expect(await targetsOf(client)).toEqual(before)
  })

  it('leaves an alias that still leads there, and puts right one that would lead elsewhere', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      Old: '---\naliases: [Nick]\n---\n',
      Other: '---\naliases: [Taken]\n---\n',
      From: '[[Nick]] [[Taken]]',
    })
    const before = await targetsOf(client)
    await client.notes.rename({ action: action(), ref: refs['Old']!, title: 'Taken' })
    expect((await textsOf(client))['From']).toBe('[[Nick]] [[Other]]')
    expect(await targetsOf(client)).toEqual(before)
  })

  it('writes another spelling of the same title', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { canola: 'x', From: '[[Canola]] [[canola]]' })
    await client.notes.rename({ action: action(), ref: refs['canola']!, title: 'Canola' })
    expect(await textsOf(client)).toEqual({ Canola: 'x', From: '[[Canola]] [[Canola]]' })
  })

  it('settles what named the new title in vain, and frees what was unclear', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { 'a/T': 'x', 'b/T': 'y', From: '[[New]] [[T]]' })
    await client.notes.rename({ action: action(), ref: refs['b/T']!, title: 'New' })
    expect((await targetsOf(client))[refs['From']!]).toEqual([
      `${refs['b/T']} true`,
      `${refs['a/T']} true`,
    ])
  })

  it('refuses what is taken, and what is no title, and changes nothing', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { One: 'x [[Two]]', Two: 'y', 'f/Two': 'z' })
    const before = await textsOf(client)
    const ref = refs['One']!
    const taken = { code: 'name-taken', values: { what: 'note', name: 'two', id: refs['Two'] } }
    expect(await problemOf(client.notes.rename({ action: action(), ref, title: 'two' }))).toEqual(
      taken,
    )
    expect(await client.renames.preview({ of: 'note', ref, title: 'two' })).toEqual({
      problem: taken,
    })
    for (const title of ['', 'a#b', 'C-12', 'a/b']) {
      expect((await problemOf(client.notes.rename({ action: action(), ref, title }))).code).toBe(
        'title-invalid',
      )
    }
    const moved = client.notes.rename({ action: action(), ref: refs['f/Two']!, folder: '' })
    expect((await problemOf(moved)).code).toBe('name-taken')
    expect(
      (await problemOf(client.notes.rename({ action: action(), ref: 'N-99', title: 'x' }))).code,
    ).toBe('not-found')
    expect(await textsOf(client)).toEqual(before)
  })

  it('is one action: sent again it is not done again', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { Old: 'x', From: '[[Old]]' })
    const input = { action: action(), ref: refs['Old']!, title: 'New' }
    const first = await client.notes.rename(input)
    expect(await client.notes.rename(input)).toEqual(first)
    expect((await client.notes.get({ ref: refs['From']! })).version).toBe(2)
  })

  it('keeps a title that could end a piece of code from swallowing the text around its links', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { Old: 'x', From: 'a ` b [[Old]] c [[C-1]]' })
    await client.notes.rename({ action: action(), ref: refs['Old']!, title: 'q`r' })
    const { text } = await client.notes.get({ ref: refs['From']! })
    expect(text).toBe('a ` b [[q`r]] c [[C-1]]')
    const { outgoing } = await client.notes.links({ ref: refs['From']! })
    expect(outgoing.map((link) => text.slice(link.start, link.end))).toEqual(['[[C-1]]'])
  })
})

describe('folders.rename', () => {
  it('takes all that lies in it along, and the links that name the folder', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      'a/One': '[[Two]] [[a/b/Two]]',
      'a/b/Two': 'x',
      From: '[[a/One]] [[b/Two]] [[Two|w]]',
    })
    const before = await targetsOf(client)
    const input = { path: 'a', to: 'x/y' }
    const preview = await client.renames.preview({ of: 'folder', ...input })
    const reach = await client.folders.rename({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ links: 2, notes: 2 })
    expect(await textsOf(client)).toEqual({
      'x/y/One': '[[Two]] [[x/y/b/Two]]',
      'x/y/b/Two': 'x',
      From: '[[x/y/One]] [[b/Two]] [[Two|w]]',
    })
    expect(await targetsOf(client)).toEqual(before)
    expect(refs['a/One']).toBe('N-1')
    const into = client.folders.rename({ action: action(), path: 'x', to: 'x/y/z' })
    expect((await problemOf(into)).code).toBe('inside-itself')
    await writeNotes(client, { 'z/Three': '' })
    const taken = client.folders.rename({ action: action(), path: 'z', to: 'x' })
    expect((await problemOf(taken)).code).toBe('name-taken')
  })
})

describe('notes.merge', () => {
  it('puts one at the end of the other; links, references, aliases and judgements lead there', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      One: '---\ntags: [x]\naliases: [Nick]\ndate: 2026\n---\n# Part\n\nOf [[Two]], [[#Part]]. ^b\n\n> [!judgement] likely ^J-7\n> So.\n',
      'f/Two': '# Part\n\nWords ^b\n',
      From: '[[One]] [[nick|n]] ![[One#Part]] [[One#^b]] [[Two#Part]] `[[One]]`',
    })
    const input = { ref: refs['One']!, into: refs['f/Two']! }
    const preview = await client.renames.preview({ of: 'note-merge', ...input })
    const reach = await client.notes.merge({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ links: 5, notes: 2 })
    expect(await textsOf(client)).toEqual({
      'f/Two':
        '---\naliases: [One, Nick]\ntopics: [x]\n---\n\n# Part\n\nWords ^b\n\n# Part\n\nOf [[Two]], [[#Part]]. ^b-2\n\n> [!judgement] likely ^J-7\n> So.\n',
      From: '[[Two]] [[Two|n]] ![[Two#Part]] [[Two#^b-2]] [[Two#Part]] `[[One]]`',
    })
    const kept = await client.notes.get({ ref: refs['One']! })
    expect(kept).toMatchObject({ ref: refs['f/Two'], aliases: ['Nick', 'One'], topics: ['x'] })
    expect((await client.notes.find({ title: 'One' })).ref).toBe(refs['f/Two'])
    expect((await client.notebook.info()).counts.notes).toBe(2)
    expect(
      (await client.search.run({ query: 'judgement in:notes' })).hits.map(({ ref }) => ref),
    ).toEqual([refs['f/Two']])
    await client.notes.create({ action: action(), title: 'One' })
    expect(await client.notebook.check()).toEqual({ ok: true, problems: [] })
  })

  it('saves nothing in a note that is gone, and says so; and merges no note with itself', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, { One: 'x', Two: 'y' })
    const input = { ref: refs['One']!, into: refs['Two']! }
    await client.notes.merge({ action: action(), ...input })
    const late = client.notes.save({
      action: action(),
      ref: refs['One']!,
      base: 1,
      changes: [{ at: 0, remove: 0, insert: 'z' }],
    })
    expect(await problemOf(late)).toEqual({
      code: 'note-merged',
      values: { note: 'N-1', into: 'Two' },
    })
    const again = client.notes.merge({ action: action(), ...input })
    expect((await problemOf(again)).code).toBe('merge-same')
  })
})

describe('notes.renameHeading', () => {
  it('writes the heading and every link to it, through the headings above too', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      Note: '# Top\n\n## *Old* part ^b\n\nSee [[#Old part]].\n\n### Below\n\nOld part\n=======\n',
      From: '[[Note#Old part|x]] ![[note#old part#Below]] [[Note#Top]] [[Note#^b]]',
    })
    const input = { ref: refs['Note']!, heading: 'Old part', to: 'New #1: `part`' }
    const preview = await client.renames.preview({ of: 'heading', ...input })
    const reach = await client.notes.renameHeading({ action: action(), ...input })
    expect(preview).toEqual({ reach })
    expect(reach).toMatchObject({ links: 3, notes: 2 })
    expect(await textsOf(client)).toEqual({
      Note: '# Top\n\n## New #1: `part` ^b\n\nSee [[#New 1: part]].\n\n### Below\n\nOld part\n=======\n',
      From: '[[Note#New 1: part|x]] ![[note#New 1: part#Below]] [[Note#Top]] [[Note#^b]]',
    })
    const { outgoing } = await client.notes.links({ ref: refs['From']! })
    expect(outgoing.map(({ resolved }) => resolved)).toEqual([true, true, true, true])
  })

  it('tells two headings of one name apart by those above them, and refuses where it cannot', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      Note: '# A\n\n## First\n\n# B\n\n## Second\n\n# Second\n',
      From: '[[Note#First]] [[Note#Second]]',
    })
    const ref = refs['Note']!
    await client.notes.renameHeading({ action: action(), ref, heading: 'first', to: 'Second' })
    expect((await textsOf(client))['From']).toBe('[[Note#Second]] [[Note#B#Second]]')
    const same = client.notes.renameHeading({ action: action(), ref, heading: 'A', to: 'B' })
    expect((await problemOf(same)).code).toBe('heading-unclear')
    for (const to of ['two\nlines', '[ ]', '# ']) {
      const none = client.notes.renameHeading({ action: action(), ref, heading: 'A', to })
      expect(['input-invalid', 'heading-unclear']).toContain((await problemOf(none)).code)
    }
    const gone = client.notes.renameHeading({ action: action(), ref, heading: 'Gone', to: 'x' })
    expect((await problemOf(gone)).code).toBe('not-found')
  })
})

describe('notes.renameBlock', () => {
  it('writes the id and every link to it', async () => {
    const { client } = serve()
    const refs = await writeNotes(client, {
      Note: 'A paragraph ^one\n\nAnother ^two\n\n[[#^one]]\n',
      From: '[[Note#^one]] ![[Note#^one|x]] [[Note#^two]] ^one',
    })
    const input = { ref: refs['Note']!, id: 'one', to: 'uno-1' }
    const reach = await client.notes.renameBlock({ action: action(), ...input })
    expect(reach).toMatchObject({ links: 3, notes: 2 })
    expect(await textsOf(client)).toEqual({
      Note: 'A paragraph ^uno-1\n\nAnother ^two\n\n[[#^uno-1]]\n',
      From: '[[Note#^uno-1]] ![[Note#^uno-1|x]] [[Note#^two]] ^one',
    })
    const refused = async (id: string, to: string) =>
      (await problemOf(client.notes.renameBlock({ action: action(), ...input, id, to }))).code
    expect(await refused('uno-1', 'two')).toBe('name-taken')
    expect(await refused('uno-1', 'J-3')).toBe('input-invalid')
    expect(await refused('uno-1', 'a b')).toBe('input-invalid')
    expect(await refused('gone', 'x')).toBe('not-found')
  })
})
