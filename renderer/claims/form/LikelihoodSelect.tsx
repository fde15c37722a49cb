import { say } from '#data/messages/index.ts'
import { type Likelihood, SCALES } from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Select } from '#renderer/ui/Select.tsx'

interface LikelihoodSelectProps {
  readonly id?: string
  readonly value: Likelihood | undefined
  readonly quiet?: boolean
  readonly onChange: (value: Likelihood | undefined) => void
}

/** A likelihood in the words of its scale: the one it was given on, else the notebook's. */
export function LikelihoodSelect({ id, value, quiet, onChange }: LikelihoodSelectProps) {
  const asked = useAsk('notebook', 'info', undefined).data?.scale
  const scale = value?.scale ?? asked ?? 'icd203'
  return (
    <Select
      id={id}
      label={say('window.claim.likelihood')}
      quiet={quiet}
      value={String(value?.band ?? '')}
      options={[
        { value: '', label: say(quiet ? 'window.fact.none' : 'window.form.likelihood.none') },
        ...SCALES[scale].bands.map(({ band, terms, percent }) => ({
          value: String(band),
          label: say('window.form.likelihood', { term: terms[0] ?? '', percent }),
        })),
      ]}
      onChange={(band) => onChange(band === '' ? undefined : { scale, band: Number(band) })}
    />
  )
}
