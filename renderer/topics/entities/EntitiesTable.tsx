import { useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { type Entity, ENTITY_KINDS, type EntityKind } from '#data/model/entity.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { EntitiesBulk } from './EntitiesBulk.tsx'
import { EntityRows } from './EntityRows.tsx'
import { shownEntities, type Sort, SORTS, useEntitiesView } from './entities-view.ts'
import '#renderer/ui/grid.css'
import './entities.css'

/** All entities: found by words and kind, sorted by what they say, changed and merged many at once. */
export function EntitiesTable() {
  const entities = useAsk('entities', 'list', undefined)
  return (
    <div className="view entities-table">
      <Answer result={entities}>{(all) => <Table all={all} />}</Answer>
    </div>
  )
}

function Table({ all }: { all: readonly Entity[] }) {
  const view = useEntitiesView()
  const rows = useRef<HTMLDivElement>(null)
  const shown = shownEntities(all, view)
  const chosen = all.filter(({ ref }) => view.selected.has(ref))
  useCommand({
    id: 'entities.select',
    title: say('window.entities.select'),
    key: 'x',
    run: () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-named]')
      const entity = all.find(({ ref }) => ref === row?.dataset['named'])
      if (entity) view.toggle(entity.ref)
    },
  })
  const first = () => rows.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
  return (
    <>
      {chosen.length > 0 ? (
        <EntitiesBulk chosen={chosen} onDone={first} />
      ) : (
        <header className="desk-bar">
          <h1>{say('window.entities')}</h1>
          <p className="quiet" role="status">
            {say('window.entities.count', { count: shown.length })}
          </p>
          <Filters onDown={first} />
        </header>
      )}
      <div
        ref={rows}
        className="data-grid"
        tabIndex={-1}
        data-view="entities"
        data-selecting={chosen.length > 0 || undefined}
      >
        <Head />
        {shown.length === 0 ? (
          <Empty>{say(all.length === 0 ? 'window.entities.none' : 'window.entities.fits')}</Empty>
        ) : (
          <EntityRows key={`${view.words}/${view.kind}/${view.sort}`} entities={shown} />
        )}
      </div>
    </>
  )
}

function Filters({ onDown }: { onDown: () => void }) {
  const { words, kind, set } = useEntitiesView()
  return (
    <>
      <input
        type="text"
        className="field find"
        data-first
        aria-label={say('window.entities.filter')}
        placeholder={say('window.entities.filter')}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => set({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown()
          else if (event.key === 'Escape' && words !== '') set({ words: '' })
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <Select
        label={say('window.entities.kind')}
        value={kind ?? ''}
        options={[
          { value: '', label: say('window.entities.kinds') },
          ...ENTITY_KINDS.map((one) => ({ value: one, label: say(`window.entity.kind.${one}`) })),
        ]}
        onChange={(one) => set({ kind: one === '' ? undefined : (one as EntityKind) })}
      />
    </>
  )
}

function Head() {
  const { sort, set } = useEntitiesView()
  const column = (one: Sort) => (
    <button
      type="button"
      aria-pressed={sort === one}
      title={`${say('window.entities.sort')}: ${say(`window.entities.sort.${one}`)}`}
      onClick={() => set({ sort: one })}
    >
      {say(`window.entities.sort.${one}`)}
      {sort === one && <span aria-hidden="true">{one === 'name' ? ' ↑' : ' ↓'}</span>}
    </button>
  )
  const [name, ...counts] = SORTS
  return (
    <div className="grid-row head-row" role="group" aria-label={say('window.entities.sort')}>
      <span />
      <span />
      {column(name)}
      <span>{say('window.entities.kind')}</span>
      {counts.map((one) => (
        <span key={one}>{column(one)}</span>
      ))}
    </div>
  )
}
