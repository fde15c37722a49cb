import { say } from '#data/messages/index.ts'
import { Chips } from '#renderer/ui/Chips.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'

/** So many names of only some claims show, those of most first. */
const MOST = 12

interface BulkNamesProps {
  readonly of: 'topics' | 'entities'
  /** What all of the claims have. */
  readonly all: readonly string[]
  /** What some of them have, those of most first. */
  readonly some: readonly string[]
  /** What there is to choose from. */
  readonly options: readonly string[]
  /** How what was typed is kept; `undefined` for what can be none. */
  readonly read?: ((text: string) => string | undefined) | undefined
  readonly onChange: (change: { added: string[]; removed: string[] }) => void
}

/** The topics or entities of several claims: what all have, and below it what only some have. */
export function BulkNames({ of, all, some, options, read, onChange }: BulkNamesProps) {
  const shown = some.slice(0, MOST)
  return (
    <>
      <p className="label">{say('window.bulk.topics.all')}</p>
      <Chips
        label={say(of === 'topics' ? 'window.claim.topics' : 'window.claim.about')}
        values={all}
        options={options}
        read={read}
        open
        autoFocus
        placeholder={say(`window.bulk.${of}.hint`)}
        onChange={(values) =>
          onChange({
            added: values.filter((value) => !all.includes(value)),
            removed: all.filter((value) => !values.includes(value)),
          })
        }
      />
      {some.length > 0 && (
        <>
          <p className="label">{say('window.bulk.topics.some')}</p>
          <div className="chips">
            {shown.map((name) => (
              <button
                type="button"
                className="chip"
                key={name}
                title={say('window.bulk.topics.to-all', { topic: name })}
                onClick={() => onChange({ added: [name], removed: [] })}
              >
                {name} <Icon name="plus" />
              </button>
            ))}
          </div>
          {some.length > MOST && (
            <p className="label">{say(`window.bulk.${of}.more`, { count: some.length - MOST })}</p>
          )}
        </>
      )}
    </>
  )
}
