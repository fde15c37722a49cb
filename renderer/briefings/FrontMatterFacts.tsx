import { useMemo } from 'react'
import { parseNote } from '#data/markdown/parse.ts'
import { say } from '#data/messages/index.ts'
import type { Note } from '#data/model/note.ts'
import { useDesk } from '#renderer/ui/desk.ts'

/** What the front matter says of the briefing, and the way there. */
export function FrontMatterFacts({ note }: { note: Note }) {
  const desk = useDesk()
  const front = useMemo(() => parseNote(note.text).frontMatter, [note.text])
  const unset = <span className="quiet">{say('window.export.unset')}</span>
  return (
    <>
      <dl className="facts-list">
        <dt>{say('window.export.template')}</dt>
        <dd className="capital">{front.briefing ?? unset}</dd>
        <dt>{say('window.export.to')}</dt>
        <dd>{front.to.length > 0 ? front.to.join(', ') : unset}</dd>
        <dt>{say('window.export.handling')}</dt>
        <dd>
          {front.handling === undefined ? (
            unset
          ) : (
            <span className="tlp" data-label={front.handling}>
              {front.handling}
            </span>
          )}
        </dd>
        <dt>{say('window.export.marking')}</dt>
        <dd>{front.classification ?? unset}</dd>
      </dl>
      <p className="quiet small">
        {say('window.export.where')}{' '}
        <button type="button" className="link" onClick={() => desk.open(note.ref, { at: 0 })}>
          {say('window.export.change')}
        </button>
      </p>
    </>
  )
}
