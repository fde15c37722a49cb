import { parseRef, type Ref } from '#data/model/refs.ts'
import { type ClaimsTable, USUAL_TABLE } from '#renderer/claims/table.ts'
import { type DeskId, isDeskView } from '#renderer/ui/desk.ts'

/** What a person is at; each task has a layout of its own over the same tabs. */
export const TASKS = ['read', 'write', 'compare', 'print'] as const
export type Task = (typeof TASKS)[number]

/** The lists that the rail chooses between. */
export const RAILS = ['intake', 'claims', 'notes', 'briefings', 'review'] as const
export type Rail = (typeof RAILS)[number]

export interface Tab {
  readonly id: DeskId
  /** Shown in italics; the next preview takes its place. */
  readonly preview: boolean
  /** The claim that is pointed out in it. */
  readonly claim?: Ref<'claim'> | undefined
  /** A place in the text of a note or a source, UTF-16 units; until the tab is left. */
  readonly at?: number | undefined
  /** Counts how often it was opened, so that being sent to one place twice is seen. */
  readonly visit: number
}

export interface Column {
  readonly tabs: readonly Tab[]
  /** Absent where nothing shows, though tabs may be open. */
  readonly active?: DeskId | undefined
}

/** Index of the left or the right column. */
export type Place = 0 | 1

/** What stands beside the left column in Write and Print, before the right column's own tabs. */
export const COMPANIONS = {
  read: [],
  write: ['source', 'claims', 'preview'],
  compare: [],
  print: ['pages'],
} as const satisfies Record<Task, readonly string[]>
export type Companion = (typeof COMPANIONS)[Task][number]

/** A task's panes. Widths in pixels; `split` is the left column's share in percent. */
export interface Layout {
  readonly side: boolean
  readonly inspector: boolean
  readonly sideWidth: number
  readonly inspectorWidth: number
  readonly split: number
}

export type PaneName = 'side' | 'inspector'

/** The claims desk or the hits of a search lie over the columns; no task is lit then. */
export type Cover = 'claims' | 'search'

/** A step of Back and Forward. */
export interface Stop {
  readonly cover: Cover | undefined
  readonly query: string
  readonly column: Place
  readonly id: DeskId | undefined
  readonly claim: Ref<'claim'> | undefined
}

/** All that a window shows, and where. */
export interface Workspace {
  readonly task: Task
  readonly rail: Rail
  readonly cover: Cover | undefined
  readonly query: string
  readonly claims: ClaimsTable
  readonly columns: readonly [Column, Column]
  /** The column that had the focus last. */
  readonly column: Place
  readonly layouts: Readonly<Record<Task, Layout>>
  /** Panes that lie over the centre now, in a window too narrow for them. */
  readonly over: Readonly<Record<PaneName, boolean>>
  /** Which companion shows in a task; absent where the right column's own tab does. */
  readonly companions: Readonly<Partial<Record<Task, Companion | undefined>>>
  /** The source that the companion shows, and the claim pointed out in it. */
  readonly source: Tab | undefined
  /** What the left column showed last in each task. */
  readonly last: Readonly<Partial<Record<Task, DeskId | undefined>>>
  /** What the inspector was told to show; absent: what belongs to the active tab. */
  readonly focus: DeskId | undefined
  readonly pinned: DeskId | undefined
  /** Topics whose branches are folded in the tree, by their ids. */
  readonly folded: readonly string[]
  readonly past: readonly Stop[]
  readonly future: readonly Stop[]
  /** Closed tabs, the last first. */
  readonly closed: readonly { readonly tab: Tab; readonly column: Place }[]
}

const WIDE: Layout = {
  side: true,
  inspector: true,
  sideWidth: 248,
  inspectorWidth: 368,
  split: 50,
}

/** A window in which nothing is open. */
export const EMPTY: Workspace = {
  task: 'read',
  rail: 'notes',
  cover: undefined,
  query: '',
  claims: USUAL_TABLE,
  columns: [{ tabs: [] }, { tabs: [] }],
  column: 0,
  layouts: {
    read: WIDE,
    write: { ...WIDE, side: false, split: 58.5 },
    compare: { ...WIDE, side: false },
    print: { ...WIDE, side: false, split: 41 },
  },
  over: { side: false, inspector: false },
  companions: { write: 'source', print: 'pages' },
  source: undefined,
  last: {},
  focus: undefined,
  pinned: undefined,
  folded: [],
  past: [],
  future: [],
  closed: [],
}

/** Whether a text names something that a desk can open. */
export function isDeskId(text: string): text is DeskId {
  const noun = parseRef(text)?.noun
  if (noun !== undefined) return noun !== 'judgement'
  return isDeskView(text) || (text.startsWith('#') && text.length > 1)
}

/** What a tab shows: one of the nouns, a topic, or a view of the program itself. */
export function kindOf(id: DeskId): 'note' | 'source' | 'claim' | 'entity' | 'topic' | 'view' {
  if (id.startsWith('#')) return 'topic'
  const noun = parseRef(id)?.noun
  return noun === undefined || noun === 'judgement' ? 'view' : noun
}

/** The tab that shows in a column. */
export function activeTab({ tabs, active }: Column): Tab | undefined {
  return tabs.find(({ id }) => id === active)
}

/** What the inspector shows: the pinned, else what it was told, else what the active tab holds. */
export function subject(space: Workspace): DeskId | undefined {
  const told = space.pinned ?? space.focus
  if (told !== undefined || space.cover !== undefined) return told
  const right = space.column === 1 ? companionOf(space) : undefined
  if (right === 'source') return space.source?.id
  return space.columns[right === undefined ? space.column : 0].active
}

/** The companion that shows in the right column; absent where its own tab does, and beside what is no note. */
export function companionOf({ task, companions, columns }: Workspace): Companion | undefined {
  const { active } = columns[0]
  if (active !== undefined && kindOf(active) !== 'note' && columns[1].tabs.length > 0)
    return undefined
  const [first]: readonly Companion[] = COMPANIONS[task]
  return companions[task] ?? (activeTab(columns[1]) === undefined ? first : undefined)
}

/** Whether there is a right column: for its tabs, for a note's companion, or to compare. */
export function isSplit({ task, columns: [{ active }, { tabs }] }: Workspace): boolean {
  if (tabs.length > 0 || task === 'compare') return true
  return COMPANIONS[task].length > 0 && (active === undefined || kindOf(active) === 'note')
}
