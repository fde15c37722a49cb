import { useState } from 'react'
import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { ReviewDecision, ReviewItem } from '#data/model/review.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { nameOf } from './words.ts'

/** As many as one page shows. */
export const MOST = 500
const NONE: readonly ReviewItem[] = []

/** Where the cursor stands; the list beside the view puts it there too. */
export const useCursor = create<{ readonly at: string | undefined }>(() => ({ at: undefined }))

/** What is asked for beside a decision: why something is kept, or who was told. */
export type Asked = 'kept' | 'told'

/** What is to be reviewed, as the view shows it, and what can be done with it. */
export interface Review {
  readonly items: readonly ReviewItem[]
  readonly isLoaded: boolean
  readonly settled: boolean
  readonly current: ReviewItem | undefined
  readonly asked: Asked | undefined
  readonly show: (settled: boolean) => void
  readonly go: (item: ReviewItem) => void
  readonly step: (by: 1 | -1) => void
  readonly ask: (what: Asked | undefined) => void
  readonly settle: (decision: ReviewDecision, why?: string) => void
  readonly told: (names: readonly string[]) => void
  /** Opens the note at the place, with the claim beside it. */
  readonly open: () => void
}

export function useReview(): Review {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const [settled, show] = useState(false)
  const [asked, ask] = useState<Asked>()
  const found = useAsk('review', 'list', { settled, most: MOST }, { keep: true }).data
  const items = found ?? NONE
  const at = useCursor((cursor) => cursor.at)
  const place = items.findIndex(({ uuid }) => uuid === at)
  const current = items[place] ?? items[0]

  function go(item: ReviewItem | undefined): void {
    useCursor.setState({ at: item?.uuid })
    ask(undefined)
  }

  async function settle(decision: ReviewDecision, why?: string): Promise<void> {
    if (!current || (decision === 'reissued' && !current.edition)) return
    const acted = act()
    const next = items[items.indexOf(current) + 1] ?? items[items.indexOf(current) - 1]
    try {
      await client.review.settle({
        ...acted,
        items: [current.uuid],
        decision,
        ...(why === undefined ? {} : { why }),
      })
      const values = { name: nameOf(current), decision: say(`window.review.decision.${decision}`) }
      tell.done(say('window.review.done', values), undoOf(acted))
      go(settled ? current : next)
    } catch (error) {
      tell.trouble(error)
    }
  }

  async function told(names: readonly string[]): Promise<void> {
    if (!current || names.length === 0) return
    const acted = act()
    try {
      await client.review.tell({ ...acted, items: [current.uuid], names: [...names] })
      const values = { name: nameOf(current), count: names.length }
      tell.done(say('window.review.told.done', values), undoOf(acted))
      ask(undefined)
    } catch (error) {
      tell.trouble(error)
    }
  }

  return {
    items,
    isLoaded: found !== undefined,
    settled,
    current,
    asked,
    show: (wanted) => {
      show(wanted)
      go(undefined)
    },
    go,
    step: (by) => go(items[Math.min(Math.max(items.indexOf(current!) + by, 0), items.length - 1)]),
    ask,
    settle: (decision, why) => void settle(decision, why),
    told: (names) => void told(names),
    open: () => {
      if (!current) return
      const { about, note, place: where } = current
      const claim =
        !about.gone && about.ref.startsWith('C-') ? (about.ref as Ref<'claim'>) : undefined
      desk.open(note.ref, { at: where?.start, claim })
    },
  }
}

/** The items of one change after another, each under a lasting name: what they are about, what happened to it, by what. */
export function groups(items: readonly ReviewItem[]): [string, readonly ReviewItem[]][] {
  return [
    ...Map.groupBy(items, ({ about, what, was, became }) =>
      [about.ref, what, was, became].join(' '),
    ),
  ]
}
