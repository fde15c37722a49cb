import { Problem } from '#data/model/problem.ts'
import { openStore } from '#data/store/open.ts'
import type { Ports } from '#main/ports.ts'

/** The process that has a notebook open, by what it says to whoever wants to open it too. */
export function ownerOf({ dataDir }: Pick<Ports, 'dataDir'>, path: string): number {
  try {
    openStore(path, dataDir).close()
  } catch (error) {
    if (error instanceof Problem && 'pid' in error.values) return error.values.pid
    throw error
  }
  throw new Error('nobody has the notebook open')
}
