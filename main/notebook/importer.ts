import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { isHeavy } from '#main/import/index.ts'
import type { Ports } from '#main/ports.ts'
import { WarmChild } from '#main/warm-child.ts'
import {
  doImportWork,
  type ImportAnswer,
  type ImportRequest,
  type ReadFile,
} from './import-work.ts'

/** What reading one file may take: milliseconds, and bytes of memory. */
const LIMITS = { time: 120_000, memory: 1024 ** 3 }
/** How long the child stays when nothing comes in: files come one after another. */
const STAY_MS = 30_000

/** How much of what was read is kept, in UTF-16 units of text, and for how long after the last. */
const KEPT_UNITS = 32_000_000
const KEPT_MS = 600_000

/** Reads files, one after the other; what can take long or much memory in a child process. */
export class Importer {
  readonly #ports: Ports
  readonly #limits: typeof LIMITS
  readonly #child: WarmChild
  readonly #kept = new Map<string, ReadFile>()
  /** How long the kept texts are together. */
  #size = 0
  #letGo: (() => void) | undefined

  constructor(ports: Ports, limits = LIMITS) {
    this.#ports = ports
    this.#limits = limits
    this.#child = new WarmChild(ports, 'import', STAY_MS)
  }

  /**
   * What a file will become.
   * @throws Problem what is wrong with the file, or that reading it took too long or too much
   * @throws the reason of `signal` when it aborts
   */
  async read(file: Omit<ImportRequest, 'memory'>, signal?: AbortSignal): Promise<ReadFile> {
    const { name, bytes } = file
    const request = { ...file, memory: this.#limits.memory }
    if (!isHeavy(name, bytes)) return this.#take(request, await doImportWork(request))
    const readApart = () => this.#readApart(request, signal)
    return this.#take(request, await this.#child.inTurn(readApart, signal))
  }

  /** Keeps what a file was read as for whoever asks for it by that name soon; a few of the latest. */
  keep(name: string, read: ReadFile): void {
    this.#forget(name)
    this.#kept.set(name, read)
    this.#size += sizeOf(read)
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= KEPT_UNITS) break
      this.#forget(oldest)
    }
    this.#letGo?.()
    this.#letGo = this.#ports.later(KEPT_MS, () => this.#forgetAll())
  }

  /** What a file was read as, where that is kept; once. */
  recall(name: string): ReadFile | undefined {
    const read = this.#kept.get(name)
    this.#forget(name)
    return read
  }

  #forget(name: string): void {
    const read = this.#kept.get(name)
    if (!read) return
    this.#kept.delete(name)
    this.#size -= sizeOf(read)
  }

  #forgetAll(): void {
    this.#kept.clear()
    this.#size = 0
  }

  /** Ends the child. */
  stop(): void {
    this.#letGo?.()
    this.#forgetAll()
    this.#child.kill()
  }

  #take({ name }: ImportRequest, answer: ImportAnswer): ReadFile {
    if ('read' in answer) return answer.read
    if ('problem' in answer) throw Problem.from(answer.problem)
    this.#ports.log.error(`a reader of files met an error of the kind ${answer.stumble}`)
    throw new Problem('file-unreadable', { path: name, reason: say('import.stumbled') })
  }

  async #readApart(request: ImportRequest, signal?: AbortSignal): Promise<ImportAnswer> {
    const used = this.#child.started
    const answer =
      (await this.#ask(request, signal)) ??
      // What another file left in its memory must not count against this one.
      (used ? await this.#ask(request, signal) : undefined)
    if (answer) return answer
    const reason = say('import.too-heavy', {
      megabytes: Math.floor(this.#limits.memory / 1024 ** 2),
    })
    throw new Problem('file-unreadable', { path: request.name, reason })
  }

  /** `undefined` where the child came to its end over it. */
  async #ask(request: ImportRequest, signal?: AbortSignal): Promise<ImportAnswer | undefined> {
    const late = AbortSignal.timeout(this.#limits.time)
    try {
      const either = signal ? AbortSignal.any([signal, late]) : late
      return (await this.#child.ask(request, either)) as ImportAnswer
    } catch {
      signal?.throwIfAborted()
      if (!late.aborted) return undefined
      const reason = say('import.too-slow', { seconds: Math.ceil(this.#limits.time / 1000) })
      throw new Problem('file-unreadable', { path: request.name, reason })
    }
  }
}

/** What is kept of a file beside its text is small. */
function sizeOf({ draft }: ReadFile): number {
  return draft.text.length + 10_000
}
