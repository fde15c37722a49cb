import { Problem } from '#data/model/problem.ts'
import { endParts, openActions } from '#data/store/actions.ts'
import type { ImportInput } from '#preload/contract/sources.ts'
import { undo } from './history.ts'
import { importSource } from './imports.ts'
import type { Session } from './session.ts'

/** How long the next file of an import is waited for. */
const PATIENCE_MS = 60_000
/** How long somebody may take to go on with an import whose process came down. */
const RETURN_MS = 10_000

type Imported = ReturnType<typeof importSource>

/**
 * Imports of many files under one action, each file in a transaction of its own. Such an import comes in
 * whole or not at all: one that nobody goes on with, as when its window is gone or the program came down,
 * is taken back, but for sources that something else rests on by then.
 */
export class Incoming {
  readonly #session: Session
  /** What calls off the waiting for the next file, by action; nothing while one comes in. */
  readonly #waiting = new Map<string, (() => void) | undefined>()
  /** What an earlier run did not end and nobody has gone on with yet. */
  readonly #left = new Set<string>()

  constructor(session: Session) {
    this.#session = session
  }

  /**
   * Waits a moment for who goes on with what an earlier run of the program did not end, and takes it back
   * then, here and in each notebook opened later.
   */
  start(): void {
    const sweep = () => {
      for (const action of openActions(this.#session.store.read)) {
        if (this.#waiting.has(action)) continue
        this.#left.add(action)
        this.#wait(action, RETURN_MS)
      }
    }
    sweep()
    this.#session.notices.subscribe('change', ({ noun }) => {
      if (noun === 'notebook') sweep()
    })
  }

  /**
   * Takes back what nobody went on with, as where a command ends before the moment is over. What came in
   * by this run waits for the next: whoever brings it in may go on there.
   */
  stop(): void {
    for (const callOff of this.#waiting.values()) callOff?.()
    for (const action of this.#left) this.#takeBack(action)
    this.#waiting.clear()
  }

  /** @throws what `importSource` throws */
  async import(input: ImportInput, signal?: AbortSignal): Imported {
    const { action, part, dryRun } = input
    if (!part || dryRun) return importSource(this.#session, input, signal)
    this.#waiting.get(action)?.()
    this.#waiting.set(action, undefined)
    this.#left.delete(action)
    try {
      return await importSource(this.#session, input, signal)
    } finally {
      this.#wait(action, PATIENCE_MS)
    }
  }

  /** All files came in: the import stands. */
  end({ action }: { readonly action: string }): void {
    this.#waiting.get(action)?.()
    this.#waiting.delete(action)
    this.#left.delete(action)
    this.#session.tidy((writer) => endParts(writer, action))
  }

  #wait(action: string, patience: number): void {
    const callOff = this.#session.ports.later(patience, () => this.#takeBack(action))
    this.#waiting.set(action, callOff)
  }

  #takeBack(of: string): void {
    this.#waiting.delete(of)
    this.#left.delete(of)
    try {
      const action = this.#session.ports.uuid()
      const { conflicts } = undo(this.#session, { action, of, partly: true })
      const ids = [...new Set(conflicts.map(({ what }) => what))]
      this.#session.notices.publish('change', { action: of, noun: 'import', ids })
    } catch (error) {
      // Nothing of it came in, it was taken back by hand, or another notebook is open.
      if (!(error instanceof Problem)) throw error
    }
  }
}
