import { parseRef, type Ref } from '#data/model/refs.ts'
import { readTable } from '#renderer/claims/table.ts'
import {
  type Column,
  COMPANIONS,
  EMPTY,
  isDeskId,
  type Layout,
  RAILS,
  type Tab,
  type Task,
  TASKS,
  type Workspace,
} from './state.ts'

const VERSION = 1
/** Folded topics that are kept, those folded last. */
const MOST_FOLDED = 500

/** A workspace as text, to be kept for the next start; without its steps back and forward. */
export function writeKept(space: Workspace): string {
  const { task, rail, cover, claims, columns, column, layouts, companions, source, last, pinned } =
    space
  const { folded } = space
  const kept = cover === 'search' ? undefined : cover
  return JSON.stringify({
    version: VERSION,
    task,
    rail,
    cover: kept,
    claims,
    columns,
    column,
    layouts,
    companions,
    source,
    last,
    pinned,
    folded: folded.slice(-MOST_FOLDED),
  })
}

/** Reads a kept workspace; `undefined` for what is none, such as one of another version. */
export function readKept(text: string): Workspace | undefined {
  const kept = parse(text)
  if (!isRecord(kept) || kept['version'] !== VERSION) return undefined
  const { task, rail, cover, claims, columns, column, layouts, companions, source, last, pinned } =
    kept
  if (!Array.isArray(columns) || columns.length !== 2) return undefined
  if (!isOneOf(TASKS, task) || !isOneOf(RAILS, rail)) return undefined
  return {
    ...EMPTY,
    task,
    rail,
    cover: cover === 'claims' ? cover : undefined,
    claims: readTable(claims),
    columns: [readColumn(columns[0]), readColumn(columns[1])],
    column: column === 1 ? 1 : 0,
    layouts: byTask((name) => readLayout(inside(layouts, name), EMPTY.layouts[name])),
    companions: byTask((name) => {
      const companion = inside(companions, name)
      return isOneOf(COMPANIONS[name], companion) ? companion : undefined
    }),
    source: readTab(source),
    last: byTask((name) => {
      const id = inside(last, name)
      return typeof id === 'string' && isDeskId(id) ? id : undefined
    }),
    folded: readFolded(kept['folded']),
    pinned: typeof pinned === 'string' && isDeskId(pinned) ? pinned : undefined,
  }
}

function readFolded(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

function readColumn(value: unknown): Column {
  const tabs = inside(value, 'tabs')
  const read = (Array.isArray(tabs) ? tabs : []).flatMap((tab) => readTab(tab) ?? [])
  const unique = [...new Map(read.map((tab) => [tab.id, tab])).values()]
  const active = unique.find(({ id }) => id === inside(value, 'active'))
  return { tabs: unique, active: active?.id }
}

function readTab(value: unknown): Tab | undefined {
  const id = inside(value, 'id')
  if (typeof id !== 'string' || !isDeskId(id)) return undefined
  const claim = inside(value, 'claim')
  return {
    id,
    preview: inside(value, 'preview') === true,
    claim:
      typeof claim === 'string' && parseRef(claim)?.noun === 'claim'
        ? (claim as Ref<'claim'>)
        : undefined,
    visit: 1,
  }
}

function readLayout(value: unknown, usual: Layout): Layout {
  return {
    side: typeof inside(value, 'side') === 'boolean' ? inside(value, 'side') === true : usual.side,
    inspector:
      typeof inside(value, 'inspector') === 'boolean'
        ? inside(value, 'inspector') === true
        : usual.inspector,
    sideWidth: between(inside(value, 'sideWidth'), 160, 480) ?? usual.sideWidth,
    inspectorWidth: between(inside(value, 'inspectorWidth'), 280, 640) ?? usual.inspectorWidth,
    split: between(inside(value, 'split'), 10, 90) ?? usual.split,
  }
}

function between(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined
}

function byTask<T>(read: (task: Task) => T): Record<Task, T> {
  return {
    read: read('read'),
    write: read('write'),
    compare: read('compare'),
    print: read('print'),
  }
}

function inside(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isOneOf<T>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
