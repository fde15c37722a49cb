import { parseRef, type Ref } from '#data/model/refs.ts'
import type { DeskId } from './desk.ts'

/** What can be called otherwise, put elsewhere or merged. */
export type Named =
  | { readonly of: 'note'; readonly ref: Ref<'note'> }
  | { readonly of: 'topic'; readonly path: string }
  | { readonly of: 'entity'; readonly ref: Ref<'entity'> }
  | { readonly of: 'claim'; readonly ref: Ref<'claim'> }
  | { readonly of: 'folder'; readonly path: string }
  /** `words`: the heading's Markdown. */
  | {
      readonly of: 'heading'
      readonly ref: Ref<'note'>
      readonly heading: string
      readonly words: string
    }
  | { readonly of: 'block'; readonly ref: Ref<'note'>; readonly id: string }

/** What the person wants to do with a name. */
export interface Naming {
  readonly way: 'rename' | 'move' | 'merge'
  readonly what: Named
  /** What it is merged into, where that is known. */
  readonly into?: DeskId | undefined
}

/** What an id of the desk or of a row of a list names; `undefined` for what keeps its name. */
export function namedBy(id: string | undefined): Named | undefined {
  if (id === undefined) return undefined
  if (id.startsWith('#')) return { of: 'topic', path: id.slice(1) }
  if (id.endsWith('/')) return { of: 'folder', path: id.slice(0, -1) }
  switch (parseRef(id)?.noun) {
    case 'note':
      return { of: 'note', ref: id as Ref<'note'> }
    case 'entity':
      return { of: 'entity', ref: id as Ref<'entity'> }
    case 'claim':
      return { of: 'claim', ref: id as Ref<'claim'> }
    default:
      return undefined
  }
}

let namer: ((naming: Naming) => void) | undefined

/** Lets a part of the window ask for new names, until the answer is called. */
export function takeNamings(take: (naming: Naming) => void): () => void {
  namer = take
  return () => {
    if (namer === take) namer = undefined
  }
}

/** Has the person asked for a new name, a folder, or what to merge with. */
export function askNaming(naming: Naming): void {
  namer?.(naming)
}

let caret: (() => void) | undefined

/** Lets an editor rename what stands at its caret, from when it gets the focus until the answer is called. */
export function takeCaret(rename: () => void): () => void {
  caret = rename
  return () => {
    if (caret === rename) caret = undefined
  }
}

/** Has what stands at the caret of the editor that had the focus last renamed. */
export function nameAtCaret(): void {
  caret?.()
}
