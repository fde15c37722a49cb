import { say } from '#data/messages/index.ts'
import type { Finding } from '#renderer/editor/findings.ts'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

interface CheckProps {
  readonly document: OpenDocument
  readonly findings: readonly Finding[]
}

/** What is to be looked at in a note, line by line; one that is chosen comes to the caret. */
export function Check({ document, findings }: CheckProps) {
  return (
    <div className="check">
      {findings.length === 0 ? (
        <p className="good">
          <Icon name="check" />
          {say('window.check.none')}
        </p>
      ) : (
        <Rows label={say('window.check')}>
          {findings.map(({ kind, text, line, start }) => (
            <button
              type="button"
              className={`row tall ${kind}`}
              data-row
              key={`${start} ${text}`}
              onClick={() => document.reveal(start)}
            >
              <Icon name={kind === 'wrong' ? 'error' : 'warning'} />
              <span className="line wraps">
                {text}
                <span className="where">{say('window.check.line', { line })}</span>
              </span>
            </button>
          ))}
        </Rows>
      )}
      <p className="hint">{say('window.check.later')}</p>
    </div>
  )
}
