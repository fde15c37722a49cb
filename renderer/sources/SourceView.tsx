import { useEffect, useMemo, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { sayDate } from '#data/messages/dates.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Grade } from '#renderer/ui/Grade.tsx'
import { type Paragraph, paragraphs, type Run } from './passages.ts'

interface SourceViewProps {
  readonly source: Ref<'source'>
  /** The claim whose words are pointed out. */
  readonly claim?: string | undefined
  readonly onOpen: (id: string) => void
}

/** A source: what is known of it, and its text with the passages that claims rest on. */
export function SourceView({ source, claim, onOpen }: SourceViewProps) {
  const asked = useAsk('sources', 'get', { ref: source })
  return (
    <div className="view source">
      <header className="head">
        <span className="ref">{source}</span>
        <span className="line">{asked.data?.title}</span>
      </header>
      <Answer result={asked}>
        {(found) => <Reader key={found.ref} source={found} claim={claim} onOpen={onOpen} />}
      </Answer>
    </div>
  )
}

function Reader(props: {
  source: Source
  claim: string | undefined
  onOpen: (id: string) => void
}) {
  const { source, claim, onOpen } = props
  const page = useRef<HTMLDivElement>(null)
  const claims = useAsk('claims', 'list', undefined).data
  const summaries = useMemo(() => new Map(claims?.map((one) => [one.ref, one])), [claims])
  const parts = useMemo(
    () => paragraphs(source.rendition.text, source.passages),
    [source.rendition.text, source.passages],
  )
  const arrived = useRef(false)
  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    // Who arrives sees the words in their context; who is here already keeps the text where it is.
    const block = arrived.current ? 'nearest' : 'center'
    page.current?.querySelector('.passage[aria-current]')?.scrollIntoView({ block })
    arrived.current = true
  }, [claim])
  const facts = [
    source.published && sayDate(source.published),
    source.author,
    say(`window.source.type.${source.type}`),
    say('window.passages', { count: source.passages.length }),
  ].filter(Boolean)
  return (
    <div className="page" ref={page} tabIndex={0} role="region" aria-label={source.title}>
      <div className="reader">
        <div className="title">
          <h1>{source.title}</h1>
          <p className="facts">
            {source.publisher !== undefined && <b>{source.publisher}</b>}
            {source.reliability !== undefined && <Grade reliability={source.reliability} />}
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          {source.descriptor !== undefined && <p className="facts">{source.descriptor}</p>}
          {source.url !== undefined && <p className="facts">{source.url}</p>}
        </div>
        {parts.map((part) => (
          <PassageParagraph
            key={part.start}
            paragraph={part}
            summaries={summaries}
            claim={claim}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}

function PassageParagraph(props: {
  paragraph: Paragraph
  summaries: ReadonlyMap<string, ClaimSummary>
  claim: string | undefined
  onOpen: (id: string) => void
}) {
  const { paragraph, summaries, claim, onOpen } = props
  return (
    <div className="paragraph">
      <p>
        {paragraph.runs.map((run) => (
          <PassageRun key={run.start} run={run} claim={claim} onOpen={onOpen} />
        ))}
      </p>
      <div className="margin">
        {paragraph.begins.map((ref) => {
          const summary = summaries.get(ref)
          return (
            <button
              type="button"
              key={ref}
              className="claim-mark"
              aria-current={ref === claim || undefined}
              title={summary?.statement}
              onClick={() => onOpen(ref)}
            >
              <span className="ref">{ref}</span>
              {summary && (
                <Grade reliability={summary.reliability} credibility={summary.credibility} />
              )}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function PassageRun(props: { run: Run; claim: string | undefined; onOpen: (id: string) => void }) {
  const { run, claim, onOpen } = props
  const first = run.claims[0]
  if (first === undefined) return run.text
  const current = run.claims.some((ref) => ref === claim)
  return (
    <mark
      className="passage"
      aria-current={current || undefined}
      title={run.claims.join(', ')}
      onClick={() => onOpen(current ? (claim ?? first) : first)}
    >
      {run.text}
    </mark>
  )
}
