import type { KeyboardEvent } from 'react'
import { askRemoval, type Removal } from './removal.ts'

/**
 * Puts what a row of a list shows into the trash by the Delete key. Once it is there the focus goes to a
 * row that stays; a key that is held down deletes nothing more.
 */
export function deleteByKey(
  event: KeyboardEvent<HTMLElement>,
  removal: Removal | undefined,
): boolean {
  if (event.key !== 'Delete' || !removal) return false
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return true
  const row = event.currentTarget
  const next = rowBeside(row)
  askRemoval(removal, () => {
    // Whoever went on to something else by now stays there.
    const at = document.activeElement
    if (!at || at === row || at === document.body || at.closest('[role=dialog]')) next?.focus()
  })
  return true
}

/** The row below that does not stand in this one, else one above that does not hold it. */
export function rowBeside(row: HTMLElement): HTMLElement | undefined {
  const list = row.closest('[role=tree]') ?? row.closest('[role=group]')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.indexOf(row)
  const level = Number(row.ariaLevel)
  return (
    rows.slice(at + 1).find(({ ariaLevel }) => Number(ariaLevel) <= level) ??
    rows.slice(0, at).findLast(({ ariaLevel }) => Number(ariaLevel) >= level) ??
    rows.find((other) => other !== row)
  )
}
