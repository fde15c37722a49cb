import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Destination, Ports } from '../ports.ts'

/** Somebody who asks from another process. */
interface Caller {
  /** Name of the person at work there. */
  readonly author: string
  /** Where exports go that are asked for there. */
  readonly destination: Destination
}

/** Who asks, known for as long as the answer takes; nobody while this process asks itself. */
export type Callers = AsyncLocalStorage<Caller>

/** Ports that follow who asks: what is asked for elsewhere is done in that one's name and place. */
export function portsFor(callers: Callers, own: Ports): Ports {
  const current = () => callers.getStore() ?? own
  return {
    ...own,
    get author() {
      return current().author
    },
    destination: {
      put: (name, bytes, out) => current().destination.put(name, bytes, out),
    },
  }
}
