import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { type Entity, ENTITY_KINDS, type EntityKind } from '#data/model/entity.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { useEntityKind } from '../use-entity-kind.ts'
import { useEntitiesView } from './entities-view.ts'
import { MergeChosen } from './MergeChosen.tsx'

interface EntitiesBulkProps {
  readonly chosen: readonly Entity[]
  /** Where the focus goes when an act is over. */
  readonly onDone: () => void
}

/** Stands in the place of the table's head while entities are selected, and changes them all at once. */
export function EntitiesBulk({ chosen, onDone }: EntitiesBulkProps) {
  const clear = useEntitiesView((view) => view.clear)
  const setKind = useEntityKind()
  const [merging, setMerging] = useState(false)
  const kinds = new Set(chosen.map(({ kind }) => kind))
  const [kind] = kinds

  function leave(): void {
    clear()
    onDone()
  }

  return (
    <header
      className="desk-bar bulk"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || merging) return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
    >
      <p className="count" role="status">
        {say('window.entities.chosen', { count: chosen.length })}
      </p>
      <Select
        label={say('window.entities.set-kind')}
        value={kinds.size === 1 && kind ? kind : ''}
        options={[
          { value: '', label: say('window.entities.set-kind') },
          ...ENTITY_KINDS.map((one) => ({ value: one, label: say(`window.entity.kind.${one}`) })),
        ]}
        onChange={(one) => {
          if (one === '') return
          void setKind(
            chosen.map(({ ref }) => ref),
            one as EntityKind,
          )
        }}
      />
      <button
        type="button"
        className="bulk-act"
        disabled={chosen.length < 2}
        title={say('window.entities.merge.long')}
        onClick={() => setMerging(true)}
      >
        {say('window.entities.merge')}
      </button>
      <button type="button" className="bulk-clear" onClick={leave}>
        {say('window.entities.clear')} <kbd>{say('window.key.esc')}</kbd>
      </button>
      {merging && (
        <MergeChosen
          chosen={chosen}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false)
            leave()
          }}
        />
      )}
    </header>
  )
}
