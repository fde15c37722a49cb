import { expect, test } from 'vitest'
import { contract } from '#preload/contract/index.ts'
import { files, read } from './repository.ts'

/** Each call by its path: `notes.save`. */
const calls = Object.entries(contract).flatMap(([noun, procedures]) =>
  Object.keys(procedures).map((name) => `${noun}.${name}`),
)
const router = read('main/notebook/router.ts')
const tests = files('tests/**/*.test.{ts,tsx}').filter((file) => !file.startsWith('tests/house/'))
const tested = tests.map(read).join('\n')

test.each(calls)('%s has a use case', (call) => {
  expect(router).toContain(`os.${call}.handler(`)
})

test.each(calls)('%s is named by a test', (call) => {
  expect(tested).toMatch(new RegExp(`\\b${call.replace('.', '[.]')}\\b`))
})

test('a noun of the contract is called the same in each room', () => {
  for (const noun of Object.keys(contract)) {
    expect(files(`preload/contract/${noun}.ts`), noun).toHaveLength(1)
    if (noun !== 'changes') expect(files(`main/notebook/${noun}.ts`), noun).toHaveLength(1)
  }
})
