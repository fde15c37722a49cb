import { compactJournal, forgetSaves } from '#data/store/compaction.ts'
import type { Store } from '#data/store/open.ts'
import { canThin, notesToThin, thinVersions } from '#data/store/thinning.ts'
import { heldVersions } from './buffers.ts'
import type { Session } from './session.ts'

const SECOND = 1_000
/** How long nothing was written before the notebook counts as idle. */
const IDLE_MS = 30 * SECOND
/** Between two steps, so that whoever comes in the meantime waits for one of them at most. */
const BETWEEN_MS = 20
/** How often it is done while a notebook is open. */
const PERIOD_MS = 24 * 3_600 * SECOND
/** What one step does away with at most. */
const VERSIONS = 50
const ENTRIES = 300
/** How many notes are looked at in one step. */
const NOTES = 50

/** A step of the work; it gives what is to be done after it. */
type Step = () => Step | undefined

/** Thins out old versions of notes and old entries of the journal, while nobody writes. */
export class Tidying {
  readonly #session: Session
  #callOff: (() => void) | undefined
  #next: Step | undefined
  /** The notebook that the next step is for. */
  #store: Store | undefined

  constructor(session: Session) {
    this.#session = session
  }

  /** Begins once the notebook has been idle for a while, and again each day. */
  start(): void {
    this.#wait(IDLE_MS)
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = undefined
  }

  #wait(milliseconds: number): void {
    this.stop()
    this.#callOff = this.#session.ports.later(milliseconds, () => this.#step())
  }

  #step(): void {
    const { ports, store, wroteAt } = this.#session
    const idle = ports.now().getTime() - wroteAt
    if (idle < IDLE_MS) return this.#wait(IDLE_MS - idle)
    if (store !== this.#store) this.#next = undefined
    this.#store = store
    try {
      this.#next = (this.#next ?? this.#begin())()
    } catch (error) {
      // Nothing is lost by it: what is not thinned out today is tomorrow.
      ports.log.error('old versions could not be thinned out', error)
      this.#next = undefined
    }
    this.#wait(this.#next ? BETWEEN_MS : PERIOD_MS)
  }

  #begin(): Step {
    const now = this.#session.ports.now()
    return () => this.#versions(now, notesToThin(this.#session.store.read, now), 0)
  }

  /** @param from how many of the notes are done */
  #versions(now: Date, notes: readonly number[], from: number): Step {
    if (from >= notes.length) return () => this.#journal(now, 0)
    const { read } = this.#session.store
    const next = notes.slice(from, from + NOTES)
    const at = next.findIndex((note) => canThin(read, note, now))
    if (at === -1) return () => this.#versions(now, notes, from + NOTES)
    const note = next[at]!
    const held = heldVersions(this.#session, note)
    const done = this.#session.tidy((writer) => thinVersions(writer, note, now, held, VERSIONS))
    return () => this.#versions(now, notes, from + at + (done ? 1 : 0))
  }

  #journal(now: Date, after: number): Step | undefined {
    const behind = this.#session.tidy((writer) => compactJournal(writer, now, after, ENTRIES))
    return behind === undefined ? () => this.#saves(now) : () => this.#journal(now, behind)
  }

  #saves(now: Date): Step | undefined {
    const done = this.#session.tidy((writer) => forgetSaves(writer, now, ENTRIES))
    return done ? undefined : () => this.#saves(now)
  }
}
