import { activeTab, type Stop, type Workspace } from './state.ts'
import { show, withColumn } from './tabs.ts'

/** So many steps back are remembered. */
const MOST = 100

/** Remembers where the person was, if `next` is somewhere else. */
export function remember(before: Workspace, next: Workspace): Workspace {
  const from = stop(before)
  if (same(from, stop(next))) return next
  return { ...next, past: [...before.past.slice(1 - MOST), from], future: [] }
}

/** One step back or forward; a tab that was closed since is opened again. */
export function travel(space: Workspace, way: 'back' | 'forward'): Workspace {
  const stack = way === 'back' ? space.past : space.future
  const to = stack.at(-1)
  if (!to) return space
  const here = stop(space)
  const moved = arrive(space, to)
  return way === 'back'
    ? { ...moved, past: space.past.slice(0, -1), future: [...space.future, here] }
    : { ...moved, past: [...space.past, here], future: space.future.slice(0, -1) }
}

function arrive(space: Workspace, { cover, query, column, id, claim }: Stop): Workspace {
  const moved = withColumn(space, column, (there) =>
    id === undefined ? { ...there, active: undefined } : show(there, id, { claim, at: undefined }),
  )
  return { ...moved, cover, query, column, focus: claim }
}

function stop({ cover, query, columns, column }: Workspace): Stop {
  const tab = activeTab(columns[column])
  // What is typed into the search field is one step, however long the typing takes.
  return { cover, query: cover === 'search' ? query : '', column, id: tab?.id, claim: tab?.claim }
}

function same(a: Stop, b: Stop): boolean {
  if (a.cover === 'search' && b.cover === 'search') return true
  return a.cover === b.cover && a.column === b.column && a.id === b.id && a.claim === b.claim
}
