import type { Ref } from '#data/model/refs.ts'
import { type ClaimsTable, followTopic } from '#renderer/claims/table.ts'
import type { DeskId, OpenOptions } from '#renderer/ui/desk.ts'
import { remember, travel } from './history.ts'
import {
  type Companion,
  companionOf,
  COMPANIONS,
  isSplit,
  kindOf,
  type Layout,
  type PaneName,
  type Place,
  type Rail,
  subject,
  type Task,
  type Workspace,
} from './state.ts'
import { drop, leadColumn, otherPlace, placeOf, show, step, withColumn } from './tabs.ts'

/** Everything that a person or a view can do to the workspace. */
export type Deed =
  | ({ do: 'open'; id: DeskId } & OpenOptions)
  | { do: 'activate'; id: DeskId; column: Place }
  | { do: 'keep'; id: DeskId }
  | { do: 'close'; id: DeskId; column: Place }
  | { do: 'close-others'; id: DeskId; column: Place }
  /** Closes what is in the trash now. */
  | { do: 'forget'; ids: readonly string[] }
  | { do: 'reopen' }
  | { do: 'step'; by: number }
  | { do: 'move'; id: DeskId; column: Place }
  | { do: 'column'; column: Place }
  | { do: 'task'; task: Task }
  | { do: 'rail'; rail: Rail; narrow: boolean }
  | { do: 'toggle'; pane: PaneName; narrow: boolean }
  | { do: 'unfold'; pane: PaneName; narrow: boolean }
  /** Folds away what lies over the text in a narrow window. */
  | { do: 'fold-over' }
  | { do: 'size'; size: Partial<Layout> }
  | { do: 'companion'; companion: Companion | undefined }
  | { do: 'search'; query: string }
  /** Shows the claims that a filter lists. */
  | { do: 'claims'; query: string }
  | { do: 'table'; change: Partial<ClaimsTable> }
  | { do: 'uncover' }
  /** Which branches of the tree of topics are folded. */
  | { do: 'fold-topics'; folded: readonly string[] }
  /** What was open as one thing is another from now on. */
  | { do: 'lead'; from: DeskId; to: DeskId }
  | { do: 'focus'; id: DeskId | undefined }
  | { do: 'unfocus' }
  | { do: 'pin' }
  | { do: 'back' }
  | { do: 'forward' }

/** The workspace after a deed. Pure; the same workspace where nothing changes. */
export function reduce(space: Workspace, deed: Deed): Workspace {
  switch (deed.do) {
    case 'open':
      return remember(space, open(space, deed.id, deed))
    case 'activate':
      return remember(space, bare(activate(space, deed.id, deed.column)))
    case 'keep':
      return keep(space, deed.id)
    case 'close':
      return close(space, deed.id, deed.column)
    case 'close-others':
      return space.columns[deed.column].tabs
        .filter(({ id }) => id !== deed.id)
        .reduce((rest, { id }) => close(rest, id, deed.column), space)
    case 'forget':
      return forget(space, new Set(deed.ids))
    case 'reopen':
      return reopen(space)
    case 'step':
      return stepTab(space, deed.by)
    case 'move':
      return move(space, deed.id, deed.column)
    case 'column':
      return space.column === deed.column
        ? space
        : { ...space, column: deed.column, focus: undefined }
    case 'task':
      return remember(space, bare(enter(space, deed.task)))
    case 'rail':
      return remember(space, rail(space, deed.rail, deed.narrow))
    case 'toggle':
      return fold(space, deed.pane, deed.narrow, undefined)
    case 'unfold':
      return fold(space, deed.pane, deed.narrow, true)
    case 'fold-over':
      return bare(space)
    case 'size':
      return withLayout(space, deed.size)
    case 'companion':
      return {
        ...space,
        companions: { ...space.companions, [space.task]: deed.companion },
        column: 1,
      }
    case 'search':
      return remember(space, bare(search(space, deed.query)))
    case 'claims': {
      const claims = { ...space.claims, query: deed.query }
      return remember(space, { ...space, claims, cover: 'claims', focus: undefined })
    }
    case 'table':
      return { ...space, claims: { ...space.claims, ...deed.change } }
    case 'fold-topics':
      return { ...space, folded: deed.folded }
    case 'uncover':
      return remember(space, uncover(space))
    case 'lead':
      return lead(space, deed.from, deed.to)
    case 'focus':
      return space.focus === deed.id ? space : { ...space, focus: deed.id }
    case 'unfocus':
      return unfocus(space)
    case 'pin':
      return { ...space, pinned: space.pinned === undefined ? subject(space) : undefined }
    case 'back':
    case 'forward':
      return bare(travel(space, deed.do))
  }
}

