import { fold } from '../model/fold.ts'

/**
 * The known word that was most likely meant: one that holds the written one as a word or a level of a
 * path, else the one with the fewest letters to change, at most one in three.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = fold(written).slice(0, LONGEST)
  if (wanted === '') return undefined
  let best: string | undefined
  let least = Math.floor(wanted.length / 3) + 1
  for (const word of known) {
    const candidate = fold(word)
    const distance = holdsWhole(candidate, wanted) ? 0.5 : changes(wanted, candidate, least)
    if (distance < least) {
      best = word
      least = distance
    }
  }
  return best
}

/** Nobody means a word of more letters than this by a slip. */
const LONGEST = 60

function holdsWhole(candidate: string, wanted: string): boolean {
  return (
    candidate !== wanted &&
    ` ${candidate.replaceAll('/', ' ')} `.includes(` ${wanted.replaceAll('/', ' ')} `)
  )
}

/** Letters to insert, delete, replace or swap with a neighbour (optimal string alignment). */
function changes(from: string, to: string, atMost: number): number {
  if (Math.abs(from.length - to.length) >= atMost) return atMost
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        cell(above, column) + 1,
        cell(current, column - 1) + 1,
        cell(above, column - 1) + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) cost = Math.min(cost, cell(before, column - 2) + 1)
      current.push(cost)
    }
    before = above
    above = current
  }
  return cell(above, to.length)
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
