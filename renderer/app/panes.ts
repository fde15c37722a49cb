import { useEffect, useMemo, useState } from 'react'
import { useKey } from '#renderer/ui/keys.ts'

export type PaneName = 'side' | 'inspector'

/** Which panes show beside the centre. */
export interface Panes {
  readonly side: boolean
  readonly inspector: boolean
  readonly toggle: (pane: PaneName) => void
  readonly show: (pane: PaneName) => void
}

/** Widths in pixels from which a pane shows by itself. */
const ROOM: Record<PaneName, string> = {
  side: '(min-width: 1000px)',
  inspector: '(min-width: 1200px)',
}

/** The panes beside the centre: folded where the window is too narrow, and by their keys. */
export function usePanes(): Panes {
  const [side, setSide] = useState(() => window.matchMedia(ROOM.side).matches)
  const [inspector, setInspector] = useState(() => window.matchMedia(ROOM.inspector).matches)
  useRoom('side', setSide)
  useRoom('inspector', setInspector)
  useKey('Ctrl+B', () => setSide(!side))
  useKey('Ctrl+Shift+B', () => setInspector(!inspector))
  return useMemo(() => {
    const set = { side: setSide, inspector: setInspector }
    return {
      side,
      inspector,
      toggle: (pane) => set[pane]((shown) => !shown),
      show: (pane) => set[pane](true),
    }
  }, [side, inspector])
}

function useRoom(pane: PaneName, set: (shown: boolean) => void): void {
  useEffect(() => {
    const room = window.matchMedia(ROOM[pane])
    const follow = () => set(room.matches)
    room.addEventListener('change', follow)
    return () => room.removeEventListener('change', follow)
  }, [pane, set])
}

const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]), [tabindex="0"], textarea, input:not([hidden])'

/** Moves the focus to the next pane that shows: side list, centre, inspector, and around. */
export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  const target = next?.querySelector<HTMLElement>('.editor textarea, .editor .native-edit-context')
  ;(target ?? next?.querySelector<HTMLElement>(FOCUSABLE))?.focus()
}
