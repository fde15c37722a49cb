import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { CarryCandidate, Unsettled } from '#data/model/unsettled.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { useSettling } from './settling.ts'

/** A passage to settle, and one of the places that it may be at; without one where there is none. */
export interface Choice {
  readonly key: string
  readonly passage: Unsettled
  readonly candidate: CarryCandidate | undefined
}

const NONE: readonly Unsettled[] = []

/** The passages whose place in a corrected text is to be settled: of one source, or of all. */
export function useUnsettled(source?: Ref<'source'>): readonly Unsettled[] {
  return useAsk('sources', 'unsettled', source ? { source } : {}, { keep: true }).data ?? NONE
}

/** Settles a passage: at a place, or as lost; answers whether it went well. */
export function useSettle(): (passage: Unsettled, at: Span | null) => Promise<boolean> {
  const client = useClient()
  const tell = useTell()
  return async ({ passage }, at) => {
    const action = act()
    try {
      const place = at && { start: at.start, end: at.end }
      await client.sources.settle({ ...action, passage, at: place })
      tell.done(say(at ? 'window.settle.placed' : 'window.settle.lost'), undoOf(action))
      return true
    } catch (error) {
      tell.trouble(error)
      return false
    }
  }
}

/** The list at work: where one stands in it, and what can be done there. */
export function useChoices(source?: Ref<'source'>) {
  const passages = useUnsettled(source)
  const settle = useSettle()
  const desk = useDesk()
  const [place, setPlace] = useState(0)
  const choices = passages.flatMap(choicesOf)
  const at = Math.min(place, choices.length - 1)
  const current = choices[at]

  function go(to: number): void {
    const next = choices[Math.max(0, Math.min(to, choices.length - 1))]
    if (!next) return
    setPlace(choices.indexOf(next))
    show(next)
  }

  /** Shows a place in the source's text, where that is open. */
  function show({ passage, candidate }: Choice): void {
    const { reader } = usePassage.getState()
    if (candidate && reader?.source === passage.source) reader.show(candidate)
  }

  return {
    passages,
    choices,
    current,
    go: (choice: Choice) => go(choices.findIndex(({ key }) => key === choice.key)),
    step: (by: 1 | -1) => go(at + by),
    take: () => {
      if (current?.candidate) void settle(current.passage, current.candidate)
      else mark()
    },
    accept: () => current && void settle(current.passage, null),
    mark,
  }

  /** Has the person choose other words in the reader. */
  function mark(): void {
    if (!current) return
    const { passage, candidate } = current
    useSettling.setState({ marking: passage })
    const { reader } = usePassage.getState()
    if (reader?.source === passage.source) reader.focus()
    else desk.open(passage.source, candidate ? { at: candidate.start } : {})
  }
}

function choicesOf(passage: Unsettled): Choice[] {
  const { passage: key, candidates } = passage
  if (candidates.length === 0) return [{ key, passage, candidate: undefined }]
  return candidates.map((candidate) => ({
    key: `${key} ${candidate.start}`,
    passage,
    candidate,
  }))
}

export type Choices = ReturnType<typeof useChoices>
