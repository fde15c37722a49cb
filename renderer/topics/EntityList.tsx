import { say } from '#data/messages/index.ts'
import type { Entity } from '#data/model/entity.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { deleteByKey } from '#renderer/ui/delete-key.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { FilteredList } from '#renderer/ui/FilteredList.tsx'
import { FirstRows } from '#renderer/ui/FirstRows.tsx'
import { removalOf } from '#renderer/ui/removal.ts'
import './topics.css'

interface EntityListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** Who speaks and what is spoken about, by name; each with its claims. */
export function EntityList({ current, onOpen }: EntityListProps) {
  const entities = useAsk('entities', 'list', undefined)
  return (
    <Answer result={entities}>
      {(all) =>
        all.length === 0 ? (
          <Empty>{say('window.entities.none')}</Empty>
        ) : (
          <>
            <FilteredList
              items={all}
              wordsOf={({ name, aliases }) => [name, ...aliases].join(' ')}
              label={say('window.entities.filter')}
              noMatch={say('window.entities.no-match')}
              onFirst={({ ref }) => onOpen(ref)}
            >
              {(found) => (
                <FirstRows label={say('window.entities')} items={found}>
                  {(entity) => (
                    <EntityRow
                      key={entity.ref}
                      entity={entity}
                      current={entity.ref === current}
                      onOpen={onOpen}
                    />
                  )}
                </FirstRows>
              )}
            </FilteredList>
            <div className="list-foot">
              <button type="button" className="link" onClick={() => onOpen('entities')}>
                {say('window.entities.table')}
              </button>
            </div>
          </>
        )
      }
    </Answer>
  )
}

function EntityRow(props: { entity: Entity; current: boolean; onOpen: (id: string) => void }) {
  const { ref, name, kind, speaks, about } = props.entity
  return (
    <button
      type="button"
      className="row"
      data-row
      data-named={ref}
      aria-current={props.current || undefined}
      title={`${name} · ${say(`window.entity.kind.${kind}`)}`}
      onClick={() => props.onOpen(ref)}
      onKeyDown={(event) => deleteByKey(event, removalOf(ref))}
    >
      <span className="line">{name}</span>
      <span className="number" title={say('window.entity.counts', { speaks, about })}>
        {speaks + about}
      </span>
    </button>
  )
}
