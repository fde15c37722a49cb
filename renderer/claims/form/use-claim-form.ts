import { useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { askForClaim, type PassageAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import {
  claimChanges,
  claimFields,
  type Draft,
  draftOf,
  type Mistaken,
  mistakesIn,
  newDraft,
} from './draft.ts'
import { draftKey, dropDraft, keepDraft, useDrafts } from './drafts.ts'
import { guessSpeaker } from './guess-speaker.ts'

/** What the form needs to know of the source that is quoted. */
export interface QuotedSource {
  readonly title: string
  readonly publisher?: string | undefined
  readonly published?: Edtf | undefined
}

interface ClaimFormInput {
  readonly passage: PassageAtCursor | undefined
  readonly source: QuotedSource | undefined
  readonly claim: Claim | undefined
}

/** A claim form at work. */
export interface ClaimFormState {
  /** Absent where there is nothing to make a claim of. */
  readonly draft: Draft | undefined
  readonly change: (change: Partial<Draft>) => void
  /** Something was typed that is not saved. */
  readonly begun: boolean
  readonly mistakes: readonly Mistaken[]
  /** What the notebook said against the last save. */
  readonly trouble: string | undefined
  /** What was done last. */
  readonly done: string | undefined
  /** Saves and goes back to the text; `onwards` to the next sentence, with the form open. */
  readonly save: (onwards: boolean) => void
  /** Ties the passage to a claim that is there. */
  readonly tie: (claim: Ref<'claim'>) => void
  readonly discard: () => void
  readonly leave: () => void
}

export function useClaimForm({ passage, source, claim }: ClaimFormInput): ClaimFormState {
  const client = useClient()
  const key = claim?.ref ?? (passage && draftKey(passage))
  const kept = useDrafts(({ drafts }) => (key === undefined ? undefined : drafts[key]))
  const fresh = useFreshDraft({ passage, source, claim })
  const draft = kept ?? fresh
  const [tried, setTried] = useState<string>()
  const [trouble, setTrouble] = useState<{ key: string; text: string }>()
  const [done, setDone] = useState<string>()
  const mistakes = draft && tried === key ? mistakesIn(draft, claim) : []

  /** Does something that the notebook may refuse; what stands in the form is kept until it is done. */
  async function attempt(work: () => Promise<string>): Promise<void> {
    if (key === undefined || draft === undefined) return
    keepDraft(key, draft)
    setTrouble(undefined)
    try {
      setDone(await work())
      dropDraft(key)
    } catch (error) {
      setTrouble({ key, text: troubleText(error) })
      // Whoever went on has to come back to see why.
      if (usePassage.getState().editing === undefined) askForClaim(claim?.ref)
    }
  }

  async function store(): Promise<string> {
    if (claim && draft) {
      await client.claims.edit({ ...act(), ref: claim.ref, ...claimChanges(draft, claim) })
      return say('window.form.saved', { ref: claim.ref })
    }
    const fields = claimFields(draft!)
    useDrafts.setState({ topics: fields.topics })
    const added = await client.claims.add({ ...act(), ...fields, evidence: [quoteOf(passage!)] })
    return say('window.form.saved', { ref: added.ref })
  }

  const save = useStable((onwards: boolean) => {
    setTried(key)
    if (!draft || mistakesIn(draft, claim).length > 0) return
    setTried(undefined)
    void attempt(store)
    if (onwards && usePassage.getState().reader?.next()) askForClaim()
    else leave()
  })
  const tie = useStable((ref: Ref<'claim'>) => {
    void attempt(async () => {
      await client.claims.edit({ ...act(), ref, evidence: [quoteOf(passage!)] })
      return say('window.form.tied', { ref })
    })
    leave()
  })
  const discard = useStable(() => {
    if (key !== undefined) dropDraft(key)
    setTried(undefined)
    setTrouble(undefined)
    leave()
  })

  return {
    draft,
    begun: kept !== undefined,
    mistakes,
    trouble: trouble && trouble.key === key ? trouble.text : undefined,
    done,
    change: useStable((change) => {
      setDone(undefined)
      if (key !== undefined && draft) keepDraft(key, { ...draft, ...change })
    }),
    save,
    tie,
    discard,
    leave,
  }
}

/** The form as it starts: from the claim that is edited, else from the passage and its source. */
function useFreshDraft({ passage, source, claim }: ClaimFormInput): Draft | undefined {
  const entities = useAsk('entities', 'list', undefined).data
  const topics = useDrafts((state) => state.topics)
  return useMemo(() => {
    if (claim) return draftOf(claim)
    if (!passage) return undefined
    const speaker = guessSpeaker(passage.exact, entities ?? []) ?? ''
    return newDraft({ quotation: passage.exact, speaker, said: source?.published, topics })
  }, [claim, passage, source?.published, entities, topics])
}

function quoteOf({ source, exact, prefix }: PassageAtCursor) {
  return { source, exact, ...(prefix === undefined ? {} : { prefix }) }
}

/** Back to the text. */
function leave(): void {
  usePassage.setState({ editing: undefined })
  usePassage.getState().reader?.focus()
}
