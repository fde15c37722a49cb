import { create } from 'zustand'
import type { Source } from '#data/model/source.ts'
import { type OriginalKind, originalKind } from './use-original.ts'

/** What of a source shows: its text, the file that the text was taken from, or both side by side. */
export const LOOKS = ['text', 'original', 'both'] as const
export type Look = (typeof LOOKS)[number]

/** What the person chose last, for pages and for pictures. */
export const useLooks = create<Partial<Record<OriginalKind, Look>>>(() => ({}))

/** Whether a source has no words yet: a picture, or a scanned paper. */
export function isWordless({ rendition }: Source): boolean {
  return rendition.text.trim() === ''
}

/** How a source shows; without words it shows its file beside the place where they are typed. */
export function useLook(source: Source): Look {
  const kind = originalKind(source)
  const chosen = useLooks((looks) => kind && looks[kind])
  if (kind === undefined) return 'text'
  return chosen ?? (kind === 'picture' || isWordless(source) ? 'both' : 'text')
}
