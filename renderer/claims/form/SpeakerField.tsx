import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import { useOffered } from '#renderer/ui/use-offered.ts'
import type { QuotedSource } from './use-claim-form.ts'
import './form.css'

interface SpeakerFieldProps {
  readonly id: string
  readonly value: string
  /** Speaks where the field is empty. */
  readonly source: QuotedSource | undefined
  /** Names of the notebook's entities. */
  readonly names: readonly string[]
  readonly wrong: boolean
  /** Puts the caret into the field at first. */
  readonly autoFocus?: boolean
  readonly onChange: (speaker: string) => void
}

/** Who says it: the source itself, somebody the notebook knows, or a new name. */
export function SpeakerField(props: SpeakerFieldProps) {
  const { id, value, source, names, wrong, autoFocus = false, onChange } = props
  const offered = useOffered(names, value, onChange)
  const { list, choices, active, choose } = offered

  return (
    <span className="speaker-field chip-input" data-wrong={wrong || undefined}>
      <input
        {...offered.field}
        id={id}
        type="text"
        autoFocus={autoFocus}
        aria-label={say('window.claim.speaker')}
        aria-invalid={wrong}
        aria-describedby={`${list}-hint`}
        placeholder={source?.publisher ?? source?.title}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          offered.typed()
        }}
      />
      <span id={`${list}-hint`} className="hint">
        {wrong ? say('window.form.speaker.empty') : hintFor(value, names, source)}
      </span>
      <ChoiceList
        id={list}
        label={say('window.claim.speaker')}
        choices={choices}
        active={active}
        onChoose={choose}
      />
    </span>
  )
}

function hintFor(
  value: string,
  names: readonly string[],
  source: QuotedSource | undefined,
): string {
  if (value.trim() === '') return source ? say('window.form.speaker.source') : ''
  return names.some((name) => fold(name) === fold(value)) ? '' : say('window.form.speaker.new')
}
