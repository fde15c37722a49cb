import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus on the item that the cursor stands on (`data-item`), where one of the list has it, and
 * in sight.
 * @param items of what the list is made: after a change the item may stand elsewhere
 * @param busy whether something in the list is being typed in
 */
export function useFollowed(
  body: RefObject<HTMLElement | null>,
  item: string | undefined,
  items: unknown,
  busy = false,
): void {
  const had = useRef(false)
  useEffect(() => {
    const held = document.activeElement
    // An item that is gone took the focus along.
    const within =
      body.current?.contains(held) === true ||
      held === body.current?.closest('.page') ||
      (had.current && held === document.body)
    had.current = within
    if (!within || busy || item === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-item="${item}"]`)
    if (row && !row.contains(held)) row.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [body, item, busy, items])
}
