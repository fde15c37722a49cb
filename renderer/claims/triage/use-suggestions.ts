import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { useClient } from '#renderer/api/client.tsx'
import { dropWords, keepWords, useKeptWords } from '#renderer/ui/kept-words.ts'
import { working } from '#renderer/ui/work.ts'
import { triage } from './triage.ts'

interface Going {
  /** The suggestion that is looked at, by the UUID of the text. */
  readonly current: Readonly<Record<string, string>>
  /** What becomes a claim just now, by the UUID of the text. */
  readonly underWay: Readonly<Record<string, readonly string[]>>
}

/** Where the triage of each text stands in this window. */
export const useGoing = create<Going>(() => ({ current: {}, underWay: {} }))

const NONE: readonly string[] = []

/**
 * The suggestions for a source’s text with what was decided on each. They are asked for once, and stay
 * as they are while claims are made of them.
 * @param asks whether they are wanted; else only those are answered that are there
 */
export function useSuggestions(source: Source, asks: boolean) {
  const client = useClient()
  const { ref, title, passages, rendition } = source
  const dismissed = useKeptWords(({ words }) => dismissedIn(words, rendition.uuid))
  const underWay = useGoing((state) => state.underWay[rendition.uuid] ?? NONE)
  const result = useQuery({
    queryKey: ['suggestions', rendition.uuid],
    // `null`: the person has ended it.
    queryFn: async ({ signal }) => {
      const ending = new AbortController()
      const either = AbortSignal.any([signal, ending.signal])
      const ask = () => client.sources.suggest({ ref }, { signal: either })
      try {
        return await working(say('window.suggest.working', { title }), ask, ending)
      } catch (error) {
        if (ending.signal.aborted) return null
        throw error
      }
    },
    enabled: asks,
  })
  const items = result.data?.items
  const all = useMemo(
    () => triage(items ?? [], { passages, dismissed, underWay }),
    [items, passages, dismissed, underWay],
  )
  useEffect(() => {
    for (const { key, claims } of all) {
      if (claims.length > 0 && underWay.includes(key)) setUnderWay(rendition.uuid, key, false)
    }
  }, [all, underWay, rendition.uuid])
  return {
    result,
    all,
    left: all.filter(({ stage }) => stage === 'open').length,
  }
}

/** Goes to a suggestion for a text. */
export function goTo(text: string, key: string): void {
  useGoing.setState(({ current }) => ({ current: { ...current, [text]: key } }))
}

/** Says whether a suggestion for a text becomes a claim just now. */
export function setUnderWay(text: string, key: string, on: boolean): void {
  useGoing.setState(({ underWay }) => {
    const others = (underWay[text] ?? []).filter((one) => one !== key)
    return { underWay: { ...underWay, [text]: on ? [...others, key] : others } }
  })
}

/** Dismisses a suggestion for a text, also for the next start, or brings it back. */
export function setDismissed(text: string, key: string, on: boolean): void {
  const others = dismissedIn(useKeptWords.getState().words, text).filter((one) => one !== key)
  const all = on ? [...others, key] : others
  if (all.length > 0) keepWords(nameOf(text), all)
  else dropWords(nameOf(text))
}

function dismissedIn(words: Readonly<Record<string, unknown>>, text: string): readonly string[] {
  return (words[nameOf(text)] as readonly string[] | undefined) ?? NONE
}

function nameOf(text: string): string {
  return `dismissed-1 ${text}`
}
