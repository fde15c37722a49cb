import { type RefObject, useEffect } from 'react'

/** Gives a file the focus that its text had before that went out of sight. */
export function useStandIn(box: RefObject<HTMLElement | null>, alone: boolean): void {
  useEffect(() => {
    const { activeElement } = document
    const lost = activeElement === document.body || activeElement?.checkVisibility() === false
    if (alone && lost) box.current?.focus({ preventScroll: true })
  }, [box, alone])
}
