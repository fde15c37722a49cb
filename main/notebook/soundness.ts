import { join } from 'node:path'
import { z } from 'zod'
import { clearDamage, damageOf, markDamaged } from '#data/store/damage-marker.ts'
import type { CheckDepth, Damage } from '#data/store/integrity.ts'
import { notebookUuid } from '#data/store/notebook.ts'
import type { Store } from '#data/store/open.ts'
import { askChild } from '#main/child-answers.ts'
import type { Child, Ports } from '#main/ports.ts'
import type { NotebookHealth } from '#preload/contract/notebook.ts'
import type { IntegrityDone, IntegrityRequest } from './integrity-work.ts'
import { readKept, writeKept } from './kept-file.ts'

const MINUTE = 60_000
/** How often it is looked whether a whole check is due. */
const LOOK_MS = 10 * MINUTE
/** How long nothing was written before it counts as idle. */
const IDLE_MS = 5 * MINUTE
const WEEK_MS = 7 * 24 * 60 * MINUTE

const kept = z.record(
  z.string(),
  z.object({
    /** When it was looked at whole, or first seen. Instant, ISO 8601 in UTC. */
    at: z.string(),
    /** Whether it was not closed, and has not been looked at since. */
    due: z.boolean().optional(),
  }),
)
type Kept = z.infer<typeof kept>[string]

interface Run {
  readonly depth: CheckDepth
  readonly child: Child
  done: number
  total: number
  /** Who asked for it and still waits; nobody, where it goes on in the background. */
  waiting: number
  readonly damage: Promise<Damage[]>
}

/**
 * Looks after the soundness of the open notebook, in a child process: its pages once a window shows after
 * it was not closed, all of it weekly while nobody writes, and when asked. What is found is marked until
 * a whole check finds nothing.
 */
export class Soundness {
  readonly #ports: Ports
  readonly #store: () => Store
  readonly #wroteAt: () => number
  readonly #tell: () => void
  #run: Run | undefined
  #shown = false
  #stop: (() => void) | undefined

  /**
   * @param wroteAt when something was done last, in milliseconds since 1970
   * @param tell says to whoever watches that something is known that was not
   */
  constructor(ports: Ports, store: () => Store, wroteAt: () => number, tell: () => void) {
    this.#ports = ports
    this.#store = store
    this.#wroteAt = wroteAt
    this.#tell = tell
  }

  /** What is known of the open notebook. */
  get health(): NotebookHealth {
    const store = this.#store()
    const uuid = this.#uuid()
    const mark = damageOf(this.#ports.dataDir, uuid)
    return {
      checking: this.#run ? { done: this.#run.done, total: this.#run.total } : null,
      damage: mark ? { since: mark.since, found: mark.reason } : null,
      walGone: store.found.walGone,
    }
  }

  /** Says that a notebook was opened. */
  opened(): void {
    const { unclean, looked } = this.#store().found
    const known = this.#kept()
    if (unclean && !looked) this.#keep({ at: known?.at ?? this.#now(), due: true })
    else if (!known) this.#keep({ at: this.#now() })
    if (this.#shown) this.#look()
  }

  /** Says that a window shows the notebook: from now on there is somebody to tell. */
  windowShows(): void {
    if (this.#shown) return
    this.#shown = true
    this.#look()
    this.#wait()
  }

  /**
   * Looks for damage of every kind; a check that is under way is joined. It ends when nobody waits for
   * it any more.
   * @throws the reason of `signal` when it aborts; Error when the child process ends
   */
  async check(signal?: AbortSignal): Promise<Damage[]> {
    signal?.throwIfAborted()
    const run = this.#begin('full')
    run.waiting += 1
    try {
      return await Promise.race([run.damage, ...(signal ? [aborted(signal)] : [])])
    } finally {
      run.waiting -= 1
      if (run.waiting === 0 && signal?.aborted && this.#run === run) this.interrupt()
    }
  }

  /** Ends what is being done, since the notebook's file is to be closed or exchanged. */
  interrupt(): void {
    this.#run?.child.kill()
    this.#run = undefined
  }

  stop(): void {
    this.#stop?.()
    this.interrupt()
  }

  #wait(): void {
    this.#stop = this.#ports.later(LOOK_MS, () => {
      this.#look()
      this.#wait()
    })
  }

  /** Begins in the background what is due. */
  #look(): void {
    const known = this.#kept()
    const now = this.#ports.now().getTime()
    const isIdle = now - this.#wroteAt() >= IDLE_MS
    const isOld = known !== undefined && now - Date.parse(known.at) >= WEEK_MS
    if (this.#run || !(known?.due || (isOld && isIdle))) return
    const run = this.#begin(known.due ? 'quick' : 'full')
    run.damage.catch((error: unknown) => this.#ports.log.error('a check ended early', error))
  }

  #begin(depth: CheckDepth): Run {
    if (this.#run?.depth === depth) return this.#run
    this.interrupt()
    const child = this.#ports.startChild('integrity')
    const run: Run = {
      depth,
      child,
      done: 0,
      total: 0,
      waiting: 0,
      // One turn later, when the run is known.
      damage: Promise.resolve().then(() => this.#check(run)),
    }
    this.#run = run
    return run
  }

  async #check(run: Run): Promise<Damage[]> {
    const uuid = this.#uuid()
    try {
      const { path } = this.#store()
      const { steps = 0 } = await ask(run.child, { kind: 'open', path, depth: run.depth })
      run.total = steps
      const found: Damage[] = []
      for (let at = 0; at < steps; at += 1) {
        this.#tell()
        found.push(...((await ask(run.child, { kind: 'step', at })).damage ?? []))
        run.done = at + 1
      }
      if (this.#run === run) this.#record(uuid, run.depth, found)
      return found
    } finally {
      run.child.kill()
      if (this.#run === run) this.#run = undefined
      this.#tell()
    }
  }

  #record(uuid: string, depth: CheckDepth, found: readonly Damage[]): void {
    const { dataDir } = this.#ports
    if (found.length > 0) markDamaged(dataDir, uuid, inWords(found))
    else if (depth === 'full') clearDamage(dataDir, uuid)
    this.#keep({ at: depth === 'full' ? this.#now() : (this.#kept()?.at ?? this.#now()) })
  }

  #uuid(): string {
    return notebookUuid(this.#store().read)
  }

  #now(): string {
    return this.#ports.now().toISOString()
  }

  #kept(): Kept | undefined {
    return readKept(this.#ports, this.#file(), kept)?.[this.#uuid()]
  }

  /** What cannot be written is looked at again: no reason to stop. */
  #keep(known: Kept): void {
    try {
      const all = readKept(this.#ports, this.#file(), kept) ?? {}
      writeKept(this.#file(), { ...all, [this.#uuid()]: known })
    } catch (error) {
      this.#ports.log.error('when the notebook was checked was not written', error)
    }
  }

  #file(): string {
    return join(this.#ports.dataDir, 'checks.json')
  }
}

function ask(child: Child, request: IntegrityRequest): Promise<IntegrityDone> {
  return askChild(child, request)
}

/** So many lines of what was found are kept. */
const LINES = 20

function inWords(found: readonly Damage[]): string {
  return found
    .slice(0, LINES)
    .map(({ where, what }) => `${where}: ${what}`)
    .join('\n')
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
}
