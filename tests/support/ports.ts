import { v7 } from 'uuid'
import { fileDestination } from '#main/file-destination.ts'
import { startNodeChild } from '#main/node-child.ts'
import { later } from '#main/node-ports.ts'
import type { Ports } from '#main/ports.ts'

/** A clock that goes on when it is told to. */
export interface TestClock extends Pick<Ports, 'now' | 'later'> {
  /** Goes on by so many milliseconds, and does what is due in between. */
  pass(ms: number): void
}

export function testClock(start = '2026-01-14T09:00:00.000Z'): TestClock {
  let now = Date.parse(start)
  const alarms = new Set<{ readonly at: number; readonly work: () => void }>()
  return {
    now: () => new Date(now),
    later: (ms, work) => {
      const alarm = { at: now + ms, work }
      alarms.add(alarm)
      return () => void alarms.delete(alarm)
    },
    pass: (ms) => {
      const end = now + ms
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (!next) break
        alarms.delete(next)
        now = next.at
        next.work()
      }
      now = end
    },
  }
}

/** The world as tests want it: a data folder of their own, one author, files written where asked. */
export function testPorts(dataDir: string, clock: Pick<Ports, 'now' | 'later'> = CLOCK): Ports {
  return {
    now: () => clock.now(),
    later: (ms, work) => clock.later(ms, work),
    uuid: () => v7(),
    author: 'A. Analyst',
    dataDir,
    destination: fileDestination(dataDir),
    log: { info: () => undefined, error: () => undefined },
    startChild: startNodeChild,
  }
}

const CLOCK = { now: () => new Date(), later }
