import type { Ports } from '#main/ports.ts'
import type { Suggested } from '#main/suggest/index.ts'
import { WarmChild } from '#main/warm-child.ts'
import type { SuggestAnswer, SuggestRequest } from './suggest-work.ts'

/** How long the child stays when nobody asks: whoever opens one source soon opens the next. */
const STAY_MS = 60_000

/** Has a child process look for claims in texts, one text after the other. */
export class Suggester {
  readonly #child: WarmChild

  constructor(ports: Ports) {
    this.#child = new WarmChild(ports, 'suggest', STAY_MS)
  }

  /**
   * The claims that a text seems to make, in its order.
   * @throws the reason of `signal` when it aborts
   */
  find(request: SuggestRequest, signal: AbortSignal | undefined): Promise<readonly Suggested[]> {
    return this.#child.inTurn(() => this.#ask(request, signal), signal)
  }

  /** Ends the child. */
  stop(): void {
    this.#child.kill()
  }

  async #ask(
    request: SuggestRequest,
    signal: AbortSignal | undefined,
  ): Promise<readonly Suggested[]> {
    const answer = (await this.#child.ask(request, signal)) as SuggestAnswer
    if ('found' in answer) return answer.found
    this.stop()
    throw new Error(answer.fault)
  }
}
