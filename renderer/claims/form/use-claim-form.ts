import { useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Edtf } from '#data/model/dates.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { askForClaim, leaveForm, type PassageAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import {
  claimChanges,
  claimFields,
  type Draft,
  draftOf,
  type Mistaken,
  mistakesIn,
  newDraft,
} from './draft.ts'
import { draftKey, dropDraft, keepDraft, useDraft, useLastTopics } from './drafts.ts'
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
  /** Something was typed, or asked for, that is not saved. */
  readonly begun: boolean
  readonly mistakes: readonly Mistaken[]
  /** The claim that the statement names by its reference alone: saving adds the passage to it. */
  readonly named: Claim | undefined
  /** A reference that stands for no claim. */
  readonly unknown: Ref<'claim'> | undefined
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
  const tell = useTell()
  const adding = usePassage((state) => state.adding)
  const key = claim?.uuid ?? (passage && draftKey(passage, adding))
  const kept = useDraft(key)
  const fresh = useFreshDraft({ passage, source, claim })
  const draft = kept ?? fresh
  const [tried, setTried] = useState<string>()
  const [trouble, setTrouble] = useState<{ key: string; text: string }>()
  const [done, setDone] = useState<string>()
  const mistakes = draft && tried === key ? mistakesIn(draft, claim) : []
  const stands = useStable(() => key)
  const { ref: named, found } = useNamed(claim ? undefined : draft?.statement)

  /** Does something that the notebook may refuse; what stands in the form is kept until it is done. */
  async function attempt(work: () => Promise<string>): Promise<boolean> {
    if (key === undefined || draft === undefined) return false
    keepDraft(key, draft)
    setTrouble(undefined)
    try {
      setDone(await work())
      dropDraft(key)
      return true
    } catch (error) {
      setTrouble({ key, text: troubleText(error) })
      const isHere = claim !== undefined || stands() === key
      if (isHere && usePassage.getState().editing === undefined) askForClaim(claim?.ref)
      // Whoever went on to other words is told there; what was typed waits at its own.
      if (!isHere) tell.trouble(error)
      return false
    }
  }

  /** Does it and leaves the form at once; for suggestions once it is done: they show what is left. */
  function leaveAfter(work: () => Promise<string>): void {
    if (usePassage.getState().back === undefined) {
      void attempt(work)
      leaveForm()
    } else void attempt(work).then((done) => done && leaveForm(true))
  }

  async function addTo(ref: Ref<'claim'>): Promise<string> {
    await client.claims.edit({ ...act(), ref, evidence: [quoteOf(passage!)] })
    return say('window.form.tied', { ref })
  }

  async function store(): Promise<string> {
    if (claim && draft) {
      await client.claims.edit({ ...act(), ref: claim.ref, ...claimChanges(draft, claim) })
      return say('window.form.saved', { ref: claim.ref })
    }
    const fields = claimFields(draft!)
    useLastTopics.setState({ topics: fields.topics })
    const added = await client.claims.add({ ...act(), ...fields, evidence: [quoteOf(passage!)] })
    return say('window.form.saved', { ref: added.ref })
  }

  const save = useStable((onwards: boolean) => {
    setTried(key)
    if (!draft || mistakesIn(draft, claim).length > 0) return
    if (found.isError) return
    setTried(undefined)
    // A reference is never a statement.
    const work = () => (named === undefined ? store() : addTo(named))
    const { back, reader } = usePassage.getState()
    if (!onwards || back !== undefined) return leaveAfter(work)
    void attempt(work)
    if (reader?.next()) askForClaim()
    else leaveForm()
  })
  const tie = useStable((ref: Ref<'claim'>) => {
    leaveAfter(() => addTo(ref))
  })
  const discard = useStable(() => {
    if (key !== undefined) dropDraft(key)
    setTried(undefined)
    setTrouble(undefined)
    leaveForm()
  })

  return {
    draft,
    begun: kept !== undefined || adding !== undefined,
    mistakes,
    named: found.data,
    unknown: found.isError ? named : undefined,
    trouble: trouble && trouble.key === key ? trouble.text : undefined,
    done,
    change: useStable((change) => {
      setDone(undefined)
      if (key !== undefined && draft) keepDraft(key, { ...draft, ...change })
    }),
    save,
    tie,
    discard,
    leave: () => leaveForm(),
  }
}

/** The claim that a statement names where it is nothing but a reference. */
function useNamed(statement: string | undefined) {
  const written = statement?.trim().toUpperCase() ?? ''
  const ref = parseRef(written)?.noun === 'claim' ? (written as Ref<'claim'>) : undefined
  const found = useAsk('claims', 'get', { ref: ref ?? 'C-1' }, { when: ref !== undefined })
  return { ref, found: ref === undefined ? { data: undefined, isError: false } : found }
}

/** The form as it starts: from the claim that is edited, else from the passage and its source. */
function useFreshDraft({ passage, source, claim }: ClaimFormInput): Draft | undefined {
  const entities = useAsk('entities', 'list', undefined).data
  const topics = useLastTopics((state) => state.topics)
  const adding = usePassage((state) => state.adding)
  return useMemo(() => {
    if (claim) return draftOf(claim)
    if (!passage) return undefined
    const speaker = guessSpeaker(passage.exact, entities ?? []) ?? ''
    const quotation = adding ?? passage.exact
    return newDraft({ quotation, speaker, said: source?.published, topics })
  }, [claim, passage, source?.published, entities, topics, adding])
}

/** A passage as evidence of a claim. */
export function quoteOf({ source, exact, prefix, region }: PassageAtCursor) {
  return {
    source,
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(region === undefined ? {} : { region }),
  }
}
