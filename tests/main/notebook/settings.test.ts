import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { action, file, serve } from '#tests/support/service.ts'

describe('settings', () => {
  test('settings.get tells what holds before anything is chosen', async () => {
    const { client, path, folder } = serve()
    expect(await client.settings.get()).toEqual({
      author: 'A. Analyst',
      theme: 'system',
      density: 'comfortable',
      reliability: null,
      paper: 'a4',
      language: 'en',
      keys: {},
      paths: { dataDir: join(folder, 'data'), notebook: path },
    })
  })

  test('settings.set changes what is given, for its owner’s eyes only, and outlives a restart', async () => {
    const service = serve()
    await service.client.settings.set({
      changes: { theme: 'dark', keys: { 'note.new': 'Ctrl+J' } },
    })
    const set = await service.client.settings.set({ changes: { keys: { 'note.new': null } } })
    expect(set).toMatchObject({ theme: 'dark', density: 'comfortable', keys: { 'note.new': null } })
    expect(await service.restart().settings.get()).toEqual(set)
    expect(statSync(join(service.folder, 'data', 'settings.json')).mode & 0o777).toBe(0o600)
  })

  test('a broken file is as good as none, and the next choice makes it whole', async () => {
    const { client, folder } = serve()
    const kept = join(folder, 'data', 'settings.json')
    for (const broken of ['', '{"theme":', '{"theme":"pink"}', '[]', 'null']) {
      writeFileSync(kept, broken)
      expect(await client.settings.get()).toMatchObject({ theme: 'system', author: 'A. Analyst' })
    }
    await client.settings.set({ changes: { density: 'compact' } })
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ density: 'compact' })
  })

  test('the author is who acts from now on; an empty name is the account’s again', async () => {
    const { client } = serve({ sample: true })
    const authorOf = async (ref: 'C-2' | 'C-3' | 'C-4') => {
      const edited = await client.claims.edit({ action: action(), ref, credibility: 3 })
      return edited.gradings.at(-1)?.author
    }
    expect(await authorOf('C-2')).toBe('A. Analyst')
    await client.settings.set({ changes: { author: ' B. Reader ' } })
    expect(await authorOf('C-3')).toBe('B. Reader')
    await client.settings.set({ changes: { author: '' } })
    expect(await authorOf('C-4')).toBe('A. Analyst')
  })

  test('the grade for new sources gives way to the person’s, and to the publisher’s', async () => {
    const { client } = serve({ sample: true })
    await client.settings.set({ changes: { reliability: 'D' } })
    const gradeOf = async (text: string, fields: object) => {
      const { ref } = await client.sources.import({
        action: action(),
        file: file(`${text}.txt`, `${text}\n`),
        fields,
      })
      return client.sources.get({ ref: ref! })
    }
    expect(await gradeOf('one', {})).toMatchObject({ reliability: 'D', reliabilityFrom: 'source' })
    expect(await gradeOf('two', { reliability: 'A' })).toMatchObject({ reliability: 'A' })
    expect(await gradeOf('three', { publisher: 'New Letter' })).toMatchObject({ reliability: 'D' })
    const entities = await client.entities.list()
    const graded = entities.find(({ reliability }) => reliability !== undefined)
    expect(graded).toBeDefined()
    expect(await gradeOf('four', { publisher: graded?.name })).toMatchObject({
      reliability: graded?.reliability,
      reliabilityFrom: 'publisher',
    })
  })

  test('whoever watches is told', async () => {
    const { client } = serve()
    const notices = await client.changes.watch()
    await client.settings.set({ changes: { theme: 'light' } })
    const { value } = await notices[Symbol.asyncIterator]().next()
    expect(value).toEqual({ noun: 'settings', ids: ['theme'] })
  })

  test('reading writes nothing', async () => {
    const { client, folder } = serve()
    await client.settings.get()
    expect(existsSync(join(folder, 'data', 'settings.json'))).toBe(false)
  })
})
