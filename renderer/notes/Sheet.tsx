import type { ReactNode } from 'react'
import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { CitedRef } from '#data/markdown/nodes.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { ReadNote } from '#renderer/editor/read-note.ts'
import { useClaims } from './use-claims.ts'

interface SheetProps {
  readonly note: Ref<'note'>
  readonly read: ReadNote
  /** What is cited, in the order of its numbers. */
  readonly cited: readonly CitedRef[]
  readonly children: ReactNode
}

/** A briefing's text on paper: its head and foot as every page has them, and its endnotes. */
export function Sheet({ note, read, cited, children }: SheetProps) {
  const { title, to, from, date, handling, issue } = read.frontMatter
  const summary = useAsk('notes', 'list', undefined).data?.find(({ ref }) => ref === note)
  const name = title ?? summary?.title
  return (
    <>
      <p className="draft-hint">{say('window.sheet.hint')}</p>
      <article className="draft-page" aria-label={say('window.sheet')}>
        <header>
          <span>{[name, issue].filter(Boolean).join(' · ')}</span>
          <Handling label={handling} />
        </header>
        <h1>{name}</h1>
        <dl>
          <Fact name={say('window.sheet.to')} value={to.join(', ')} />
          <Fact name={say('window.sheet.from')} value={from} />
          <Fact name={say('window.sheet.date')} value={date && sayDate(date)} />
        </dl>
        <div className="prose">{children}</div>
        {cited.length > 0 && <Endnotes cited={cited} />}
        <footer>
          <Handling label={handling} />
        </footer>
      </article>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  if (!value) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Handling({ label }: { label: string | undefined }) {
  if (label === undefined) return null
  return (
    <span className="tlp" data-label={label}>
      {label}
    </span>
  )
}

/** Where each number leads: to the sources that a claim rests on, or to the source itself. */
function Endnotes({ cited }: { cited: readonly CitedRef[] }) {
  const sources = useAsk('sources', 'list', undefined).data
  const refs = cited.filter((ref): ref is Ref<'claim'> => parseRef(ref)?.noun === 'claim')
  const claims = useClaims(refs)
  const describe = (ref: string) => {
    const source = sources?.find((one) => one.ref === ref)
    const { publisher, title = ref, published } = source ?? {}
    return [publisher, `“${title}”`, published && sayDate(published)].filter(Boolean).join(', ')
  }
  return (
    <section className="endnotes">
      <h2>{say('window.sheet.endnotes')}</h2>
      <ol>
        {cited.map((ref) => {
          const claim = claims.find((one) => one.ref === ref)
          const behind = claim ? claim.evidence.map(({ source }) => source) : [ref]
          return (
            <li key={ref}>
              {behind.length === 0
                ? say('window.unsourced')
                : [...new Set(behind)].map(describe).join('; ')}{' '}
              <span className="ref">{ref}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
