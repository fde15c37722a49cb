import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import { fileDestination } from '#main/file-destination.ts'
import { nodePorts } from '#main/node-ports.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

describe('the ports of a program on Node', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('name a place for data and a person at work', () => {
    vi.stubEnv('CLAIMBOOK_DATA_DIR', '')
    vi.stubEnv('CLAIMBOOK_AUTHOR', '')
    const { dataDir, author } = nodePorts()
    expect(dataDir).toMatch(/claimbook/)
    expect(author).not.toBe('')
  })

  it('take both from the environment, and from the caller before that', () => {
    vi.stubEnv('CLAIMBOOK_DATA_DIR', '/data/of/mine')
    vi.stubEnv('CLAIMBOOK_AUTHOR', 'R. Reader')
    expect(nodePorts()).toMatchObject({ dataDir: '/data/of/mine', author: 'R. Reader' })
    const given = { dataDir: '/elsewhere', author: 'W. Writer' }
    expect(nodePorts(given)).toMatchObject(given)
  })

  it('give identifiers that sort by time', () => {
    const ports = nodePorts()
    const ids = Array.from({ length: 100 }, () => ports.uuid())
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(new Set(ids).size).toBe(100)
    expect(ids.toSorted()).toEqual(ids)
  })
})

describe('an export’s file', () => {
  let folder: string
  const bytes = Buffer.from('new')
  const put = (out?: string) => fileDestination(folder).put('note.pdf', bytes, out)
  beforeEach(() => {
    folder = temporaryFolder()
  })

  it('goes into the folder, under its own name or the one asked for', async () => {
    expect(await put()).toEqual({ file: join(folder, 'note.pdf') })
    expect(await put('other.pdf')).toEqual({ file: join(folder, 'other.pdf') })
    mkdirSync(join(folder, 'below'))
    expect(await put('below')).toEqual({ file: join(folder, 'below/note.pdf') })
    expect(readFileSync(join(folder, 'below/note.pdf'), 'utf8')).toBe('new')
  })

  it('replaces a file of that name and leaves nothing else behind', async () => {
    writeFileSync(join(folder, 'note.pdf'), 'old and longer')
    await put()
    expect(readdirSync(folder)).toEqual(['note.pdf'])
    expect(readFileSync(join(folder, 'note.pdf'), 'utf8')).toBe('new')
  })

  it.each([
    ['missing/note.pdf', 'its folder does not exist'],
    ['file.txt/note.pdf', 'a part of its path is a file, not a folder'],
    [`${'n'.repeat(300)}.pdf`, 'its name is too long'],
  ])('that cannot be written at %s says why', async (out, reason) => {
    writeFileSync(join(folder, 'file.txt'), 'kept')
    const path = join(folder, out)
    await expect(put(out)).rejects.toThrow(new Problem('write-failed', { path, reason }))
    await expect(put(out)).rejects.toMatchObject({ values: { path, reason } })
    expect(readdirSync(folder)).toEqual(['file.txt'])
  })
})
