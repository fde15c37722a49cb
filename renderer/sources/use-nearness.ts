import { type RefObject, useEffect, useMemo } from 'react'

/** Tells parts of a page when they come near what is seen of it, and when they leave. */
export interface Nearness {
  /** The answer ends the watch. */
  watch(part: Element, tell: (near: boolean) => void): () => void
}

/** Watches the parts of a scrolled page, with one observer for all of them. */
export function useNearness(page: RefObject<Element | null>): Nearness {
  const watched = useMemo(() => new Watched(page), [page])
  useEffect(() => () => watched.stop(), [watched])
  return watched
}

class Watched implements Nearness {
  readonly #page: RefObject<Element | null>
  readonly #parts = new Map<Element, (near: boolean) => void>()
  #observer: IntersectionObserver | undefined

  constructor(page: RefObject<Element | null>) {
    this.#page = page
  }

  watch(part: Element, tell: (near: boolean) => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#parts.get(target)?.(isIntersecting)
      },
      { root: this.#page.current, rootMargin: '600px 0px' },
    )
    this.#parts.set(part, tell)
    this.#observer.observe(part)
    return () => {
      this.#parts.delete(part)
      this.#observer?.unobserve(part)
    }
  }

  stop(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }
}
