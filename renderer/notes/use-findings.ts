import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import { parseRef } from '#data/model/refs.ts'
import { type Finding, findingsIn } from '#renderer/editor/findings.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { useLinkLabels } from '#renderer/editor/use-document.ts'
import { useClaims } from './use-claims.ts'

/** So many cited claims are asked for in full; a note that cites more is checked for the others' status. */
const MOST = 300

/** What is to be looked at in a note as it stands in the editor. */
export function useFindings(document: OpenDocument): readonly Finding[] {
  const read = useStore(document.read)
  const labels = useLinkLabels(read, document.ref)
  const cited = useMemo(() => {
    const refs = read.links.flatMap(({ text, ref }) =>
      ref !== undefined && parseRef(ref)?.noun === 'claim' && labels?.get(text)?.resolved
        ? [ref as Ref<'claim'>]
        : [],
    )
    return [...new Set(refs)].slice(0, MOST)
  }, [read, labels])
  const claims = useClaims(cited)
  return useMemo(() => {
    const bare = claims.filter(({ evidence }) => evidence.length === 0).map(({ ref }) => ref)
    return findingsIn(read, labels, new Set(bare))
  }, [read, labels, claims])
}
