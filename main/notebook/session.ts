import { AsyncLocalStorage } from 'node:async_hooks'
import { EventPublisher } from '@orpc/server'
import { Problem } from '#data/model/problem.ts'
import { once, oncePart } from '#data/store/actions.ts'
import { notebookUuid } from '#data/store/notebook.ts'
import type { Store } from '#data/store/open.ts'
import { fileReviews } from '#data/store/review.ts'
import type { Writer } from '#data/store/sql.ts'
import type { Stamp } from '#data/store/stamp.ts'
import { dropUnmentionedTopics } from '#data/store/topics.ts'
import type { Ports } from '#main/ports.ts'
import type { ChangeNotice } from '#preload/contract/changes.ts'
import { BackupKeeper } from './backup-keeper.ts'
import { authorOf } from './kept-settings.ts'
import { Importer } from './importer.ts'
import { NoteReader } from './note-reader.ts'
import { Rest } from './rest.ts'
import { Soundness } from './soundness.ts'
import { Suggester } from './suggester.ts'

/** Tells that rows of a noun changed: references, or paths of topics. */
export type Touch = (noun: ChangeNotice['noun'], ...ids: readonly string[]) => void

/** What a changing use case does its work with. */
export interface Work {
  readonly writer: Writer
  readonly stamp: Stamp
  readonly touch: Touch
  /** Reads the texts of notes. */
  readonly reader: NoteReader
}

/** Calls that take an action back, or do it again. */
const TURNS: ReadonlySet<string> = new Set(['history.undo', 'history.redo'])

/** An open notebook and those who watch it. Handed to every use case; nothing reaches for a global. */
export class Session {
  readonly ports: Ports
  readonly backups: BackupKeeper
  readonly soundness: Soundness
  readonly suggester: Suggester
  readonly importer: Importer
  /** Reads the texts of notes. */
  readonly reader = new NoteReader()
  readonly notices = new EventPublisher<{ change: ChangeNotice }>({ maxBufferedEvents: 1_000 })
  /** A window that comes back may be there again before its first connection is known to be gone. */
  readonly #watching = new Set<{ readonly window: string | undefined }>()
  readonly #rest: Rest
  /** The notebook that what is being done is meant for. */
  readonly #meant = new AsyncLocalStorage<string>()
  #store: Store
  #wroteAt = 0

  constructor(ports: Ports, store: Store) {
    this.ports = ports
    this.#store = store
    this.#rest = new Rest(ports, () => this.#store)
    this.#wrote()
    this.backups = new BackupKeeper(
      ports,
      () => this.#store,
      () => this.notices.publish('change', { noun: 'backup', ids: [] }),
    )
    this.soundness = new Soundness(
      ports,
      () => this.#store,
      () => this.#wroteAt,
      () => this.notices.publish('change', { noun: 'health', ids: [] }),
    )
    this.soundness.opened()
    this.suggester = new Suggester(ports)
    this.importer = new Importer(ports)
  }

  get store(): Store {
    return this.#store
  }

  /** When something was done last, or a notebook opened, in milliseconds since 1970. */
  get wroteAt(): number {
    return this.#wroteAt
  }

