import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { askNaming } from '#renderer/ui/naming.ts'

/** Entities that may be the same as this one: offered to be merged into it, after a look at what goes along. */
export function Doubles({ entity: ref }: { entity: Ref<'entity'> }) {
  const desk = useDesk()
  const doubles = useAsk('entities', 'doubles', { ref }, { keep: true }).data ?? []
  if (doubles.length === 0) return null
  return (
    <section className="part">
      <header>
        <h2>{say('window.entity.doubles')}</h2>
        <span className="number">{doubles.length}</span>
      </header>
      <ul className="doubles">
        {doubles.map((double) => (
          <li key={double.ref}>
            <button type="button" className="link" onClick={() => desk.open(double.ref)}>
              {double.name}
            </button>
            <span className="ref">{double.ref}</span>
            <span className="line quiet">{say(`window.entity.doubles.${double.why}`)}</span>
            <button
              type="button"
              className="act"
              aria-label={say('window.entity.doubles.merge', { name: double.name })}
              onClick={() =>
                askNaming({ way: 'merge', what: { of: 'entity', ref: double.ref }, into: ref })
              }
            >
              {say('window.entities.merge')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
