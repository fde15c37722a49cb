import { say } from '#data/messages/index.ts'

const KILO = 1_000
const MEGA = 1_000_000

/** The size of a file. @param size in bytes */
export function sizeOf(size: number): string {
  if (size < MEGA) return say('backups.size', { size: Math.ceil(size / KILO) })
  return say('backups.size-large', { size: Math.round((size / MEGA) * 10) / 10 })
}
