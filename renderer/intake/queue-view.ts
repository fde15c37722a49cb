import { useMemo } from 'react'
import { create } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import type { IntakeState, SourceSummary } from '#data/model/source.ts'
import { NOTHING, type Selection } from '#renderer/ui/selection.ts'
import { type Column, inOrder, type QueueOrder } from './columns.ts'

type Chosen = Selection<Ref<'source'>>

/** What of the queue shows and how, in the list and in the table: lasting as long as the window. */
interface QueueView {
  /** Only sources in this state show. */
  readonly state: IntakeState | undefined
  readonly order: QueueOrder
  /** The table's cursor and what is selected in it. */
  readonly selection: Chosen
  /** The column that the table's cursor stands in. */
  readonly column: Column
  readonly select: (change: (selection: Chosen) => Chosen) => void
  /** Sorts by a column, or the other way where it does so already. */
  readonly sortBy: (by: Column) => void
}

export const useQueueView = create<QueueView>((set) => ({
  state: undefined,
  order: { by: 'ref', down: true },
  selection: NOTHING,
  column: 'title',
  select: (change) => set(({ selection }) => ({ selection: change(selection) })),
  sortBy: (by) =>
    set(({ order }) => ({ order: { by, down: order.by === by ? !order.down : by === 'ref' } })),
}))

/** The sources that the queue shows, in its order. */
export function useShown(sources: readonly SourceSummary[]): readonly SourceSummary[] {
  const { state, order } = useQueueView()
  return useMemo(
    () =>
      inOrder(
        state === undefined ? sources : sources.filter((source) => source.state === state),
        order,
      ),
    [sources, state, order],
  )
}

/** Forgets what was chosen in another notebook. */
export function forgetQueueView(): void {
  useQueueView.setState({ state: undefined, selection: NOTHING })
}