  /** Follows what changes until `signal` ends; that long `window`, where it says so, is there. */
  watch(
    window: string | undefined,
    signal: AbortSignal | undefined,
  ): AsyncIteratorObject<ChangeNotice, unknown, void> {
    const connection = { window }
    this.#watching.add(connection)
    this.soundness.windowShows()
    signal?.addEventListener('abort', () => this.#watching.delete(connection))
    return this.notices.subscribe('change', signal ? { signal } : {})
  }

  /** Whether a window is there now, by the name that it gave itself. */
  isThere(window: string): boolean {
    return [...this.#watching].some((connection) => connection.window === window)
  }

  /** Puts another notebook in place of this one, which is closed. */
  replace(store: Store): void {
    this.backups.leave()
    this.soundness.interrupt()
    this.#store.close()
    this.#store = store
    this.#wrote()
    this.soundness.opened()
    this.notices.publish('change', { noun: 'notebook', ids: [] })
  }

  /** Ends the work on the notebook and closes it. */
  close(): void {
    this.backups.stop()
    this.soundness.stop()
    this.suggester.stop()
    this.importer.stop()
    this.#rest.stop()
    this.#store.close()
  }

  /**
   * Closes the notebook's file while `work` puts another in its place, and opens what is there then.
   * @param path the notebook that `work` was prepared for
   * @param isSame whether that says the same, so that nobody has to look at it anew
   * @throws Problem notebook-other
   */
  exchange(path: string, work: () => void, isSame = false): void {
    this.assertOpen(path)
    this.backups.interrupt()
    this.soundness.interrupt()
    const suspended = this.#store.suspend()
    try {
      work()
    } finally {
      this.#store = suspended.resume()
      this.#wrote()
      this.soundness.opened()
      if (!isSame) this.notices.publish('change', { noun: 'notebook', ids: [] })
    }
  }

  /**
   * Does something that is meant for one notebook, and nothing in another that was opened in its place,
   * even while this was under way.
   * @throws Problem notebook-other
   */
  within<Answer>(notebook: string, work: () => PromiseLike<Answer> | Answer): Promise<Answer> {
    return this.#meant.run(notebook, async () => {
      this.#assertMeant()
      return work()
    })
  }

  /** Writes what no person did, such as thinning out: nobody is told, and the notebook stays idle. */
  tidy<Answer>(work: (writer: Writer) => Answer): Answer {
    const answer = this.#store.write(work)
    this.#rest.wrote()
    return answer
  }

  /** Makes sure that no other notebook was opened meanwhile. @throws Problem notebook-other */
  assertOpen(path: string): void {
    if (this.#store.path !== path) throw new Problem('notebook-other', {})
  }

  #wrote(): void {
    this.#rest.wrote()
    this.#wroteAt = this.ports.now().getTime()
  }

  #assertMeant(): void {
    const meant = this.#meant.getStore()
    if (meant !== undefined && meant !== notebookUuid(this.store.read)) {
      throw new Problem('notebook-other', {})
    }
  }

  /**
   * Does one thing that a person did, in one transaction, once; then tells what changed.
   * @param call the contract's name of it, such as `claims.add`
   * @param input what tells this act from another one; any value that JSON can hold
   */
  act<Answer>(call: string, action: string, input: unknown, work: (work: Work) => Answer): Answer {
    return this.#act(call, action, work, (writer, stamp, done) =>
      once(writer, stamp, call, input, done),
    )
  }

  /**
   * Does a part of one thing that a person did, in a transaction of its own; then tells what changed.
   * @throws Problem action-reused when the action has ended, or was taken back
   */
  actPart<Answer>(call: string, action: string, work: (work: Work) => Answer): Answer {
    return this.#act(call, action, work, (writer, stamp, done) =>
      oncePart(writer, stamp, call, done),
    )
  }

  #act<Answer>(
    call: string,
    action: string,
    work: (work: Work) => Answer,
    record: (writer: Writer, stamp: Stamp, done: () => Answer) => Answer,
  ): Answer {
    this.#assertMeant()
    const stamp: Stamp = {
      action,
      author: authorOf(this.ports),
      at: this.ports.now().toISOString(),
      uuid: () => this.ports.uuid(),
    }
    const touched = new Map<ChangeNotice['noun'], Set<string>>()
    const touch: Touch = (noun, ...ids) => {
      const known = touched.get(noun) ?? new Set()
      for (const id of ids) known.add(id)
      touched.set(noun, known)
    }
    const answer = this.store.write((writer) =>
      record(writer, stamp, () => {
        const done = work({ writer, stamp, touch, reader: this.reader })
        // Once all notes say what they are to say: a topic that one of them mentions stays the one it was.
        dropUnmentionedTopics(writer)
        // Once all claims are as they are to be: what rests on those that changed is to be reviewed.
        if (fileReviews(writer, stamp, TURNS.has(call))) touch('review')
        return done
      }),
    )
    this.#wrote()
    for (const [noun, ids] of touched) {
      this.notices.publish('change', { action, noun, ids: [...ids] })
    }
    return answer
  }
}
