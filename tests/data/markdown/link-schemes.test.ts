import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { safeUrl } from '#data/markdown/safe-url.ts'
import { toHast } from '#data/markdown/to-hast.ts'
import { LINK_SCHEMES } from '#tests/fixtures/link-schemes.ts'

/** The addresses in the view of a text. */
function addressesIn(text: string): unknown[] {
  const found: unknown[] = []
  visit(
    toHast(parseNote(text).tree, () => undefined),
    'element',
    ({ properties: { href, src } }) => void found.push(href, src),
  )
  return found.filter((address) => address !== undefined)
}

describe.each(LINK_SCHEMES)('%s', (written, opens) => {
  test(`opens ${opens ?? 'nothing'}, however it is written`, () => {
    const links = [
      `[a](<${written}>)`,
      `[a][b]\n\n[b]: <${written}>`,
      `![a](<${written}>)`,
      `[![a](<${written}>)](<${written}>)`,
      `<${written}>`,
    ]
    for (const link of links) {
      for (const address of addressesIn(link)) expect(address).toBe(opens)
    }
    if (opens !== undefined) expect(addressesIn(links[0]!)).toEqual([opens])
  })

  test('is nothing more where it stands raw', () => {
    expect(safeUrl(written) ?? opens).toBe(opens)
  })
})

test('the table holds at least forty schemes', () => {
  expect(LINK_SCHEMES.length).toBeGreaterThanOrEqual(40)
})
