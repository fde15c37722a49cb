import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Resolution } from '#preload/contract/notes.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocument, OpenDocuments } from './open-documents.ts'
import { isOwn, ownPlaces } from './own-places.ts'
import type { ReadNote } from './read-note.ts'

/** A note's document from when its editor has opened it. */
export function useOpenDocument(
  documents: OpenDocuments,
  note: Ref<'note'> | undefined,
): OpenDocument | undefined {
  return useSyncExternalStore(documents.subscribe, () =>
    note === undefined ? undefined : documents.get(note),
  )
}

/** What stands between brackets, by that text. */
export type LinkLabels = ReadonlyMap<string, Resolution>

/** At most so many links are looked up at once. */
const MOST = 5_000

/**
 * What the links of a note lead to: one question for all of them after each pause, and again when a
 * notice says that something of it has changed. The last answer stays until the next is there.
 */
export function useLinkLabels(read: ReadNote, note: Ref<'note'>): LinkLabels | undefined {
  const asked = useResolved(read).data
  const own = useMemo(() => ownPlaces(read, note), [read, note])
  return useMemo(() => {
    if (!asked && own.length === 0) return undefined
    return new Map([...(asked ?? []), ...own].map((one) => [one.text, one]))
  }, [asked, own])
}

/** Whether it is known what the links of a note lead to, or was once, or cannot be known. */
export function useLinksKnown(read: ReadNote): boolean {
  const [known, setKnown] = useState(false)
  const { isLoading } = useResolved(read)
  if (!known && !isLoading) setKnown(true)
  return known
}

function useResolved({ links }: ReadNote) {
  const elsewhere = links.filter((link) => !isOwn(link))
  const texts = [...new Set(elsewhere.map(({ text }) => text))].slice(0, MOST)
  return useAsk('notes', 'resolve', { links: texts }, { keep: true, when: texts.length > 0 })
}
