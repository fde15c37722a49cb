import { say } from '#data/messages/index.ts'
import { RELIABILITY } from '#data/model/ratings.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { deleteByKey } from '#renderer/ui/delete-key.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { FilteredList } from '#renderer/ui/FilteredList.tsx'
import { FirstRows } from '#renderer/ui/FirstRows.tsx'
import { removalOf } from '#renderer/ui/removal.ts'
import { StateMark } from '#renderer/ui/StateMark.tsx'

interface SourceListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** All sources by title, with how far their reading is and their grade. */
export function SourceList({ current, onOpen }: SourceListProps) {
  const sources = useAsk('sources', 'list', undefined)
  return (
    <Answer result={sources}>
      {(all) =>
        all.length === 0 ? (
          <Empty>{say('window.sources.none')}</Empty>
        ) : (
          <FilteredList
            items={all.toSorted((one, other) => one.title.localeCompare(other.title))}
            wordsOf={({ title, publisher = '', ref }) => `${title} ${publisher} ${ref}`}
            label={say('window.sources.filter')}
            noMatch={say('window.sources.no-match')}
            onFirst={({ ref }) => onOpen(ref)}
          >
            {(found) => (
              <FirstRows label={say('window.sources')} items={found}>
                {(source) => (
                  <SourceRow
                    key={source.ref}
                    source={source}
                    current={source.ref === current}
                    onOpen={onOpen}
                  />
                )}
              </FirstRows>
            )}
          </FilteredList>
        )
      }
    </Answer>
  )
}

function SourceRow(props: {
  source: SourceSummary
  current: boolean
  onOpen: (id: string) => void
}) {
  const { ref, title, state, publisher, reliability } = props.source
  return (
    <button
      type="button"
      className="row"
      data-row
      aria-current={props.current || undefined}
      title={publisher === undefined ? title : `${title} · ${publisher}`}
      onClick={() => props.onOpen(ref)}
      onKeyDown={(event) => deleteByKey(event, removalOf(ref))}
    >
      <StateMark state={state} />
      <span className="line">{title}</span>
      {reliability && (
        <span className="grade" title={`${reliability} – ${RELIABILITY[reliability]}`}>
          {reliability}
        </span>
      )}
    </button>
  )
}
