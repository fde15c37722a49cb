import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

const TEXT = `A note 😀 on the mine

The mine was sold in 2019, Dara Quill said. Robertson denied that it is empty.

Who will buy it?
`

interface Suggestion {
  readonly exact: string
  readonly start: number
  readonly end: number
  readonly speaker: string
  readonly speakerRef: string | null
}

test('suggest tells claims with their speakers, in code points, and in words', async () => {
  const claimbook = commandLineIn(temporaryFolder())
  const notebook = claimbook.on('n.claimbook')
  await claimbook`new n.claimbook --sample`
  writeFileSync(join(claimbook.cwd, 'note.txt'), TEXT)
  await notebook`import note.txt --published 2026-03-04`
  const found = await notebook.json<Suggestion[]>`suggest s-2`
  const signs = Array.from(TEXT)
  for (const { exact, start, end } of found) expect(signs.slice(start, end).join('')).toBe(exact)
  expect(found).toMatchObject([
    {
      statement: 'The mine was sold in 2019',
      speaker: 'Dara Quill',
      speakerRef: null,
      kind: 'fact',
      said: '2026-03-04',
      on: '2019',
    },
    { speaker: 'Colin Robertson', speakerRef: expect.stringMatching(/^E-/), kind: 'denial' },
  ])
  const { stdout, status } = await notebook`suggest S-2`
  expect(status).toBe(0)
  expect(stdout).toContain('The mine was sold in 2019\n  Dara Quill · fact · 2019')
  expect((await notebook`suggest S-7`).status).toBe(3)
})
