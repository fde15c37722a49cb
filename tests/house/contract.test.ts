import { expect, test } from 'vitest'
import { z } from 'zod'
import { en } from '#data/messages/en.ts'
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

test('whatever an action can do has words in the history', () => {
  const acts = Object.entries(contract).flatMap(([noun, procedures]) =>
    Object.entries(procedures)
      .filter(([, procedure]) => takesAction(procedure))
      .map(([name]) => `${noun}.${name}`),
  )
  expect(acts).toContain('claims.add')
  const told = acts.filter((call) => !WITHOUT_TRACE.has(call))
  expect(told.filter((call) => !(`history.did.${call}` in en))).toEqual([])
})

/** They change no row, or take back what others changed. */
const WITHOUT_TRACE = new Set([
  'notebook.handOver',
  'trash.empty',
  'notebook.saveCopy',
  'sources.imported',
  'briefings.export',
  'history.undo',
  'history.redo',
])

function takesAction(procedure: object): boolean {
  const { inputSchema } = (procedure as { '~orpc': { inputSchema?: unknown } })['~orpc']
  return inputSchema instanceof z.ZodObject && 'action' in inputSchema.shape
}

test('a noun of the contract is called the same in each room', () => {
  for (const noun of Object.keys(contract)) {
    expect(files(`preload/contract/${noun}.ts`), noun).toHaveLength(1)
    if (noun !== 'changes') expect(files(`main/notebook/${noun}.ts`), noun).toHaveLength(1)
  }
})
