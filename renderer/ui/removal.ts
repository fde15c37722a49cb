import type { Ref } from '#data/model/refs.ts'

/** Something that a person wants in the trash. */
export type Removal =
  | { readonly noun: 'claims'; readonly refs: readonly Ref<'claim'>[] }
  | { readonly noun: 'note'; readonly ref: Ref<'note'> }
  | { readonly noun: 'source'; readonly ref: Ref<'source'> }
  | { readonly noun: 'entity'; readonly ref: Ref<'entity'> }
  | { readonly noun: 'topic'; readonly path: string }
  | { readonly noun: 'folder'; readonly path: string }

type Take = (removal: Removal, after?: () => void) => void

let remover: Take | undefined

/** Lets a part of the window put things into the trash, until the answer is called. */
export function takeRemovals(take: Take): () => void {
  remover = take
  return () => {
    if (remover === take) remover = undefined
  }
}

/** Asks for something to be put into the trash; `after` is called once it is there. */
export function askRemoval(removal: Removal, after?: () => void): void {
  remover?.(removal, after)
}

/** The thing that a desk shows under an id, as something to be put into the trash; none for a view. */
export function removalOf(id: string): Removal | undefined {
  if (id.startsWith('#')) return { noun: 'topic', path: id.slice(1) }
  switch (id[0]) {
    case 'C':
      return { noun: 'claims', refs: [id as Ref<'claim'>] }
    case 'N':
      return { noun: 'note', ref: id as Ref<'note'> }
    case 'S':
      return { noun: 'source', ref: id as Ref<'source'> }
    case 'E':
      return { noun: 'entity', ref: id as Ref<'entity'> }
    default:
      return undefined
  }
}
