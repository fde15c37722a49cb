import { useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import type { ClaimSuggestion } from '#preload/contract/claim-suggestions.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { askForClaim, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { draftKey, dropDraft, hasDraft, keepDraft } from '../form/drafts.ts'
import { quoteOf } from '../form/use-claim-form.ts'
import { claimOf, clipped, draftFrom, evidenceOf } from './taking.ts'
import { neighbour, nextOpen, reopened, type Triaged } from './triage.ts'
import { goTo, setDismissed, setUnderWay, useGoing, useSuggestions } from './use-suggestions.ts'

/** The suggestions for a source at work: where one stands, and what can be done there. */
export type Triage = ReturnType<typeof useTriage>

export function useTriage(source: Source) {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const text = source.rendition.uuid
  const { result, all, left } = useSuggestions(source, true)
  const [showsDismissed, setShowsDismissed] = useState(false)
  /** Dismissals that nothing else was done after, the last at the end. */
  const [fresh, setFresh] = useState<readonly string[]>([])
  const shown = all.filter(({ stage }) => showsDismissed || stage !== 'dismissed')
  const at = useGoing((state) => state.current[text])
  const current = shown.find(({ key }) => key === at) ?? nextOpen(shown) ?? shown[0]

  const go = useStable((to: Triaged | undefined) => {
    if (to) goTo(text, to.key)
  })
  const goOn = useStable(() => go(nextOpen(all, current?.key) ?? neighbour(shown, at, 1)))
  useShown(source, current)
  useReopened(all, go)

  /** Does what the notebook may refuse, and goes on at once. */
  async function take(
    one: Triaged,
    work: () => Promise<{ told: string; action: { action: string } }>,
  ): Promise<void> {
    setFresh([])
    setUnderWay(text, one.key, true)
    goOn()
    try {
      const { told, action } = await work()
      dropDraft(draftKey({ sourceUuid: source.uuid, ...one.suggestion }, undefined))
      tell.done(told, undoOf(action))
    } catch (error) {
      setUnderWay(text, one.key, false)
      goTo(text, one.key)
      tell.trouble(error)
    }
  }

  function accept(): void {
    if (!current) return
    // What is claimed already, or not wanted, is passed over.
    if (current.stage !== 'open') return goOn()
    const evidence = [quotationOf(source.ref, current.suggestion)]
    void take(current, async () => {
      const action = act()
      const { ref } = await client.claims.add({
        ...action,
        ...claimOf(current.suggestion),
        evidence,
      })
      return { action, told: say('window.suggest.accepted', { ref }) }
    })
  }

  function tie(to: Ref<'claim'> | undefined = current?.suggestion.alike[0]?.ref): void {
    if (!current || current.stage !== 'open' || to === undefined) return
    const evidence = [quotationOf(source.ref, current.suggestion)]
    void take(current, async () => {
      const action = act()
      await client.claims.edit({ ...action, ref: to, evidence })
      return { action, told: say('window.suggest.tied', { ref: to }) }
    })
  }

  function edit(): void {
    if (!current) return
    const { suggestion, claims } = current
    const key = draftKey({ sourceUuid: source.uuid, ...suggestion }, undefined)
    go(current)
    show(suggestion, true)
    // Words that were typed there before are worth more.
    if (claims.length === 0 && !hasDraft(key)) keepDraft(key, draftFrom(suggestion))
    askForClaim(claims[0])
  }

  function restore(key: string): void {
    setDismissed(text, key, false)
    goTo(text, key)
  }

  function dismiss(): void {
    if (!current || current.stage === 'claimed') return
    const { key, suggestion, stage } = current
    if (stage === 'dismissed') return restore(key)
    goOn()
    setDismissed(text, key, true)
    setFresh([...fresh, key])
    tell.done(say('window.suggest.dismissed', { statement: clipped(suggestion.statement) }), {
      way: 'undo',
      by: () => restore(key),
    })
  }

  const dismissed = all.filter(({ stage }) => stage === 'dismissed').map(({ key }) => key)
  const last = fresh.findLast((key) => dismissed.includes(key))
  return {
    result,
    shown,
    current,
    left,
    dismissed: dismissed.length,
    showsDismissed,
    setShowsDismissed,
    go,
    goOn,
    step: (by: 1 | -1) => go(neighbour(shown, current?.key, by)),
    accept,
    tie,
    edit,
    dismiss,
    /** Takes the last dismissal back; absent where something else was done since. */
    takeBack: last === undefined ? undefined : () => restore(last),
  }

  function show(words: Triaged['suggestion'], opens = false): void {
    const { reader } = usePassage.getState()
    if (reader?.source === source.ref) reader.show(words)
    else if (opens) desk.open(source.ref, { at: words.start })
  }
}

/** A suggestion’s words as evidence; the reader that shows them knows best what tells them from others. */
function quotationOf(source: Ref<'source'>, suggestion: ClaimSuggestion) {
  const { passage } = usePassage.getState()
  const isShown =
    passage?.source === source &&
    passage.start === suggestion.start &&
    passage.end === suggestion.end
  return isShown ? quoteOf(passage) : evidenceOf(source, suggestion)
}

/** Has the reader of the source stand on the words of a suggestion, while suggestions have the focus. */
function useShown(source: Source, current: Triaged | undefined): void {
  const reader = usePassage((state) => state.reader)
  const triaging = usePassage((state) => state.triaging)
  const words = current?.suggestion
  useEffect(() => {
    if (triaging && words && reader?.source === source.ref) reader.show(words)
  }, [triaging, words, reader, source.ref])
}

/** Goes back to a suggestion whose claim was taken back. */
function useReopened(all: readonly Triaged[], go: (to: Triaged | undefined) => void): void {
  const before = useRef(all)
  useEffect(() => {
    const again = reopened(before.current, all)
    before.current = all
    if (again) go(again)
  }, [all, go])
}
