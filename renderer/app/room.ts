import { useSyncExternalStore } from 'react'
import type { PaneName } from './workspace/state.ts'

/** Widths in CSS pixels from which a pane has room beside the centre. */
const ROOM: Record<PaneName | 'columns', string> = {
  side: '(min-width: 1000px)',
  inspector: '(min-width: 1200px)',
  columns: '(min-width: 800px)',
}

/** Whether the window has room for a pane, or for two columns. */
export function useRoom(pane: keyof typeof ROOM): boolean {
  return useSyncExternalStore(SUBSCRIBE[pane], () => window.matchMedia(ROOM[pane]).matches)
}

/** Whether the window has room for a pane, asked once. */
export function hasRoom(pane: PaneName): boolean {
  return window.matchMedia(ROOM[pane]).matches
}

const SUBSCRIBE = {
  side: follow('side'),
  inspector: follow('inspector'),
  columns: follow('columns'),
}

function follow(pane: keyof typeof ROOM): (changed: () => void) => () => void {
  return (changed) => {
    const room = window.matchMedia(ROOM[pane])
    room.addEventListener('change', changed)
    return () => room.removeEventListener('change', changed)
  }
}
