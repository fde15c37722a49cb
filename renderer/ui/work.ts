import { create } from 'zustand'

/** Something that takes its time, as it stands now. */
export interface Work {
  /** What is being done, such as `Importing a.html`. */
  readonly label: string
  /** How many parts of `all` are through; without them only that it goes on is shown. */
  readonly done?: number
  readonly all?: number
  /** Ends it; absent where it cannot be ended. */
  readonly cancel?: () => void
}

interface Works {
  readonly works: ReadonlyMap<symbol, Work>
}

/** All works that go on now, the first begun first. */
export const useWorks = create<Works>(() => ({ works: new Map() }))

/** A work that was begun: how it stands is told until it ends. */
export interface BegunWork {
  now(work: Work): void
  end(): void
}

/** Has the window show that something goes on, once it takes longer than a second. */
export function beginWork(work: Work): BegunWork {
  const id = Symbol(work.label)
  const set = (change: (works: Map<symbol, Work>) => void) =>
    useWorks.setState(({ works }) => {
      const next = new Map(works)
      change(next)
      return { works: next }
    })
  const now = (work: Work) => set((works) => works.set(id, work))
  now(work)
  return { now, end: () => set((works) => works.delete(id)) }
}

/**
 * Does something that takes its time, and has the window show that it goes on.
 * @param ending what ends it, where it can be ended
 */
export async function working<T>(
  label: string,
  run: () => Promise<T>,
  ending?: AbortController,
): Promise<T> {
  const work = beginWork({ label, ...(ending ? { cancel: () => ending.abort() } : {}) })
  try {
    return await run()
  } finally {
    work.end()
  }
}
