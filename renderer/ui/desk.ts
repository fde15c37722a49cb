import { createContext, useContext } from 'react'
import type { Ref } from '#data/model/refs.ts'

/**
 * Views of no single thing: the settings, the list of keys, the help, what was done, the backups, what
 * was deleted, all sources and all entities as tables.
 */
export const DESK_VIEWS = [
  'settings',
  'keys',
  'help',
  'history',
  'backups',
  'trash',
  'sources',
  'entities',
  'review',
  'gaps',
  'proposals',
] as const
export type DeskView = (typeof DESK_VIEWS)[number]

/** Whether a text names one of them. */
export function isDeskView(text: string): text is DeskView {
  return (DESK_VIEWS as readonly string[]).includes(text)
}

/** What can be opened: a reference (`N-8`, `S-3`, `C-12`, `E-5`), a topic with its `#`, or a view. */
export type DeskId = Ref<'note' | 'source' | 'claim' | 'entity'> | `#${string}` | DeskView

export interface OpenOptions {
  /** In the other column, which is made when there is one only. */
  readonly beside?: boolean | undefined
  /** A claim as a page of its own in the centre; without it, it shows in the inspector. */
  readonly page?: boolean | undefined
  /** A claim to be pointed out in what is opened: its words in a source. */
  readonly claim?: Ref<'claim'> | undefined
  /** A place in the text of a note or a source, UTF-16 units. */
  readonly at?: number | undefined
}

/**
 * How a noun's view speaks to the frame around it, without knowing it. The frame composes the nouns;
 * none of them imports another, or the frame.
 */
export interface Desk {
  /** Opens something where the task puts it. */
  readonly open: (id: DeskId, options?: OpenOptions) => void
  /** Shows one thing where another was open that leads to it now, by a new path or a merge. */
  readonly lead: (from: DeskId, to: DeskId) => void
  /** Tells the inspector what the focus is on; `undefined`: on nothing in particular. */
  readonly focus: (id: DeskId | undefined) => void
  /** What the inspector shows now. */
  readonly focused: DeskId | undefined
  /** Opens the search view with a query. */
  readonly search: (query: string) => void
  /** Shows an address outside the notebook; nothing is opened before the person agrees. */
  readonly leave: (address: string) => void
}

const TheDesk = createContext<Desk | undefined>(undefined)

export const DeskProvider = TheDesk.Provider

export function useDesk(): Desk {
  const desk = useContext(TheDesk)
  if (!desk) throw new Error('useDesk outside the frame')
  return desk
}
