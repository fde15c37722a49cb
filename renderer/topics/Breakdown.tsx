import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimOverview } from '#data/model/claim-overview.ts'
import { formatGrade } from '#data/model/ratings.ts'
import { quoteIfNeeded } from '#data/query/format.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import type { Narrowing, Term } from './narrowing.ts'

interface BreakdownProps {
  readonly overview: ClaimOverview
  readonly narrowing: Narrowing
}

/** How the claims of a page divide; each line narrows the list to its claims. */
export function Breakdown({ overview, narrowing }: BreakdownProps) {
  const { statuses, grades, speakers, topics, entities } = overview
  const lines = (items: readonly Line[]) =>
    items.map((line) => <BreakdownRow key={line.query} {...line} narrowing={narrowing} />)
  return (
    <div className="breakdown">
      <div>
        <Part title={say('window.breakdown.status')}>
          {lines(
            statuses.map(({ status, claims }) => {
              const label = say(`window.status.${status}`)
              return {
                kind: 'status',
                query: `status:${status}`,
                label,
                claims,
                shown: (
                  <>
                    <StatusMark status={status} />
                    <span className="line">{label}</span>
                  </>
                ),
              }
            }),
          )}
        </Part>
        <Part title={say('window.breakdown.grade')}>
          {lines(
            grades.map(({ reliability, credibility, claims }) => ({
              kind: 'grade',
              query: `reliability:${reliability ?? 'none'} credibility:${credibility ?? 'none'}`,
              label: formatGrade(reliability, credibility),
              claims,
              shown: (
                <span className="line">
                  <Grade reliability={reliability} credibility={credibility} />
                </span>
              ),
            })),
          )}
        </Part>
      </div>
      <Part title={say('window.breakdown.speakers')}>
        {lines(
          speakers.map(({ ref, name, claims }) => ({
            kind: 'speaker',
            query: `speaker:${ref}`,
            label: name,
            claims,
          })),
        )}
      </Part>
      <Part title={say('window.breakdown.topics')}>
        {lines(
          topics.map(({ path, claims }) => ({
            kind: 'topic',
            query: `topic:=${quoteIfNeeded(path)}`,
            label: `#${path}`,
            claims,
          })),
        )}
      </Part>
      <Part title={say('window.breakdown.entities')}>
        {lines(
          entities.map(({ ref, name, claims }) => ({
            kind: 'entity',
            query: `about:${ref}`,
            label: name,
            claims,
          })),
        )}
      </Part>
    </div>
  )
}

interface Line extends Term {
  readonly claims: number
  /** In the place of the label. */
  readonly shown?: ReactNode
}

function Part({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {children.length === 0 ? (
        <p className="quiet">{say('window.breakdown.none')}</p>
      ) : (
        <Rows label={title}>{children}</Rows>
      )}
    </section>
  )
}

function BreakdownRow({ narrowing, claims, shown, ...term }: Line & { narrowing: Narrowing }) {
  return (
    <button
      type="button"
      className="row"
      data-row
      aria-pressed={narrowing.isOn(term.query)}
      title={term.label}
      onClick={() => narrowing.toggle(term)}
    >
      {shown ?? <span className="line">{term.label}</span>}
      <span className="number">{say('window.number', { number: claims })}</span>
    </button>
  )
}
