import type { DeskId } from '#renderer/ui/desk.ts'
import type { Column, Place, Tab, Workspace } from './state.ts'

/** How a tab is opened: what is not given stays as the open tab has it. */
export type Opening = Partial<Omit<Tab, 'id' | 'visit'>>

/** Shows a tab in a column; a new one stands behind the active one, or in the preview's place. */
export function show(column: Column, id: DeskId, opening: Opening): Column {
  const there = column.tabs.find((tab) => tab.id === id)
  if (there) {
    const next: Tab = {
      ...there,
      ...opening,
      preview: there.preview && (opening.preview ?? true),
      visit: there.visit + 1,
    }
    return { tabs: column.tabs.map((tab) => (tab === there ? next : tab)), active: id }
  }
  const tab: Tab = { preview: true, ...opening, id, visit: 1 }
  const old = column.tabs.findIndex(({ preview }) => preview)
  if (tab.preview && old >= 0) return { tabs: column.tabs.with(old, tab), active: id }
  const at = column.tabs.findIndex(({ id }) => id === column.active) + 1 || column.tabs.length
  return { tabs: column.tabs.toSpliced(at, 0, tab), active: id }
}

/** Takes a tab out of a column; its neighbour shows where it did. */
export function drop(column: Column, id: DeskId): Column {
  const at = column.tabs.findIndex((tab) => tab.id === id)
  const tabs = column.tabs.filter((tab) => tab.id !== id)
  if (column.active !== id) return { ...column, tabs }
  return { tabs, active: (tabs[at] ?? tabs[at - 1])?.id }
}

/** The tab so many steps along a column, around its ends. */
export function step({ tabs, active }: Column, by: number): DeskId | undefined {
  const at = tabs.findIndex(({ id }) => id === active)
  const next = at < 0 ? 0 : (at + by + tabs.length) % tabs.length
  return tabs[next]?.id
}

/** The workspace with one column changed. */
export function withColumn(
  space: Workspace,
  place: Place,
  change: (column: Column) => Column,
): Workspace {
  const [left, right] = space.columns
  return { ...space, columns: place === 0 ? [change(left), right] : [left, change(right)] }
}

/** The column in which a tab is open; the focused one where it is in both. */
export function placeOf({ columns, column }: Workspace, id: DeskId): Place | undefined {
  const holds = (place: Place) => columns[place].tabs.some((tab) => tab.id === id)
  if (holds(column)) return column
  const other = otherPlace(column)
  return holds(other) ? other : undefined
}

export function otherPlace(place: Place): Place {
  return place === 0 ? 1 : 0
}

/** A column in which one tab is another from now on; where that is open too, there is one of them. */
export function leadColumn(column: Column, from: DeskId, to: DeskId): Column {
  const there = column.tabs.some(({ id }) => id === to)
  return {
    active: column.active === from ? to : column.active,
    tabs: there
      ? column.tabs.filter(({ id }) => id !== from)
      : column.tabs.map((tab) => (tab.id === from ? { ...tab, id: to } : tab)),
  }
}
