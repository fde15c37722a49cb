import { create } from 'zustand'
import type { NoteVersion } from '#data/model/version.ts'
import type { Ref } from '#data/model/refs.ts'

/** A version of a note that is looked at beside another one. */
interface ShownVersion {
  readonly note: Ref<'note'> | undefined
  /** The leaf of the note's inspector that was chosen; absent: the first. */
  readonly leaf: string | undefined
  /** Counts how often the list of versions was asked for, so that it takes the focus each time. */
  readonly asked: number
  /** How often it has taken it. */
  readonly answered: number
  readonly version: NoteVersion | undefined
}

const NOWHERE: ShownVersion = {
  note: undefined,
  leaf: undefined,
  asked: 0,
  answered: 0,
  version: undefined,
}

/** Which leaf of which note's inspector shows, and the version that is compared in its place. */
export const useShownVersion = create<ShownVersion>(() => NOWHERE)

export const VERSIONS = 'versions'

/** Shows the list of a note's versions, and leads to it. */
export function askForVersions(note: Ref<'note'>): void {
  const { asked } = useShownVersion.getState()
  useShownVersion.setState({ note, leaf: VERSIONS, asked: asked + 1, version: undefined })
}

/** Turns to another leaf of a note's inspector; what was compared is put away. */
export function turnLeaf(note: Ref<'note'>, leaf: string): void {
  useShownVersion.setState({ note, leaf, version: undefined })
}

/** Shows a version in place of the note's text, or the text again. */
export function compareVersion(note: Ref<'note'>, version: NoteVersion | undefined): void {
  useShownVersion.setState({ note, version })
}

/** Forgets all of it, as when another notebook is opened: its notes have the same references. */
export function forgetShownVersion(): void {
  useShownVersion.setState(NOWHERE)
}
