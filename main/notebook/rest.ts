import type { Store } from '#data/store/open.ts'
import type { Ports } from '#main/ports.ts'

/** How long nothing was written before it counts as rest, in milliseconds. */
const REST_MS = 1_000
/** When to go on with work that is done in slices. */
const SOON_MS = 100
/** When to try again where somebody else was reading. */
const AGAIN_MS = 10_000

/**
 * Hashes what was written and waits for that, and folds the notebook's `-wal` into its file whenever the writing rests: no commit waits for it, what
 * was deleted is gone from the disk soon, and a power cut finds little to mend.
 */
export class Rest {
  readonly #ports: Pick<Ports, 'later' | 'log'>
  readonly #store: () => Pick<Store, 'foldIn' | 'hashRest'>
  #callOff: (() => void) | undefined

  constructor(
    ports: Pick<Ports, 'later' | 'log'>,
    store: () => Pick<Store, 'foldIn' | 'hashRest'>,
  ) {
    this.#ports = ports
    this.#store = store
  }

  /** Says that something was written just now. */
  wrote(): void {
    this.#wait(REST_MS)
  }

  stop(): void {
    this.#callOff?.()
  }

  #wait(milliseconds: number): void {
    this.#callOff?.()
    this.#callOff = this.#ports.later(milliseconds, () => this.#fold())
  }

  #fold(): void {
    try {
      if (!this.#store().hashRest()) return this.#wait(SOON_MS)
      if (!this.#store().foldIn()) this.#wait(AGAIN_MS)
    } catch (error) {
      // What is in the -wal is safe there; the next rest tries again, and closing does.
      this.#ports.log.error('the -wal could not be folded in', error)
    }
  }
}
