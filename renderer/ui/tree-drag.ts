import type { DragEvent } from 'react'

/** What a dragged row is known by: nothing that comes from elsewhere is taken for one. */
const TYPE = 'application/x-claimbook-row'

/** Called with a row that is dropped, and the one that it is dropped on; `undefined`: beside them all. */
type OnDrop = (id: string, onto: string | undefined) => void

/** Lets a row be dragged, and others be dropped on it. */
export function dragging(id: string, onDrop: OnDrop) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(TYPE, id)
      event.dataTransfer.effectAllowed = 'move'
    },
    ...dropping(id, onDrop),
  }
}

/** Lets rows be dropped on a part of a tree, which shows that while one is above it. */
export function dropping(onto: string | undefined, onDrop: OnDrop) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(TYPE)) return
      event.preventDefault()
      event.stopPropagation()
      mark(event, true)
    },
    onDragLeave: (event: DragEvent) => mark(event, false),
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(TYPE)
      mark(event, false)
      if (id === '') return
      event.preventDefault()
      event.stopPropagation()
      if (id !== onto) onDrop(id, onto)
    },
  }
}

function mark({ currentTarget }: DragEvent, on: boolean): void {
  if (on) (currentTarget as HTMLElement).dataset['over'] = ''
  else delete (currentTarget as HTMLElement).dataset['over']
}
