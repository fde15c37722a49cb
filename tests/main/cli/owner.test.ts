import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

const WORKER = resolve(import.meta.dirname, '../../support/owner-worker.ts')

/** A notebook that nobody has open, and its twin that another process has. */
interface Twins {
  readonly cwd: string
  readonly free: CommandLine
  readonly owned: CommandLine
  readonly owner: ChildProcess
}

async function makeTwins(cwd: string): Promise<Twins> {
  const claimbook = commandLineIn(cwd)
  await claimbook`new free.claimbook --sample`
  copyFileSync(join(cwd, 'free.claimbook'), join(cwd, 'owned.claimbook'))
  writeFileSync(join(cwd, 'article.txt'), 'A title\n\nA text of some words.\n')
  const args = [join(cwd, 'owned.claimbook'), join(cwd, 'data'), 'O. Owner']
  const owner = fork(WORKER, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(owner, 'message')
  return {
    cwd,
    free: claimbook.on('free.claimbook'),
    owned: claimbook.on('owned.claimbook'),
    owner,
  }
}

describe('while another process has the notebook open', () => {
  let twins: Twins
  beforeAll(async () => {
    twins = await makeTwins(keptFolder())
  })
  afterAll(() => void twins.owner.kill('SIGKILL'))

  test.each([
    'import article.txt',
    'source show S-1',
    'source edit S-1 --reliability B',
    'claim add Words --speaker Somebody --topic trade',
    'claim show C-3',
    'claim edit C-3 --status disputed --why reasons',
    'topic add trade/rapeseed',
    'entity list',
    'note show N-1',
    'note links N-1',
    'search canola',
    'check',
  ])('“%s” prints the same', async (words) => {
    const args = ['--json', ...words.split(' ')]
    const [alone, asked] = [await twins.free.run(args), await twins.owned.run(args)]
    expect(timeless(asked.stdout)).toBe(timeless(alone.stdout))
    expect([alone, asked]).toMatchObject([
      { status: 0, stderr: '' },
      { status: 0, stderr: '' },
    ])
  })

  test('what is wrong is said the same way', async () => {
    const { owned, free } = twins
    for (const words of ['claim show C-999', 'search topic:', 'note write a#b article.txt']) {
      const args = words.split(' ')
      expect(await owned.run(args)).toEqual(await free.run(args))
    }
  })

  test('an export is written where it was asked for, in the folder of who asks', async () => {
    const { owned, cwd } = twins
    const { file } = await owned.json<{ file: string }>`export N-5 --to md`
    expect(dirname(file)).toBe(cwd)
    await owned`export N-5 --to md --out here.md`
    expect(readFileSync(join(cwd, 'here.md'))).toEqual(readFileSync(file))
  })

  test('what is changed bears the name of who asked', async () => {
    const { owned } = twins
    vi.stubEnv('CLAIMBOOK_AUTHOR', 'A. Asker')
    const { gradings } = await owned.json<{
      gradings: unknown[]
    }>`claim edit C-4 --status disputed --why reasons`
    vi.unstubAllEnvs()
    expect(gradings.at(-1)).toMatchObject({ author: 'A. Asker', why: 'reasons' })
  })

  test('many ask at once', async () => {
    const { owned } = twins
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        owned.run(['claim', 'add', `Claim ${index}`, '--speaker', 'Many']),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(Array(8).fill(0))
    const { total } = await owned.json<{ total: number }>`search speaker:Many`
    expect(total).toBe(8)
  })

  test('a file of megabytes comes in', async () => {
    const { owned, cwd } = twins
    writeFileSync(join(cwd, 'large.txt'), 'Words of a large file. '.repeat(200_000))
    const { items } = await owned.json<{ items: { status: string }[] }>`import large.txt`
    expect(items).toMatchObject([{ status: 'imported' }])
  })
})

test('an owner that was killed leaves nothing in the way', async () => {
  const { owned, owner, cwd } = await makeTwins(temporaryFolder())
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  expect(readdirSync(join(cwd, 'data', 'run'))).toHaveLength(1)
  expect(await owned`source list`).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(join(cwd, 'data', 'run'))).toEqual([])
})

test('where the owner ends while it is asked, the rest is done here, each once', async () => {
  const { owned, owner, cwd } = await makeTwins(temporaryFolder())
  const names = Array.from({ length: 40 }, (_, index) => `part ${index}.txt`)
  for (const name of names) writeFileSync(join(cwd, name), `The text of ${name}, in words.`)
  owner.send({ endAfter: 10 })
  await once(owner, 'message')
  const { status, stdout, stderr } = await owned.run(['--json', 'import', ...names, '--skip-bad'])
  expect(owner.exitCode).toBe(0)
  expect([status, stderr]).toEqual([0, ''])
  const { items } = JSON.parse(stdout) as { items: { status: string }[] }
  expect(items.map((item) => item.status)).toEqual(names.map(() => 'imported'))
  const sources = await owned.json<unknown[]>`source list`
  expect(sources).toHaveLength(names.length + 1)
})

/** What is printed, without what is new each time: UUIDs and instants. */
function timeless(text: string): string {
  return text
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f-]{21}/g, 'UUID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
}
