import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether the view that an element stands in had the focus last, of all views that the window shows: a
 * key means the page that one is at, not the one in the other column.
 */
export function useViewFocus(element: RefObject<HTMLElement | null>): boolean {
  const [here, setHere] = useState(false)
  useEffect(() => {
    function look(): void {
      const view = document.activeElement?.closest('.view')
      if (view) setHere(view.contains(element.current))
    }
    look()
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [element])
  return here
}
