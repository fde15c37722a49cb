import { describe, expect, it } from 'vitest'
import { countIndependent, originsOf } from '#data/store/derivation.ts'
import { insertSource } from '#data/store/sources.ts'
import { sql } from '#data/store/sql.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

/** How many of `sources` are independent where the pairs say which derives from which. */
function independent(pairs: readonly (readonly [number, number])[], sources: readonly number[]) {
  const store = openNotebook()
  store.write((writer) => {
    for (let count = 1; count <= 6; count += 1) {
      const fields = { title: `Source ${count}`, type: 'article' } as const
      insertSource(writer, { fields, text: 'x', mediaType: 'text/plain' }, stamp())
    }
    for (const [source, from] of pairs) {
      writer.run(sql`INSERT INTO source_derived (source, derived_from) VALUES (${source}, ${from})`)
    }
  })
  return countIndependent(sources, originsOf(store.read))
}

describe('sources are independent', () => {
  it.each<[string, [number, number][], number[], number]>([
    ['where none derives from another', [], [1, 2, 3], 3],
    ['where none is there', [], [], 0],
    ['counted once each', [], [1, 1, 1], 1],
    ['not from what they derive from', [[2, 1]], [1, 2], 1],
    [
      'not from what they derive from by way of others',
      [
        [2, 1],
        [3, 2],
      ],
      [1, 3],
      1,
    ],
    [
      'not where both print the same wire',
      [
        [2, 1],
        [3, 1],
      ],
      [2, 3],
      1,
    ],
    [
      'though a digest takes from both',
      [
        [3, 1],
        [3, 2],
      ],
      [3, 1, 2],
      2,
    ],
    [
      'but not two digests of the same',
      [
        [3, 1],
        [3, 2],
        [4, 1],
        [4, 2],
      ],
      [3, 4],
      1,
    ],
    ['where only others derive', [[5, 6]], [1, 2], 2],
    [
      'not where they were made to derive from each other',
      [
        [1, 2],
        [2, 1],
      ],
      [1, 2],
      1,
    ],
  ])('%s', (_, pairs, sources, count) => {
    expect(independent(pairs, sources)).toBe(count)
  })
})
