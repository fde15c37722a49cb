import { createHash, timingSafeEqual } from 'node:crypto'

/** A secret that opens the door once, for a while. */
export interface OneTimeSecret {
  /** The secret as it must be shown; each call makes a fresh one and ends the one before. */
  renew(): string
  /** Whether `given` is the secret; a right one is used up, and after too many wrong ones it is void. */
  redeem(given: string): boolean
  /** Ends the secret; nothing opens the door until it is renewed. */
  end(): void
}

/**
 * @param make gives a fresh random secret
 * @param lifetime in milliseconds
 * @param tries wrong ones that are borne before the secret is void
 * @param now milliseconds that never go back
 */
export function oneTimeSecret(
  make: () => string,
  lifetime: number,
  tries: number,
  now: () => number = () => performance.now(),
): OneTimeSecret {
  let live: { hash: Buffer; until: number; tries: number } | undefined
  return {
    renew() {
      const secret = make()
      live = { hash: digest(secret), until: now() + lifetime, tries }
      return secret
    },
    redeem(given) {
      if (!live || now() >= live.until || live.tries <= 0) return false
      const right = timingSafeEqual(live.hash, digest(given))
      if (right) live = undefined
      else live.tries -= 1
      return right
    },
    end() {
      live = undefined
    },
  }
}

// Equal lengths, whatever was given.
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
