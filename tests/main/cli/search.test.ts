import { beforeAll, describe, expect, it } from 'vitest'
import type { HitValue } from '#main/cli/values.ts'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'

interface Found {
  readonly total: number
  readonly hits: readonly HitValue[]
  readonly facets: Readonly<Record<string, readonly { value: string; count: number }[]>>
}

let notebook: CommandLine

beforeAll(async () => {
  const claimbook = commandLineIn(keptFolder())
  await claimbook`new n.claimbook --sample`
  notebook = claimbook.on('n.claimbook')
})

describe('search', () => {
  it('finds claims by topic and words, with snippets, marks and facets', async () => {
    const { total, hits, facets } = await notebook.json<Found>`search topic:trade canola in:claims`
    expect(total).toBe(hits.length)
    expect(total).toBeGreaterThan(1)
    for (const { type, topics, snippet, marks } of hits) {
      expect(type).toBe('claim')
      expect(topics.some((topic) => topic.startsWith('trade'))).toBe(true)
      const signs = Array.from(snippet)
      const words = marks.map(([start, end]) => signs.slice(start, end).join('').toLowerCase())
      expect(words).toContain('canola')
    }
    expect(facets['kind']?.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  })

  it('finds what somebody said, quoted in one word or in several', async () => {
    const quoted = await notebook.json<Found>`search ${'speaker:"Colin Robertson"'}`
    expect(quoted.hits.map(({ ref }) => ref)).toEqual(['C-21'])
  })

  it('takes a word with a dash for one to leave out', async () => {
    const all = await notebook.json<Found>`search canola`
    const fewer = await notebook.json<Found>`search canola -farmers`
    expect(fewer.total).toBeGreaterThan(0)
    expect(fewer.total).toBeLessThan(all.total)
  })

  it('takes a mistaken option for no word', async () => {
    const { status, stderr } = await notebook`search canola --limti 3`
    expect([status, stderr]).toEqual([2, expect.stringContaining('Unknown option “--limti”')])
  })

  it('shows the first results, and how many there are', async () => {
    const { hits, total } = await notebook.json<Found>`search trade --limit 2`
    expect(hits).toHaveLength(2)
    const { stdout } = await notebook`search trade --limit 2`
    expect(stdout).toMatch(new RegExp(`^${total} results, the first 2 shown\n`))
  })

  it('lists facets when asked', async () => {
    const { stdout } = await notebook`search canola --facets`
    expect(stdout).toMatch(/^kind\n( +\d+ {2}\w+\n)+/m)
    expect((await notebook`search canola`).stdout).not.toMatch(/^kind$/m)
  })

  it('says that nothing was found, which is no failure', async () => {
    expect(await notebook`search zebra`).toEqual({
      status: 0,
      stdout: 'Nothing was found.\n',
      stderr: '',
    })
  })
})
