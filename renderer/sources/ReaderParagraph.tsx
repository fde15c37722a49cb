import { memo, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import { LeftMargin } from './LeftMargin.tsx'
import { type Line, linesOf } from './measure.ts'
import { begunIn, type Paragraph, runsOf } from './passages.ts'
import { RightMargin } from './RightMargin.tsx'
import type { Nearness } from './use-nearness.ts'

interface ReaderParagraphProps {
  readonly paragraph: Paragraph
  /** The claims that rest on words in it. */
  readonly claims: readonly ClaimSummary[]
  /** The part of the cursor that lies in it. */
  readonly cursor: Span | undefined
  /** A claim whose words are lit. */
  readonly lit: Ref<'claim'> | undefined
  readonly nearness: Nearness
  readonly onClaim: (claim: Ref<'claim'>, beside: boolean) => void
}

/** Characters of a line, for the room that a paragraph gets before it was ever shown. */
const LINE = 64

/** A paragraph of a source between its margins; drawn again only when something in it changes. */
export const ReaderParagraph = memo(function ReaderParagraph(props: ReaderParagraphProps) {
  const { paragraph, claims, cursor, lit, nearness, onClaim } = props
  const box = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLParagraphElement>(null)
  const near = useNear(nearness, box)
  const begun = begunIn(paragraph)
  const translations = paragraph.passages.filter(
    ({ translation, start }) => translation !== undefined && start >= paragraph.start,
  )
  const spans = [...paragraph.sentences, ...begun.map(({ span }) => span)]
  const lines = useLines(words, near, paragraph.text, spans)
  const room = Math.ceil(paragraph.text.length / LINE)
  return (
    <div
      className="paragraph"
      ref={box}
      style={{ containIntrinsicBlockSize: `auto calc(${room} * var(--leading) + var(--s3))` }}
    >
      {lines && (
        <LeftMargin
          sentences={paragraph.sentences}
          lines={lines}
          begun={begun}
          claims={claims}
          cursor={cursor}
          onClaim={onClaim}
        />
      )}
      <p ref={words}>
        {runsOf(paragraph, cursor).map((run) => {
          const Run = run.claims.length > 0 ? 'mark' : 'span'
          return (
            <Run
              key={run.start}
              className={run.claims.length > 0 ? 'passage' : undefined}
              data-start={run.start}
              data-moved={run.moved || undefined}
              title={run.moved ? say('window.anchor.moved') : undefined}
              data-depth={run.depth > 1 ? run.depth : undefined}
              data-first={(run.current && run.start === cursor?.start) || undefined}
              data-lit={run.claims.some((claim) => claim === lit) || undefined}
              aria-current={run.current || undefined}
            >
              {run.text}
            </Run>
          )
        })}
      </p>
      {translations.map(({ uuid, translation, translator }) => (
        <p key={uuid} className="translation">
          {translation}{' '}
          <span className="quiet">
            {say('window.translation.by', { translator: translator ?? '' })}
          </span>
        </p>
      ))}
      {lines && (
        <RightMargin
          begun={begun}
          lines={lines.slice(paragraph.sentences.length)}
          claims={claims}
          lit={lit}
          onClaim={onClaim}
        />
      )}
    </div>
  )
}, drawnAlike)

function drawnAlike(before: ReaderParagraphProps, after: ReaderParagraphProps): boolean {
  return (
    before.paragraph.start === after.paragraph.start &&
    before.paragraph.text === after.paragraph.text &&
    alike(before.paragraph.passages, after.paragraph.passages) &&
    alike(before.paragraph.sentences, after.paragraph.sentences) &&
    alike(before.claims, after.claims) &&
    before.cursor?.start === after.cursor?.start &&
    before.cursor?.end === after.cursor?.end &&
    before.lit === after.lit
  )
}

function alike<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((one, at) => one === after[at])
}

function useNear(nearness: Nearness, box: React.RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => (box.current ? nearness.watch(box.current, setNear) : undefined), [nearness, box])
  return near
}

/** On which lines of its paragraph each span stands, once the paragraph is near what is seen. */
function useLines(
  words: React.RefObject<HTMLElement | null>,
  near: boolean,
  text: string,
  spans: readonly Span[],
): readonly Line[] | undefined {
  const [lines, setLines] = useState<readonly Line[]>()
  const key = spans.map(({ start, end }) => `${start}-${end}`).join()
  const latest = useRef(spans)
  useEffect(() => {
    latest.current = spans
  })
  useEffect(() => {
    const element = words.current
    if (!near || !element) return undefined
    const measure = () => setLines(linesOf(element, latest.current))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // The reading face may come after the first lines were set in another.
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [words, near, text, key])
  return lines?.length === spans.length ? lines : undefined
}