function open(space: Workspace, id: DeskId, options: OpenOptions): Workspace {
  const { beside = false, page = false, claim, at } = options
  const base = bare(uncover(space))
  const kind = kindOf(id)
  if (kind === 'claim' && !beside && !page) return point(space, id as Ref<'claim'>)
  if (kind === 'source' && hasCompanion(space, 'source') && placeOf(space, id) !== 0) {
    return {
      ...base,
      source: { id, claim, at, preview: true, visit: (space.source?.visit ?? 0) + 1 },
      companions: { ...space.companions, [space.task]: 'source' },
      focus: claim,
    }
  }
  const place = beside ? otherPlace(space.column) : target(space, id)
  const shown = withColumn(base, place, (column) =>
    show(column, id, { claim, at, ...(kind === 'view' ? { preview: false } : {}) }),
  )
  return {
    ...shown,
    column: place,
    companions: place === 1 ? { ...space.companions, [space.task]: undefined } : space.companions,
    source: kind === 'source' ? { id, claim, at, preview: true, visit: 1 } : space.source,
    focus: claim,
  }
}

/** Where a tab goes that is opened without a word on it: where it is already, else to the left of a companion. */
function target(space: Workspace, id: DeskId): Place {
  const there = placeOf(space, id)
  if (there !== undefined) return there
  // A note that is written stays in sight beside what it leads to.
  if (kindOf(id) === 'claim' && companionOf(space) !== undefined) return 1
  return COMPANIONS[space.task].length > 0 || !isSplit(space) ? 0 : space.column
}

/** A claim shows in the inspector; the text that it rests on stays and marks it. */
function point(space: Workspace, claim: Ref<'claim'>): Workspace {
  const over = { side: false, inspector: true }
  const shown = fold({ ...space, focus: claim, over }, 'inspector', false, true)
  if (space.cover !== undefined) return shown
  return withColumn(shown, space.column, (column) => ({
    ...column,
    tabs: column.tabs.map((tab) =>
      tab.id === column.active ? { ...tab, claim, at: undefined } : tab,
    ),
  }))
}

function activate(space: Workspace, id: DeskId, place: Place): Workspace {
  const companions =
    place === 1 ? { ...space.companions, [space.task]: undefined } : space.companions
  // Whoever comes back to a text goes on where they left it, not where they were once sent.
  const shown = withColumn(space, place, ({ tabs }) => ({
    tabs: tabs.map((tab) => (tab.id === id ? { ...tab, at: undefined } : tab)),
    active: id,
  }))
  return { ...uncover(shown), column: place, companions, focus: undefined }
}

function keep(space: Workspace, id: DeskId): Workspace {
  const kept = (place: Place) => ({
    ...space.columns[place],
    tabs: space.columns[place].tabs.map((tab) =>
      tab.id === id ? { ...tab, preview: false } : tab,
    ),
  })
  if (!space.columns.some(({ tabs }) => tabs.some((tab) => tab.id === id && tab.preview)))
    return space
  return { ...space, columns: [kept(0), kept(1)] }
}

function close(space: Workspace, id: DeskId, place: Place): Workspace {
  const tab = space.columns[place].tabs.find((tab) => tab.id === id)
  if (!tab) return space
  const rest = withColumn(space, place, (column) => drop(column, id))
  return {
    ...rest,
    column: place === 1 && rest.columns[1].tabs.length === 0 ? 0 : space.column,
    closed: [{ tab, column: place }, ...space.closed].slice(0, 20),
    focus: undefined,
  }
}

/** A thing that is gone can be reopened once it is back. */
function forget(space: Workspace, ids: ReadonlySet<string>): Workspace {
  const closed = ([0, 1] as const).reduce(
    (rest, place) =>
      rest.columns[place].tabs
        .filter(({ id }) => ids.has(id))
        .reduce((left, { id }) => close(left, id, place), rest),
    space,
  )
  const gone = (id: string | undefined) => id !== undefined && ids.has(id)
  return {
    ...closed,
    focus: gone(closed.focus) ? undefined : closed.focus,
    pinned: gone(closed.pinned) ? undefined : closed.pinned,
    source: gone(closed.source?.id) ? undefined : closed.source,
  }
}

function reopen(space: Workspace): Workspace {
  const [last, ...closed] = space.closed
  if (!last) return space
  const shown = withColumn(uncover(space), last.column, (column) =>
    show(column, last.tab.id, { ...last.tab, preview: false }),
  )
  return { ...shown, column: last.column, closed, focus: undefined }
}

