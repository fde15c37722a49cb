import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { ClaimKind } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Chips } from '#renderer/ui/Chips.tsx'
import { CredibilityStrip } from '#renderer/ui/CredibilityStrip.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { type PassageAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { newDraft } from './draft.ts'
import { FormActs } from './FormActs.tsx'
import { MoreFields } from './MoreFields.tsx'
import { Quotation } from './Quotation.tsx'
import { kindOptions } from './kind-options.ts'
import { SimilarClaims } from './SimilarClaims.tsx'
import { SpeakerField } from './SpeakerField.tsx'
import { type ClaimFormState, type QuotedSource, useClaimForm } from './use-claim-form.ts'
import './form.css'

const BLANK = newDraft({ quotation: '', speaker: '', said: undefined, topics: [] })

interface ClaimFormProps {
  /** The words that a new claim rests on; absent while the cursor stands nowhere. */
  readonly passage?: PassageAtCursor | undefined
  /** The source that is quoted. */
  readonly source?: QuotedSource | undefined
  /** The claim to change in place of making a new one. */
  readonly claim?: Claim | undefined
}

/**
 * The form of a claim. It follows the passage at the cursor, filled so that Enter alone saves; what
 * was typed for a passage waits there until it is saved or discarded.
 */
export function ClaimForm({ passage, source, claim }: ClaimFormProps) {
  const form = useClaimForm({ passage, source, claim })
  const { change, mistakes, save, leave } = form
  // Without a passage the form stands there all the same: nothing moves once there is one.
  const draft = form.draft ?? BLANK
  const statement = useRef<HTMLTextAreaElement>(null)
  const similar = useRef<HTMLDivElement>(null)
  const ids = useId()
  const entities = useAsk('entities', 'list', undefined).data
  const topics = useAsk('topics', 'list', undefined).data
  useFocusWhenAsked(statement)

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { tagName } = event.target as HTMLElement
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && tagName !== 'BUTTON') save(event.shiftKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Down from the end of the statement leads to the similar claims. */
  function onStatementKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { selectionEnd, value } = event.currentTarget
    const first = similar.current?.querySelector('button')
    if (event.key !== 'ArrowDown' || event.shiftKey || selectionEnd < value.length || !first) return
    event.preventDefault()
    first.focus()
  }

  const mistake = statementMistake(form)
  const wrong = (field: (typeof mistakes)[number]) => mistakes.includes(field)
  return (
    <form
      className="claim-form"
      aria-label={claim ? say('window.form.edit', { ref: claim.ref }) : say('window.form.new')}
      onKeyDown={onKey}
      onSubmit={(event) => event.preventDefault()}
    >
      <Quotation passage={passage} claim={claim} />
      <label className="label" htmlFor={`${ids}-statement`}>
        {say('window.claim.statement')}
        {mistake !== undefined && <em id={`${ids}-wrong`}>{mistake}</em>}
      </label>
      <textarea
        ref={statement}
        id={`${ids}-statement`}
        className="statement"
        rows={3}
        disabled={!form.draft}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : `${ids}-wrong`}
        value={draft.statement}
        onChange={(event) => change({ statement: event.target.value })}
        onKeyDown={onStatementKey}
      />
      <fieldset disabled={!form.draft}>
        <Field label={say('window.claim.speaker')} id={`${ids}-speaker`}>
          <SpeakerField
            id={`${ids}-speaker`}
            value={draft.speaker}
            source={source}
            names={entities?.map(({ name }) => name) ?? []}
            wrong={wrong('speaker')}
            onChange={(speaker) => change({ speaker })}
          />
        </Field>
        <Field label={say('window.claim.kind')} id={`${ids}-kind`}>
          <Select
            id={`${ids}-kind`}
            value={draft.kind}
            options={kindOptions(true)}
            onChange={(kind) => change({ kind: kind as ClaimKind })}
          />
        </Field>
        <Field label={say('window.claim.said')} id={`${ids}-said`}>
          <DateField
            id={`${ids}-said`}
            label={say('window.claim.said')}
            entry={draft.said}
            onChange={(said) => change({ said })}
          />
        </Field>
        <Field label={say('window.claim.on')} id={`${ids}-on`}>
          <DateField
            id={`${ids}-on`}
            label={say('window.claim.on')}
            entry={draft.on}
            onChange={(on) => change({ on })}
          />
        </Field>
        <Field label={say('window.claim.credibility')}>
          <CredibilityStrip
            keys={form.draft !== undefined}
            value={draft.credibility}
            onChange={(credibility) => change({ credibility })}
          />
        </Field>
        <Field label={say('window.claim.topics')}>
          <Chips
            label={say('window.claim.topics')}
            values={draft.topics}
            options={topics?.map(({ path }) => path)}
            onChange={(topics) => change({ topics })}
          />
        </Field>
        <Field label={say('window.claim.about')}>
          <Chips
            label={say('window.claim.about')}
            values={draft.entities}
            options={entities?.map(({ name }) => name)}
            onChange={(entities) => change({ entities })}
          />
        </Field>
        <SimilarClaims
          ref={similar}
          statement={draft.statement}
          named={form.named}
          except={claim?.ref}
          trouble={form.trouble}
          onTie={passage && form.tie}
          onBack={() => statement.current?.focus()}
        />
        <MoreFields draft={draft} onChange={change} />
        <FormActs claim={claim} form={form} />
      </fieldset>
    </form>
  )
}

/** What keeps the statement from being saved. */
function statementMistake({ mistakes, unknown }: ClaimFormState): string | undefined {
  if (unknown !== undefined) return say('window.form.statement.unknown', { ref: unknown })
  return mistakes.includes('statement') ? say('window.form.statement.empty') : undefined
}

/** Takes the focus each time that somebody asks for the form, with the statement selected. */
function useFocusWhenAsked(statement: React.RefObject<HTMLTextAreaElement | null>): void {
  const asked = usePassage((state) => state.asked)
  useEffect(() => {
    if (asked === usePassage.getState().answered) return
    usePassage.setState({ answered: asked })
    statement.current?.focus({ preventScroll: true })
    statement.current?.select()
    statement.current?.form?.scrollIntoView({ block: 'nearest' })
  }, [asked, statement])
}

function Field(props: { label: string; id?: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
    </div>
  )
}
