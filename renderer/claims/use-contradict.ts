import { useState } from 'react'
import type { Claim, ClaimStatus } from '#data/model/claim.ts'
import type { Edtf } from '#data/model/dates.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { useKept } from '#renderer/ui/kept-words.ts'
import type { PassageAtCursor } from '#renderer/ui/passage.ts'
import { type Turn, undoOf } from '#renderer/ui/turn.ts'
import { quoteOf } from './form/use-claim-form.ts'

interface Contradiction {
  /** A new claim's statement, or the reference of one that is there. */
  readonly statement: string
  readonly speaker: string
  readonly why: string
  /** What the other claim's status is to be; absent: as it is. */
  readonly status?: ClaimStatus | undefined
}

/** How a claim clashes with an older one. */
export type ClashKind = 'contradict' | 'supersede'

/** A contradiction, or an update, while it is written. */
export interface ContradictState {
  readonly draft: Contradiction
  readonly change: (change: Partial<Contradiction>) => void
  /** Somebody must speak where no passage does. */
  readonly speakerless: boolean
  readonly trouble: string | undefined
  readonly submit: () => void
}

/** Makes the claim, where it is new, and its relation; `onDone` is told which claim contradicts. */
export function useContradict(
  kind: ClashKind,
  against: Claim,
  passage: PassageAtCursor | undefined,
  said: Edtf | undefined,
  onDone: (claim: Ref<'claim'>, status: ClaimStatus | undefined, undo: Turn) => void,
): ContradictState {
  const client = useClient()
  // Cancelled or not, what was typed is there when it is asked for again.
  const [draft, keepDraft, dropDraft] = useKept<Contradiction>(`${kind}-1 ${against.uuid}`, {
    statement: passage?.exact.replace(/\s+/g, ' ').trim() ?? '',
    speaker: '',
    why: '',
  })
  const [tried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const statement = draft.statement.trim()
  const speaker = draft.speaker.trim()
  const written = statement.toUpperCase()
  const there = parseRef(written)?.noun === 'claim' ? (written as Ref<'claim'>) : undefined
  const speakerless = there === undefined && !passage && speaker === ''

  async function submit(): Promise<void> {
    setTried(true)
    if (statement === '' || speakerless) return
    try {
      const why = draft.why.trim()
      const acted = act()
      const { ref } = await client.claims[kind]({
        ...acted,
        claim: against.ref,
        by: there ?? newClaim(),
        ...(why === '' ? {} : { why }),
        ...(draft.status === undefined ? {} : { status: draft.status }),
      })
      dropDraft()
      onDone(ref, draft.status, undoOf(acted))
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  /** What is claimed, where no claim that is there is named. */
  function newClaim() {
    return {
      statement,
      ...(speaker === '' ? {} : { speaker }),
      ...(passage ? { evidence: [quoteOf(passage)], said } : {}),
      topics: [...against.topics],
    }
  }

  return {
    draft,
    change: (change) => keepDraft({ ...draft, ...change }),
    speakerless: tried && speakerless,
    trouble,
    submit: () => void submit(),
  }
}
