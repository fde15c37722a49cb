import { useDeferredValue, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

/** So many rows show at once; more words narrow them. */
const MOST = 200

/** All claims beside a note, narrowed as one types; `i` puts the chosen one at the note's caret. */
export function ClaimPicker({ document }: { document: OpenDocument | undefined }) {
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const asked = useAsk(
    'claims',
    'page',
    { words: wanted, by: 'ref', down: true, offset: 0, limit: MOST },
    { keep: true },
  )
  return (
    <div className="view claim-picker">
      <div className="picker-field">
        <input
          type="search"
          className="field"
          aria-label={say('window.companion.claims.search')}
          placeholder={say('window.companion.claims.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            firstRow(event.currentTarget)?.focus()
          }}
        />
      </div>
      <div className="page" tabIndex={-1}>
        <Answer result={asked}>{({ rows }) => <Found found={rows} document={document} />}</Answer>
      </div>
      <p className="hint">
        <Key name="I" /> {say('window.companion.claims.hint')}
      </p>
    </div>
  )
}

function Found(props: { found: readonly ClaimSummary[]; document: OpenDocument | undefined }) {
  const { found, document } = props
  const desk = useDesk()
  const chosen = found.find(({ ref }) => ref === desk.focused) ?? found[0]
  useCommand(
    {
      id: 'note.insert-claim',
      title: say('window.note.insert'),
      key: 'I',
      run: () => chosen && document?.insert(`[[${chosen.ref}]]`),
    },
    document !== undefined && chosen !== undefined,
  )
  if (found.length === 0) return <Empty>{say('window.companion.claims.none')}</Empty>
  return (
    <div
      onFocus={(event) => {
        const ref = (event.target as HTMLElement).closest<HTMLElement>('[data-claim]')?.dataset[
          'claim'
        ]
        if (ref !== undefined) desk.focus(ref as DeskId)
      }}
    >
      <Rows label={say('window.claims')}>
        {found.map((claim) => (
          <div key={claim.ref} data-claim={claim.ref}>
            <ClaimRow
              claim={claim}
              current={claim === chosen}
              onOpen={() => desk.focus(claim.ref)}
            />
          </div>
        ))}
      </Rows>
    </div>
  )
}

function firstRow(field: HTMLElement): HTMLElement | null | undefined {
  return field.closest('.claim-picker')?.querySelector<HTMLElement>('[data-row]')
}