function stepTab(space: Workspace, by: number): Workspace {
  const next = step(space.columns[space.column], by)
  return next === undefined ? space : remember(space, activate(space, next, space.column))
}

function move(space: Workspace, id: DeskId, from: Place): Workspace {
  const tab = space.columns[from].tabs.find((tab) => tab.id === id)
  if (!tab) return space
  const to = otherPlace(from)
  const left = withColumn(space, from, (column) => drop(column, id))
  const moved = withColumn(left, to, (column) => show(column, id, { ...tab, preview: false }))
  return activate(moved, id, to)
}

/** Leads the inspector back to what belongs to the active tab; in a narrow window it folds away. */
function unfocus(space: Workspace): Workspace {
  const left = withColumn(space, space.column, (column) => ({
    ...column,
    tabs: column.tabs.map((tab) => (tab.id === column.active ? { ...tab, claim: undefined } : tab)),
  }))
  return { ...left, focus: undefined, pinned: undefined, over: { ...space.over, inspector: false } }
}

/** Changes the layout and closes nothing; the left column shows what it last did in that task. */
function enter(space: Workspace, task: Task): Workspace {
  const [left] = space.columns
  const last = { ...space.last, [space.task]: left.active }
  // What is read comes out of the queue.
  const rail = task === 'read' ? 'intake' : space.rail
  const shown = uncover({ ...space, task, last, rail })
  const wanted = space.task === task ? left.active : fitting(space, task)
  return withColumn({ ...shown, column: 0, focus: undefined }, 0, (column) => ({
    ...column,
    active: wanted ?? column.active,
  }))
}

/** Of the left column's tabs the one for a task: the one it left off at, else the last of its kind. */
function fitting({ columns: [{ tabs, active }], last }: Workspace, task: Task): DeskId | undefined {
  const open = (id: DeskId | undefined) => tabs.some((tab) => tab.id === id)
  const kind = task === 'write' || task === 'print' ? 'note' : 'source'
  if (active !== undefined && open(active) && kindOf(active) === kind) return active
  const left = last[task]
  if (open(left)) return left
  return tabs.findLast(({ id }) => kindOf(id) === kind)?.id
}

/** Shows a list of the rail; the list that shows already folds away. */
function rail(space: Workspace, rail: Rail, narrow: boolean): Workspace {
  const shown = narrow ? space.over.side : space.layouts[space.task].side
  if (space.rail === rail && shown && (rail !== 'claims' || space.cover === 'claims')) {
    return fold(space, 'side', narrow, false)
  }
  const next = fold({ ...uncover(space), rail }, 'side', narrow, true)
  return rail === 'claims' ? { ...next, cover: 'claims', focus: undefined } : next
}

function fold(
  space: Workspace,
  pane: PaneName,
  narrow: boolean,
  wanted: boolean | undefined,
): Workspace {
  if (narrow) return { ...space, over: { ...space.over, [pane]: wanted ?? !space.over[pane] } }
  return withLayout(space, { [pane]: wanted ?? !space.layouts[space.task][pane] })
}

function withLayout(space: Workspace, change: Partial<Layout>): Workspace {
  const layout = { ...space.layouts[space.task], ...change }
  return { ...space, layouts: { ...space.layouts, [space.task]: layout } }
}

function search(space: Workspace, query: string): Workspace {
  if (query.trim() !== '') {
    const focus = space.cover === 'search' ? space.focus : undefined
    return { ...space, query, cover: 'search', focus }
  }
  return space.cover === 'search' ? { ...uncover(space), query } : { ...space, query }
}

/** Without what lies over the text in a narrow window. */
function bare(space: Workspace): Workspace {
  const { side, inspector } = space.over
  return side || inspector ? { ...space, over: { side: false, inspector: false } } : space
}

function uncover(space: Workspace): Workspace {
  if (space.cover === undefined) return space
  return { ...space, cover: undefined, query: '', focus: undefined }
}

function hasCompanion({ task }: Workspace, companion: Companion): boolean {
  return (COMPANIONS[task] as readonly Companion[]).includes(companion)
}

function lead(space: Workspace, from: DeskId, to: DeskId): Workspace {
  const [left, right] = space.columns
  const led = (id: DeskId | undefined) => (id === from ? to : id)
  return {
    ...space,
    claims:
      kindOf(from) === 'topic'
        ? followTopic(space.claims, from.slice(1), to.slice(1))
        : space.claims,
    columns: [leadColumn(left, from, to), leadColumn(right, from, to)],
    focus: led(space.focus),
    pinned: led(space.pinned),
  }
}
