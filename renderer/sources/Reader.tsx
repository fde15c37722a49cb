import {
  type KeyboardEvent,
  type Ref as Handle,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Region, Source } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { askForClaim, askForSuggestions, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { onSentence, onWords, type Step } from './cursor.ts'
import { useCorrecting } from './correct.ts'
import { clip, type Paragraph, paragraphs } from './passages.ts'
import { ReaderParagraph } from './ReaderParagraph.tsx'
import { selectedWords } from './selected-words.ts'
import { sentenceAt, sentencesOf } from './sentences.ts'
import { MarkingNote } from './settle/MarkingNote.tsx'
import { askToSettle, useSettling } from './settle/settling.ts'
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
  /** Whether nobody was sent there now, and it only shows again: it leaves the focus where it is. */
  readonly again?: boolean | undefined
}

/** What can be asked of a reader by what stands beside it. */
export interface ReaderHandle {
  /** Puts the cursor on words that were selected; an empty span stands for the sentence there. */
  point(words: Span): void
  /** Makes it the reader that the form belongs to. */
  take(): void
}

interface ReaderProps extends SentTo {
  readonly source: Source
  /** The part of its picture that the next claim rests on. */
  readonly region: Region | undefined
  /** What shows in place of the text, and has the focus then. */
  readonly instead: RefObject<HTMLElement | null> | undefined
  readonly handle: Handle<ReaderHandle>
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}

/** The text of a source with its sentence cursor. */
export function Reader(props: ReaderProps) {
  const { source, region, instead, handle, claim, at, visit, again = false } = props
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
  const { cursor, go, move, active, take } = useCursor({
    source,
    sentences,
    region,
    page,
    stand: instead ?? page,
  })
  const pick = useSide(source, cursor, go)
  const openClaim = useStable((ref: Ref<'claim'>, beside: boolean) => {
    pick(ref)
    if (beside) desk.open(ref, { beside })
    else desk.focus(ref)
  })
  useLitInView(page)

  const isSent = useStable(() => !again)
  useEffect(() => {
    if (isSent()) page.current?.focus({ preventScroll: true })
  }, [isSent])
  const point = useStable((words: Span) => {
    const selected = words.end > words.start ? onWords(text, words) : undefined
    const sentence = sentences[sentenceAt(sentences, words.start)]
    if (selected) go(selected)
    else if (sentence) go(onSentence(sentence))
  })
  useImperativeHandle(handle, () => ({ point, take }))
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
  const suggest = useStable(() => {
    desk.focus(source.ref)
    askForSuggestions(source.ref)
  })
  useCommand({ id: 'suggestion.ask', title: say('window.suggest'), key: 'G', run: suggest }, active)
  const correct = useStable(() => useCorrecting.setState({ source: source.uuid }))
  const toSettle = useStable(() => {
    desk.focus(source.ref)
    askToSettle()
  })
  useCommand({ id: 'source.correct', title: say('window.correct'), run: correct }, active)
  useCommand(
    { id: 'source.settle', title: say('window.settle.do'), key: 'Q', run: toSettle },
    active,
  )
  const marking = useSettling((state) => state.marking?.source === source.ref)
  const resting = usePassage((state) => state.passage)?.claims[0]
  // Enter takes a suggestion where these have the focus.
  const triaging = usePassage((state) => state.triaging)
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
    active && resting !== undefined && !triaging && !marking,
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
    if (words) point(words)
  }

  return (
    <div
      className="page reader-page"
      ref={page}
      tabIndex={instead ? -1 : 0}
      role="region"
      aria-label={source.title}
      onKeyDown={onKey}
      onFocus={(event) => {
        take()
        if (event.target !== page.current) return
        desk.focus(source.ref)
        // The form is left, unless words are looked for that are to be added to a claim.
        usePassage.setState(({ adding }) => ({
          capturing: adding !== undefined,
          back: undefined,
        }))
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
        <SourceHead
          source={source}
          sentences={sentences.length}
          active={active}
          onSuggest={suggest}
          onCorrect={correct}
          onSettle={toSettle}
        />
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
      <MarkingNote source={source} cursor={cursor} />
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
