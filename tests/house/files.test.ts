import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

const MEDIAN = 120
const LONGEST = 400

/** Files that may be longer, each with its reason. */
const longer: Readonly<Record<string, string>> = {
  'data/store/migrations/0010-notebook.ts': 'one schema, read as one text',
}

const lengths = files('{data,preload,main,renderer}/**/*.{ts,tsx,js}').map((file) => ({
  file,
  lines: read(file).split('\n').length,
}))

test('files are short', () => {
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(MEDIAN)
})

test('a long file has its reason', () => {
  const long = lengths.filter(({ file, lines }) => lines > LONGEST && !(file in longer))
  expect(long).toEqual([])
})

test('the list of long files holds no file that has become short', () => {
  const stillLong = lengths.filter(({ lines }) => lines > LONGEST).map(({ file }) => file)
  expect(Object.keys(longer).filter((file) => !stillLong.includes(file))).toEqual([])
})
