import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '#data/model/quote.ts'
import type { Region, Source } from '#data/model/source.ts'
import { type ActiveReader, type PassageAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { type Cursor, numberOf, onSentence, quotationOf, step, type Step } from './cursor.ts'
import { claimsUnder } from './passages.ts'
import type { Sentence } from './sentences.ts'

interface CursorInReader {
  readonly cursor: Cursor | undefined
  /** Puts the cursor there, and what it stands on into view. */
  readonly go: (to: Cursor, block?: ScrollLogicalPosition) => void
  /** Moves it by sentences; `false` where it was at the end already. */
  readonly move: (to: Step, extend: boolean) => boolean
  /** Whether this reader is the one that the form belongs to. */
  readonly active: boolean
  /** Makes it that one. */
  readonly take: () => void
}

interface CursorInput {
  readonly source: Source
  readonly sentences: readonly Sentence[]
  /** The part of its picture that the next claim rests on. */
  readonly region: Region | undefined
  /** The text. */
  readonly page: RefObject<HTMLElement | null>
  /** What has the focus: the text, or what shows in its place. */
  readonly stand: RefObject<HTMLElement | null>
}

/** Where the cursor last stood in each source, for the next time that it is read. */
const places = new Map<string, Cursor>()

/** The cursor of a reader, and with it what the claim form is told of. */
export function useCursor({ source, sentences, region, page, stand }: CursorInput): CursorInReader {
  const [cursor, setCursor] = useState(() => keptPlace(source))
  const scroll = useRef<ScrollLogicalPosition>(undefined)
  const forward = useRef<() => boolean>(() => false)
  const goTo = useRef<(words: Span) => void>(() => {})
  const standing = useRef(stand)
  const [reader] = useState<ActiveReader>(() => ({
    source: source.ref,
    focus: () => standing.current.current?.focus({ preventScroll: true }),
    next: () => forward.current(),
    show: (words) => goTo.current(words),
  }))
  const active = usePassage((state) => state.reader === reader)

  const go = useStable((to: Cursor, block: ScrollLogicalPosition = 'nearest') => {
    scroll.current = block
    places.set(source.uuid, to)
    setCursor(to)
    usePassage.setState({
      reader,
      passage: { ...passageAt(source, sentences, to), region },
      editing: undefined,
    })
  })
  const move = useStable((to: Step, extend: boolean) => {
    const moved = step(sentences, cursor, to, extend)
    if (!moved || (moved.start === cursor?.start && moved.end === cursor.end)) return false
    go(moved)
    return true
  })
  useLayoutEffect(() => {
    standing.current = stand
    forward.current = () => move('next', false)
    goTo.current = (words) => go(onSentence(words))
  }, [move, go, stand])
  const take = useStable(() => {
    if (usePassage.getState().reader === reader) return
    const passage = cursor && { ...passageAt(source, sentences, cursor), region }
    usePassage.setState({ reader, passage, editing: undefined })
  })

  // A claim made here comes back with the source's new passages: the form is told of them too.
  useEffect(() => {
    if (active && cursor)
      usePassage.setState({ passage: { ...passageAt(source, sentences, cursor), region } })
  }, [active, cursor, source, sentences, region])
  useEffect(
    () => () => {
      if (usePassage.getState().reader !== reader) return
      usePassage.setState({ reader: undefined, passage: undefined, editing: undefined })
    },
    [reader],
  )
  useLayoutEffect(() => {
    if (scroll.current === undefined || !cursor) return
    const marked = page.current?.querySelectorAll('[aria-current]')
    const backwards = cursor.start < cursor.anchor
    const run = backwards ? marked?.item(0) : marked?.item(marked.length - 1)
    if (marked && scroll.current === 'nearest') marked.item(0)?.scrollIntoView({ block: 'nearest' })
    run?.scrollIntoView({ block: scroll.current })
    scroll.current = undefined
  }, [cursor, page])

  return { cursor, go, move, active, take }
}

function keptPlace({ uuid, rendition }: Source): Cursor | undefined {
  const place = places.get(uuid)
  return place && place.end <= rendition.text.length ? place : undefined
}

function passageAt(
  source: Source,
  sentences: readonly Sentence[],
  { start, end }: Cursor,
): PassageAtCursor {
  return {
    source: source.ref,
    sourceUuid: source.uuid,
    start,
    end,
    ...quotationOf(source.rendition.text, { start, end }),
    number: numberOf(sentences, { start, end }),
    claims: claimsUnder(source.passages, { start, end }),
  }
}
