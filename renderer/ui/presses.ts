let presses = 0

/** Counts the presses of keys and of the mouse, until the answer is called. */
export function countPresses(): () => void {
  const count = () => {
    presses += 1
  }
  addEventListener('keydown', count, { capture: true })
  addEventListener('pointerdown', count, { capture: true })
  return () => {
    removeEventListener('keydown', count, { capture: true })
    removeEventListener('pointerdown', count, { capture: true })
  }
}

/** How many there were so far. */
export function pressesSoFar(): number {
  return presses
}

/** Whether somebody went on to write something after so many presses. */
export function writesSince(before: number): boolean {
  const writing = document.activeElement?.closest('input, textarea, .monaco-editor')
  return presses !== before && Boolean(writing)
}

/** What had the focus when something was opened, and the presses before that. */
export interface Opener {
  readonly by: Element | null
  readonly presses: number
}

export function openerNow(): Opener {
  return { by: document.activeElement, presses }
}

/** Whether what was opened may take the focus: nobody went on to something else meanwhile. */
export function isStillAt({ by, presses: before }: Opener): boolean {
  const held = document.activeElement
  if (held === document.body || held === by) return true
  // A menu that is gone holds nobody, but where it was there may be somebody by now.
  return by?.isConnected !== true && !writesSince(before)
}
