import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { RELIABILITY } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { FoundClaims } from './FoundClaims.tsx'
import './topics.css'

/** An entity: what it is and is called, what it says, and what is said about it. */
export function EntityPage({ entity: ref }: { entity: Ref<'entity'> }) {
  const page = useRef<HTMLDivElement>(null)
  const desk = useDesk()
  useEffect(() => page.current?.focus(), [ref])
  const entities = useAsk('entities', 'list', undefined)
  return (
    <div className="view topic">
      <div className="page" ref={page} tabIndex={-1}>
        <Answer result={entities}>
          {(all) => {
            const entity = all.find((one) => one.ref === ref)
            if (!entity) return <Empty>{say('window.entity.gone', { ref })}</Empty>
            const { name, kind, aliases, reliability } = entity
            return (
              <>
                <header className="title">
                  <p className="above">{say(`window.entity.kind.${kind}`)}</p>
                  <h1>{name}</h1>
                  {aliases.length > 0 && (
                    <p className="quiet">
                      {say('window.entity.aliases', { names: aliases.join(', ') })}
                    </p>
                  )}
                  {reliability && (
                    <p className="quiet">
                      {say('window.entity.reliability', {
                        grade: `${reliability} – ${RELIABILITY[reliability]}`,
                      })}
                    </p>
                  )}
                </header>
                <FoundClaims
                  title={say('window.entity.by')}
                  query={`speaker:${ref} in:claims`}
                  none={say('window.entity.by.none')}
                  onAll={() => desk.search(`speaker:${ref} in:claims`)}
                  allLabel={say('window.entity.search')}
                />
                <FoundClaims
                  title={say('window.entity.about')}
                  query={`about:${ref} in:claims`}
                  none={say('window.entity.about.none')}
                  onAll={() => desk.search(`about:${ref} in:claims`)}
                  allLabel={say('window.entity.search')}
                />
              </>
            )
          }}
        </Answer>
      </div>
    </div>
  )
}
