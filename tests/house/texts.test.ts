import { expect, test } from 'vitest'
import { en } from '#data/messages/en.ts'
import { files, read } from './repository.ts'

const sources = files('{data,preload,main,renderer}/**/*.{ts,tsx}')
const outside = sources.filter((file) => !file.startsWith('data/messages/'))

/** Words said to a person: what starts like a sentence or a label, and is not the name of a key. */
const WORDS = /["'`](?!(?:Ctrl|Alt|Shift)\b)[A-Z][a-z]+[^"'`]*["'`]/.source
const forbidden: readonly [what: string, where: RegExp, pattern: RegExp][] = [
  [
    'an attribute that is shown or read aloud',
    /^renderer\//,
    new RegExp(
      `\\b(?:title|label|text|placeholder|alt|description|helperText|aria-label)=\\{?${WORDS}`,
      'g',
    ),
  ],
  ['why something was refused', /./, /\breason(?:: | = )['"`][^'"`]*[a-z] [a-z]/g],
  [
    'a line written to a terminal',
    /^main\//,
    new RegExp(`\\b(?:stdout|stderr)\\.write\\(\\s*${WORDS}`, 'g'),
  ],
]

test.each(forbidden)('%s comes from the catalogue', (_what, where, pattern) => {
  const found = outside
    .filter((file) => where.test(file))
    .flatMap((file) => [...read(file).matchAll(pattern)].map(([text]) => `${file}: ${text}`))
  expect(found).toEqual([])
})

test('every text of the catalogue is used', () => {
  const code = sources.map(read).join('\n')
  const families = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*[.])\$\{/g)].map(
    ([, start = '']) => start,
  )
  // Where a text is defined, its id is a key: a colon follows.
  const used = new Set([...code.matchAll(/'([a-z][\w.-]*)'(?!:)/g)].map(([, id = '']) => id))
  const unused = Object.keys(en).filter(
    (id) => !used.has(id) && !families.some((start) => id.startsWith(start)),
  )
  expect(unused).toEqual([])
})
