import { create } from 'zustand'
import { problemOf } from '#renderer/api/trouble.ts'

/** Damage that the person is shown, with what can be done. */
export interface FoundDamage {
  /** A notebook that could not be opened; absent for the open one. */
  readonly path?: string
  /** What was found, a line each. */
  readonly lines: readonly string[]
}

/** The damage that is shown now. */
export const useFoundDamage = create<{ readonly damage: FoundDamage | undefined }>(() => ({
  damage: undefined,
}))

/** Shows damage, or nothing any more. */
export function tellDamage(damage: FoundDamage | undefined): void {
  useFoundDamage.setState({ damage })
}

/** Forgets what the open notebook has, as when another one is opened. */
export function forgetDamage(): void {
  const { damage } = useFoundDamage.getState()
  if (damage?.path === undefined) tellDamage(undefined)
}

/** Shows what a notebook did not open for, where that is damage; tells whether it is. */
export function tellIfDamaged(error: unknown): boolean {
  const problem = problemOf(error)
  if (problem?.code !== 'notebook-damaged') return false
  tellDamage({ path: problem.values.path, lines: [problem.values.reason] })
  return true
}
