import type { Child, ChildProgram, Ports } from './ports.ts'

/** A child process that is started when first asked, takes one turn after the other, and stays a while. */
export class WarmChild implements Child {
  readonly #ports: Ports
  readonly #program: ChildProgram
  readonly #stay: number
  #child: Child | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #letGo: (() => void) | undefined

  /** @param stay how many milliseconds it stays when nobody asks */
  constructor(ports: Ports, program: ChildProgram, stay: number) {
    this.#ports = ports
    this.#program = program
    this.#stay = stay
  }

  /** Whether it is there, with what earlier turns left in its memory. */
  get started(): boolean {
    return this.#child !== undefined
  }

  /**
   * Does something with it once those who came before are through.
   * @throws the reason of `signal` when it aborts before that
   */
  inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#queue.then(() => {
      signal?.throwIfAborted()
      this.#letGo?.()
      return work()
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Asks it; where that goes wrong it is ended. */
  async ask(request: unknown, signal?: AbortSignal): Promise<unknown> {
    const child = (this.#child ??= this.#ports.startChild(this.#program))
    try {
      const answer = await child.ask(request, signal)
      this.#letGo = this.#ports.later(this.#stay, () => this.kill())
      return answer
    } catch (error) {
      this.kill()
      throw error
    }
  }

  kill(): void {
    this.#letGo?.()
    this.#child?.kill()
    this.#child = undefined
  }
}
