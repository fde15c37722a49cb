/** What the plan needs to know of a backup. */
export interface Kept {
  readonly id: string
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
  /** In bytes. */
  readonly size: number
  /** The file that it is a copy of: a notebook that was moved or copied has several. */
  readonly notebook?: string | undefined
}

/** So many of the newest are always kept, whatever room they take. */
export const LEAST = 3

const DAY = 86_400_000
const MONTH = 31 * DAY
const HOUR = 3_600_000

/**
 * Which backups to take away: all of the last day stay, then the newest of each day for a month, then
 * the newest of each month. What is left and still takes more than `budget` bytes is thinned where it
 * hurts least: where two neighbours are close together for their age. The three newest stay, and the
 * newest of each file that the notebook was.
 * @returns their ids
 */
export function thin(backups: readonly Kept[], now: number, budget: number): string[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const floor = floorOf(newestFirst)
  const kept = firstOfEach(newestFirst, (backup) =>
    floor.has(backup) ? backup.id : slotOf(backup, now),
  )
  let size = kept.reduce((sum, backup) => sum + backup.size, 0)
  while (size > budget) {
    const least = leastMissed(kept, floor, now)
    if (least === undefined) break
    size -= kept[least]!.size
    kept.splice(least, 1)
  }
  const staying = new Set(kept.map(({ id }) => id))
  return newestFirst.filter(({ id }) => !staying.has(id)).map(({ id }) => id)
}

function floorOf(newestFirst: readonly Kept[]): ReadonlySet<Kept> {
  return new Set([
    ...newestFirst.slice(0, LEAST),
    ...firstOfEach(newestFirst, ({ notebook }) => notebook ?? ''),
  ])
}

function firstOfEach(backups: readonly Kept[], key: (backup: Kept) => string): Kept[] {
  const seen = new Set<string>()
  return backups.filter((backup) => {
    const found = key(backup)
    if (seen.has(found)) return false
    seen.add(found)
    return true
  })
}

/** What a backup stands for: itself, its day, or its month, of its file. */
function slotOf({ id, at, notebook = '' }: Kept, now: number): string {
  const age = now - at
  if (age <= DAY) return id
  const day = new Date(at).toISOString()
  return `${day.slice(0, age <= MONTH ? 'yyyy-mm-dd'.length : 'yyyy-mm'.length)} ${notebook}`
}

/** The place of the backup whose absence makes the smallest gap, measured by its age. */
function leastMissed(
  kept: readonly Kept[],
  floor: ReadonlySet<Kept>,
  now: number,
): number | undefined {
  let [least, smallest] = [undefined as number | undefined, Infinity]
  for (const [index, backup] of kept.entries()) {
    if (floor.has(backup)) continue
    const [newer, older] = [kept[index - 1], kept[index + 1]]
    const reach = (newer?.at ?? now) - (older?.at ?? 2 * backup.at - now - DAY)
    const gap = reach / (Math.max(0, now - backup.at) + HOUR)
    if (gap < smallest) [least, smallest] = [index, gap]
  }
  return least
}
