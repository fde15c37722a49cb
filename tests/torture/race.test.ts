import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newNotebook } from '#tests/support/notebooks.ts'
import type { Outcome } from '#tests/support/race-worker.ts'
import { randomFrom, rounds, SEED } from '#tests/support/rounds.ts'

const WORKER = resolve(import.meta.dirname, '../support/race-worker.ts')
const RACERS = 4

test(`of processes that open a notebook at once exactly one has it (seed ${SEED})`, async () => {
  const { path, dataDir } = newNotebook()
  const random = randomFrom(SEED)
  const racers = await Promise.all(Array.from({ length: RACERS }, () => start(path, dataDir)))
  onTestFinished(() => {
    for (const racer of racers) racer.kill('SIGKILL')
  })
  for (let round = 0; round < rounds(20, 200); round += 1) {
    const outcomes = await Promise.all(racers.map((racer) => ask<Outcome>(racer, 'open')))
    const winners = racers.filter((_racer, index) => 'held' in outcomes[index]!)
    expect(winners, `round ${round}`).toHaveLength(1)
    const [winner] = winners as [ChildProcess]
    for (const outcome of outcomes.filter((one) => !('held' in one))) {
      expect(outcome, `round ${round}`).toEqual({ code: 'notebook-in-use', pid: winner.pid })
    }
    if (random() < 0.1) {
      winner.kill('SIGKILL')
      await once(winner, 'exit')
      racers[racers.indexOf(winner)] = await start(path, dataDir)
    } else {
      expect(await ask(winner, 'close')).toBe('closed')
    }
  }
})

async function start(path: string, dataDir: string): Promise<ChildProcess> {
  const racer = fork(WORKER, [path, dataDir], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(racer, 'message')
  return racer
}

async function ask<Answer>(racer: ChildProcess, word: string): Promise<Answer> {
  const answer = once(racer, 'message')
  racer.send(word)
  const [value] = (await answer) as [Answer]
  return value
}
