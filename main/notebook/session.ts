import { EventPublisher } from '@orpc/server'
import { once } from '#data/store/actions.ts'
import type { Store } from '#data/store/open.ts'
import type { Writer } from '#data/store/sql.ts'
import type { Stamp } from '#data/store/stamp.ts'
import type { Ports } from '#main/ports.ts'
import type { ChangeNotice } from '#preload/contract/changes.ts'
import { authorOf } from './kept-settings.ts'

/** Tells that rows of a noun changed: references, or paths of topics. */
export type Touch = (noun: ChangeNotice['noun'], ...ids: readonly string[]) => void

/** What a changing use case does its work with. */
export interface Work {
  readonly writer: Writer
  readonly stamp: Stamp
  readonly touch: Touch
}

/** An open notebook and those who watch it. Handed to every use case; nothing reaches for a global. */
export class Session {
  readonly ports: Ports
  readonly notices = new EventPublisher<{ change: ChangeNotice }>({ maxBufferedEvents: 1_000 })
  #store: Store

  constructor(ports: Ports, store: Store) {
    this.ports = ports
    this.#store = store
  }

  get store(): Store {
    return this.#store
  }

  /** Puts another notebook in place of this one, which is closed. */
  replace(store: Store): void {
    this.#store.close()
    this.#store = store
    this.notices.publish('change', { noun: 'notebook', ids: [] })
  }

  /**
   * Does one thing that a person did, in one transaction, once; then tells what changed.
   * @param call the contract's name of it, such as `claims.add`
   * @param input what tells this act from another one; any value that JSON can hold
   */
  act<Answer>(call: string, action: string, input: unknown, work: (work: Work) => Answer): Answer {
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
      once(writer, stamp, call, input, () => work({ writer, stamp, touch })),
    )
    for (const [noun, ids] of touched) {
      this.notices.publish('change', { action, noun, ids: [...ids] })
    }
    return answer
  }
}
