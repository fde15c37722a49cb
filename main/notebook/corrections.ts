import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { formatRef, type Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import type { Unsettled } from '#data/model/unsettled.ts'
import { wasDone } from '#data/store/actions.ts'
import { listUnsettled } from '#data/store/anchors.ts'
import {
  claimsRestingOnSource,
  type Correction,
  correctSource as putCorrection,
  settlePassage,
  type ToCarry,
  toCarry,
  translatePassage,
} from '#data/store/corrections.ts'
import { currentRendition, getSource, sourceNumber } from '#data/store/sources.ts'
import { askChild, type ChildAnswer } from '#main/child-answers.ts'
import type { Corrected } from '#preload/contract/corrections.ts'
import { type CarriedOver, type CarryRequest, doCarryWork } from './carry-work.ts'
import { authorOf } from './kept-settings.ts'
import type { Session, Work } from './session.ts'

/** Units of text up to which passages are carried over here: some milliseconds. */
const SHORT = 60_000

/** What is asked of a correction. */
export interface CorrectInput {
  readonly action: string
  readonly ref: Ref<'source'>
  readonly text: string
}

/**
 * Corrects the text of a source: claims follow their passages. Where the text changes meanwhile the
 * passages are looked for anew.
 * @throws Problem not-found, input-invalid
 * @throws the reason of `signal` when it aborts
 */
export async function correctSource(
  session: Session,
  { action, ref, text: typed }: CorrectInput,
  signal?: AbortSignal,
): Promise<Corrected> {
  const text = typed.replace(/\r\n?/g, '\n')
  const notebook = session.store.path
  for (;;) {
    const { read } = session.store
    const done = wasDone(read, action)
    const before = currentRendition(read, ref)
    if (!done && before.text === text) {
      throw new Problem('input-invalid', { field: 'text', reason: say('anchor.same') })
    }
    const correction = done ? undefined : await carryOver(session, toCarry(read, ref), text, signal)
    session.assertOpen(notebook)
    if (!done && currentRendition(session.store.read, ref).id !== before.id) continue
    return session.act('sources.correct', action, { ref, text }, (work) => {
      const became = putCorrection(work.writer, ref, correction!, work.stamp)
      tell(work, sourceNumber(work.writer, ref))
      return { ref, became }
    })
  }
}

async function carryOver(
  { ports }: Session,
  texts: readonly ToCarry[],
  after: string,
  signal: AbortSignal | undefined,
): Promise<Correction> {
  const request: CarryRequest = {
    texts: texts.map(({ text, pages, newest, passages }) => ({
      text,
      passages: passages.map(({ start, end }) => ({ start, end })),
      ...(newest && pages ? { pages } : {}),
    })),
    after,
  }
  const length = texts.reduce((sum, { text }) => sum + text.length, after.length)
  const { passages, pages, sketch } = await askOrDo(request, length <= SHORT)
  const carried = texts.flatMap((text, at) =>
    text.passages.map(({ id }, place) => ({ passage: id, became: passages[at]![place]! })),
  )
  return { text: after, pages, sketch, carried }

  async function askOrDo(asked: CarryRequest, here: boolean): Promise<CarriedOver> {
    const child = here ? doneHere : ports.startChild('carry')
    try {
      return await askChild<CarriedOver>(child, asked, signal)
    } finally {
      child.kill()
    }
  }
}

/** Stands in for the child process where the texts are short. */
const doneHere = {
  ask: async (request: unknown): Promise<ChildAnswer<CarriedOver>> => doCarryWork(request),
  kill: () => undefined,
}

/** The passages whose place in a corrected text waits to be settled. @throws Problem not-found */
export function unsettled(
  { store }: Session,
  { source }: { readonly source?: Ref<'source'> | undefined },
): Unsettled[] {
  return listUnsettled(store.read, source && sourceNumber(store.read, source))
}

/** @throws Problem not-found, input-invalid */
export function settle(
  session: Session,
  input: {
    readonly action: string
    readonly passage: string
    readonly at: { readonly start: number; readonly end: number } | null
  },
): { ref: Ref<'source'> } {
  const { action, ...what } = input
  return session.act('sources.settle', action, what, (work) => {
    const { source } = settlePassage(work.writer, what.passage, what.at ?? undefined, work.stamp)
    tell(work, source)
    return { ref: formatRef('source', source) }
  })
}

/** @throws Problem not-found */
export function translate(
  session: Session,
  input: {
    readonly action: string
    readonly passage: string
    readonly text: string | null
    readonly translator?: string | undefined
  },
): Source {
  const { action, ...what } = input
  const { ref } = session.act('sources.translate', action, what, (work) => {
    const { source } = translatePassage(
      work.writer,
      what.passage,
      what.text === null
        ? undefined
        : { text: what.text, translator: what.translator ?? authorOf(session.ports) },
    )
    tell(work, source)
    return { ref: formatRef('source', source) }
  })
  return getSource(session.store.read, ref)
}

/** Whose words are others now, or are known in another way. */
function tell({ writer, touch }: Work, source: number): void {
  touch('source', formatRef('source', source))
  touch('claim', ...claimsRestingOnSource(writer, source))
}
