import { create } from 'zustand'
import type { Entity, EntityKind } from '#data/model/entity.ts'
import type { Ref } from '#data/model/refs.ts'
import { itemsWith } from '#renderer/ui/items-with.ts'

/** What entities can be sorted by. */
export const SORTS = ['name', 'speaks', 'about'] as const
export type Sort = (typeof SORTS)[number]

/** What the table of entities shows and how: lasting as long as the window. */
interface EntitiesView {
  readonly words: string
  readonly kind: EntityKind | undefined
  readonly sort: Sort
  readonly selected: ReadonlySet<Ref<'entity'>>
  readonly set: (to: Partial<Pick<EntitiesView, 'words' | 'kind' | 'sort'>>) => void
  readonly toggle: (ref: Ref<'entity'>) => void
  readonly clear: () => void
}

export const useEntitiesView = create<EntitiesView>((set) => ({
  words: '',
  kind: undefined,
  sort: 'name',
  selected: new Set(),
  set: (to) => set(to),
  toggle: (ref) =>
    set(({ selected }) => {
      const next = new Set(selected)
      if (!next.delete(ref)) next.add(ref)
      return { selected: next }
    }),
  clear: () => set({ selected: new Set() }),
}))

/** Forgets all of it, as when another notebook is opened. */
export function forgetEntitiesView(): void {
  useEntitiesView.setState({ words: '', kind: undefined, selected: new Set() })
}

/** The entities that fit, in the order asked for; `all` is by name. */
export function shownEntities(
  all: readonly Entity[],
  { words, kind, sort }: Pick<EntitiesView, 'words' | 'kind' | 'sort'>,
): Entity[] {
  const fitting = all.filter((entity) => kind === undefined || entity.kind === kind)
  const found =
    words.trim() === ''
      ? fitting
      : itemsWith(fitting, ({ name, aliases }) => [name, ...aliases].join(' '), words)
  return sort === 'name' ? found : found.toSorted((one, other) => other[sort] - one[sort])
}
