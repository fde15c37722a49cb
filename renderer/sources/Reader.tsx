import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { askForClaim, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { onSentence, onWords, type Step } from './cursor.ts'
import { clip, type Paragraph, paragraphs } from './passages.ts'
import { ReaderParagraph } from './ReaderParagraph.tsx'
import { selectedWords } from './selected-words.ts'
import { sentenceAt, sentencesOf } from './sentences.ts'
import { SourceHead } from './SourceHead.tsx'
import { useCursor } from './use-cursor.ts'
import { useNearness } from './use-nearness.ts'
import { useSide } from './use-side.ts'
import './reader.css'

/** Where in a text its reader is sent; anew for each `visit`. */
export interface SentTo {
  /** The claim whose words are pointed out. */
  readonly claim?: Ref<'claim'> | undefined
  /** A place of the text, UTF-16 units: the sentence there is pointed out, where no claim's words are. */
  readonly at?: number | undefined
  readonly visit?: number | undefined
}

interface ReaderProps extends SentTo {
  readonly source: Source
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}

/** The text of a source with its sentence cursor. */
export function Reader({ source, claim, at, visit }: ReaderProps) {
  const page = useRef<HTMLDivElement>(null)
  const desk = useDesk()
  const { text } = source.rendition
  const sentences = useMemo(() => sentencesOf(text, source.language), [text, source.language])
  const parts = useMemo(
    () => paragraphs(text, sentences, source.passages),
    [text, sentences, source.passages],
  )
  const summaries = useSummaries(source.ref)
  const nearness = useNearness(page)
  const lit = usePassage((state) => state.lit ?? state.editing)
  const { cursor, go, move, active, take } = useCursor(source, sentences, page)
  const pick = useSide(source, cursor, go)
  const openClaim = useStable((ref: Ref<'claim'>, beside: boolean) => {
    pick(ref)
    if (beside) desk.open(ref, { beside })
    else desk.focus(ref)
  })
  useLitInView(page)

  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  const sentTo = useStable(
    (): Span | undefined =>
      source.passages.find(({ claims }) => claim && claims.includes(claim)) ??
      (at === undefined ? undefined : sentences[sentenceAt(sentences, at)]),
  )
  const arrived = useRef(false)
  useEffect(() => {
    // Who arrives sees the words in their context; who is here already keeps the text where it is.
    const words = sentTo()
    if (words) go(onSentence(words), arrived.current ? 'nearest' : 'center')
    arrived.current = true
  }, [claim, at, visit, sentTo, go])

  useCommand(
    {
      id: 'claim.new',
      title: say('window.capture'),
      key: 'C',
      run: () => {
        if (!cursor) move('next', false)
        desk.focus(source.ref)
        askForClaim()
      },
    },
    active,
  )
  const resting = usePassage((state) => state.passage)?.claims[0]
  useCommand(
    {
      id: 'claim.edit',
      title: say('window.capture.edit'),
      key: 'Enter',
      run: () => {
        desk.focus(source.ref)
        askForClaim(resting)
      },
    },
    active && resting !== undefined,
  )

  function onKey(event: KeyboardEvent): void {
    const to = STEPS[event.key]
    const modified = event.ctrlKey || event.metaKey || event.altKey
    if (to === undefined || modified) return
    event.preventDefault()
    // From a mark in the margin the arrows lead back into the text.
    page.current?.focus({ preventScroll: true })
    move(to, event.shiftKey)
  }

  function onPointerUp(target: EventTarget): void {
    if ((target as HTMLElement).closest('button') || !page.current) return
    const words = selectedWords(page.current)
    if (!words) return
    const selected = words.end > words.start ? onWords(text, words) : undefined
    const sentence = sentences[sentenceAt(sentences, words.start)]
    if (selected) go(selected)
    else if (sentence) go(onSentence(sentence))
  }

  return (
    <div
      className="page reader-page"
      ref={page}
      tabIndex={0}
      role="region"
      aria-label={source.title}
      onKeyDown={onKey}
      onFocus={(event) => {
        take()
        if (event.target !== page.current) return
        desk.focus(source.ref)
        // The form is left, unless words are looked for that are to be added to a claim.
        usePassage.setState(({ adding }) => ({ capturing: adding !== undefined }))
      }}
      onClick={(event) => onPointerUp(event.target)}
      onCopy={(event) => {
        // The words under the cursor, where none are selected otherwise.
        if (!cursor || getSelection()?.isCollapsed === false) return
        event.clipboardData.setData('text/plain', text.slice(cursor.start, cursor.end))
        event.preventDefault()
      }}
    >
      <article className="reader">
        <SourceHead source={source} sentences={sentences.length} />
        {parts.map((part) => (
          <ReaderParagraph
            key={part.start}
            paragraph={part}
            claims={claimsIn(part, summaries)}
            cursor={clip(cursor, part)}
            lit={
              part.passages.some(({ claims }) => claims.some((one) => one === lit))
                ? lit
                : undefined
            }
            nearness={nearness}
            onClaim={openClaim}
          />
        ))}
      </article>
      <p className="unseen" aria-live="polite">
        {cursor && text.slice(cursor.start, cursor.end)}
      </p>
    </div>
  )
}

/** Brings lit words into view where a key chose them, and those of the claim that is edited. */
function useLitInView(page: RefObject<HTMLElement | null>): void {
  const lit = usePassage((state) => state.editing ?? (state.shown ? state.lit : undefined))
  useEffect(() => {
    if (lit) page.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' })
  }, [lit, page])
}

function useSummaries(source: Ref<'source'>): ReadonlyMap<Ref<'claim'>, ClaimSummary> {
  const claims = useAsk('claims', 'of', { source }).data
  return useMemo(() => new Map(claims?.map((one) => [one.ref, one])), [claims])
}

function claimsIn(
  { passages }: Paragraph,
  summaries: ReadonlyMap<Ref<'claim'>, ClaimSummary>,
): ClaimSummary[] {
  const refs = new Set(passages.flatMap(({ claims }) => claims))
  return [...refs].flatMap((ref) => summaries.get(ref) ?? [])
}
