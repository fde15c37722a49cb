import { v7 } from 'uuid'
import { fileDestination } from '#main/file-destination.ts'
import { startNodeChild } from '#main/node-child.ts'
import type { Ports } from '#main/ports.ts'

/** The world as tests want it: a data folder of their own, one author, files written where asked. */
export function testPorts(dataDir: string): Ports {
  return {
    now: () => new Date(),
    uuid: () => v7(),
    author: 'A. Analyst',
    dataDir,
    destination: fileDestination(dataDir),
    log: { info: () => undefined, error: () => undefined },
    startChild: startNodeChild,
  }
}
