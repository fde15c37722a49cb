import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Source } from '#data/model/source.ts'
import { type ActiveReader, type PassageAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { type Cursor, numberOf, quotationOf, step, type Step } from './cursor.ts'
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

/** Where the cursor last stood in each source, for the next time that it is read. */
const places = new Map<string, Cursor>()

/** The cursor of a reader, and with it what the claim form is told of. */
export function useCursor(
  source: Source,
  sentences: readonly Sentence[],
  page: RefObject<HTMLElement | null>,
): CursorInReader {
  const [cursor, setCursor] = useState(() => keptPlace(source))
  const scroll = useRef<ScrollLogicalPosition>(undefined)
  const forward = useRef<() => boolean>(() => false)
  const [reader] = useState<ActiveReader>(() => ({
    focus: () => page.current?.focus({ preventScroll: true }),
    next: () => forward.current(),
  }))
  const active = usePassage((state) => state.reader === reader)

  const go = useStable((to: Cursor, block: ScrollLogicalPosition = 'nearest') => {
    scroll.current = block
    places.set(source.uuid, to)
    setCursor(to)
    usePassage.setState({ reader, passage: passageAt(source, sentences, to), editing: undefined })
  })
  const move = useStable((to: Step, extend: boolean) => {
    const moved = step(sentences, cursor, to, extend)
    if (!moved || (moved.start === cursor?.start && moved.end === cursor.end)) return false
    go(moved)
    return true
  })
  useLayoutEffect(() => {
    forward.current = () => move('next', false)
  }, [move])
  const take = useStable(() => {
    if (usePassage.getState().reader === reader) return
    const passage = cursor && passageAt(source, sentences, cursor)
    usePassage.setState({ reader, passage, editing: undefined })
  })

  // A claim made here comes back with the source's new passages: the form is told of them too.
  useEffect(() => {
    if (active && cursor) usePassage.setState({ passage: passageAt(source, sentences, cursor) })
  }, [active, cursor, source, sentences])
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
