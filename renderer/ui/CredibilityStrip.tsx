import type { KeyboardEvent } from 'react'
import { say } from '#data/messages/index.ts'
import type { Credibility } from '#data/model/ratings.ts'
import { CREDIBILITIES, CREDIBILITY } from '#data/model/ratings.ts'
import { useCommand } from './commands.ts'
import './inputs.css'

interface CredibilityStripProps {
  readonly value: Credibility | undefined
  /** `undefined` takes the grade off. */
  readonly onChange: (value: Credibility | undefined) => void
  /** The keys 1 to 6 and - set it wherever no text field has the caret. */
  readonly keys?: boolean
}

const CHOICES = [...CREDIBILITIES, undefined]

/** The credibility of a claim: 1 to 6 or none, and below it the number with its word. */
export function CredibilityStrip({ value, onChange, keys = false }: CredibilityStripProps) {
  return (
    <div className="credibility">
      <div
        role="radiogroup"
        aria-label={say('window.claim.credibility')}
        className="strip"
        onKeyDown={moveFocus}
      >
        {CHOICES.map((choice) => (
          <button
            key={choice ?? 'none'}
            type="button"
            role="radio"
            className={choice === undefined ? 'none' : undefined}
            aria-checked={choice === value}
            aria-label={credibilityWords(choice)}
            title={credibilityWords(choice)}
            tabIndex={choice === value ? 0 : -1}
            onClick={() => onChange(choice)}
          >
            {choice ?? '–'}
          </button>
        ))}
      </div>
      <p className="word" aria-hidden="true">
        {credibilityWords(value)}
      </p>
      {keys && <CredibilityKeys onPress={onChange} />}
    </div>
  )
}

/** The keys 1 to 6 and -, wherever no text field has the caret. */
export function CredibilityKeys(props: { onPress: (value: Credibility | undefined) => void }) {
  return CHOICES.map((choice) => (
    <GradeKey key={choice ?? 'none'} choice={choice} onPress={() => props.onPress(choice)} />
  ))
}

/** A credibility as it is spelled everywhere: the number with its word. */
export function credibilityWords(value: Credibility | undefined): string {
  return value === undefined ? say('window.ungraded') : `${value} – ${CREDIBILITY[value]}`
}

function GradeKey(props: { choice: Credibility | undefined; onPress: () => void }) {
  const { choice, onPress } = props
  useCommand({
    id: `claim.credibility.${choice ?? 'none'}`,
    title: say('window.credibility.set', { grade: credibilityWords(choice) }),
    key: choice === undefined ? '-' : String(choice),
    run: onPress,
  })
  return null
}

/** The arrows move the focus and choose nothing: a grade is set on purpose, by Enter or Space. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')]
  const at = radios.findIndex((radio) => radio === document.activeElement)
  event.preventDefault()
  event.stopPropagation()
  radios[(at + step + radios.length) % radios.length]?.focus()
}
