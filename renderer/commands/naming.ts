import type { Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import type { Asked as Change, Reach } from '#preload/contract/renames.ts'
import type { DeskId } from '#renderer/ui/desk.ts'
import type { Named, Naming } from '#renderer/ui/naming.ts'

/** What is asked of the notebook for a new name, or for what to merge into; `undefined`: nothing yet. */
export function changeOf(
  { way, what }: Naming,
  name: string,
  into: DeskId | undefined,
): Change | undefined {
  if (into !== undefined) return mergeOf(what, into)
  if (way === 'move') return what.of === 'note' ? { ...what, folder: name } : undefined
  if (name.trim() === '') return undefined
  switch (what.of) {
    case 'note':
      return { ...what, title: name }
    case 'topic':
      return { ...what, to: name.trim().replace(/^#/, '') }
    case 'folder':
      return { ...what, to: name }
    case 'entity':
      return { ...what, name }
    case 'heading':
      return { of: 'heading', ref: what.ref, heading: what.heading, to: name }
    case 'block':
      return { ...what, to: name.trim().replace(/^\^/, '') }
    case 'claim':
      return undefined
  }
}

function mergeOf(what: Named, into: DeskId): Change | undefined {
  switch (what.of) {
    case 'note':
      return { of: 'note-merge', ref: what.ref, into: into as Ref<'note'> }
    case 'topic':
      return { of: 'topic-merge', path: what.path, into: into.replace(/^#/, '') }
    case 'entity':
      return { of: 'entity-merge', ref: what.ref, into: into as Ref<'entity'> }
    case 'claim':
      return { of: 'claim-merge', ref: what.ref, into: into as Ref<'claim'> }
    default:
      return undefined
  }
}

/** Does a rename or merge. */
export function carryOut(
  client: NotebookClient,
  acted: { readonly action: string },
  change: Change,
): Promise<Reach> {
  switch (change.of) {
    case 'note':
      return client.notes.rename({ ...acted, ...change })
    case 'heading':
      return client.notes.renameHeading({ ...acted, ...change })
    case 'block':
      return client.notes.renameBlock({ ...acted, ...change })
    case 'folder':
      return client.folders.rename({ ...acted, ...change })
    case 'topic':
      return client.topics.rename({ ...acted, ...change })
    case 'entity':
      return client.entities.rename({ ...acted, ...change })
    case 'note-merge':
      return client.notes.merge({ ...acted, ...change })
    case 'topic-merge':
      return client.topics.merge({ ...acted, ...change })
    case 'entity-merge':
      return client.entities.merge({ ...acted, ...change })
    case 'entities-merge':
      return client.entities.mergeMany({ ...acted, ...change })
    case 'claim-merge':
      return client.claims.merge({ ...acted, ...change })
  }
}

/** What the window shows from now on where it showed what went into another, or has another path. */
export function leadsTo(change: Change): { from: DeskId; to: DeskId } | undefined {
  switch (change.of) {
    case 'topic':
      return { from: `#${change.path}`, to: `#${change.to}` }
    case 'topic-merge':
      return { from: `#${change.path}`, to: `#${change.into}` }
    case 'note-merge':
    case 'entity-merge':
    case 'claim-merge':
      return { from: change.ref, to: change.into }
    default:
      return undefined
  }
}
