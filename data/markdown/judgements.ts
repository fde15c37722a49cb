import type { Nodes, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Confidence } from '../model/ratings.ts'
import { CONFIDENCES } from '../model/ratings.ts'
import type { Ref } from '../model/refs.ts'
import { formatRef, refNumber } from '../model/refs.ts'
import { joinLines, splitLines } from './lines.ts'
import type { BlockId, Callout, Citation, NoteTree } from './nodes.ts'
import { toPlainText } from './plain-text.ts'
import type { Span } from './span.ts'
import { spanOf } from './span.ts'

/** A judgement callout, read. */
export interface WrittenJudgement extends Span {
  /** Missing until the notebook has given one. */
  readonly ref?: Ref<'judgement'> | undefined
  /** As written in the heading; whether a scale knows it is for others to say. */
  readonly likelihoodTerm?: string | undefined
  readonly confidence?: Confidence | undefined
  /** The body without the lines read below. */
  readonly call: readonly Callout['children'][number][]
  readonly callText: string
  readonly because?: JudgementLine | undefined
  readonly until?: JudgementLine | undefined
  readonly wouldChangeIf?: JudgementLine | undefined
  /** All that it cites, in the call and in the lines, in the order of the text. */
  readonly citations: readonly Citation[]
}

/** What follows `because:`, `until:` or `would change if:`. */
export interface JudgementLine {
  readonly text: string
  readonly nodes: readonly PhrasingContent[]
}

/** The judgements of a note, in the order of the text. */
export function findJudgements(tree: NoteTree): WrittenJudgement[] {
  const judgements: WrittenJudgement[] = []
  visit(tree, 'callout', (callout) => {
    if (callout.kind === 'judgement') judgements.push(readJudgement(callout))
  })
  return judgements
}

/** Reads a callout of the kind `judgement`: its heading as data, and the lines at its body's end. */
export function readJudgement(callout: Callout): WrittenJudgement {
  const [first, ...rest] = callout.children
  const title = first?.type === 'calloutTitle' ? first : undefined
  const { call, lines } = readBody(title ? rest : callout.children)
  return {
    ref: readRef(callout),
    ...readHeading(title ? toPlainText(title) : ''),
    call,
    callText: call
      .map((node) => toPlainText(node).trim())
      .filter((text) => text !== '')
      .join('\n'),
    because: lines.get('because'),
    until: lines.get('until'),
    wouldChangeIf: lines.get('would change if'),
    citations: findCitations(callout),
    ...spanOf(callout),
  }
}

const LINE = /^\s*(because|until|would change if)\s*:\s*/i
const CONFIDENCE = new RegExp(`(?:^|[\\s,;])(${CONFIDENCES.join('|')})\\s+confidence\\b`, 'i')
const BARE_CONFIDENCE = new RegExp(`(?:^|[,;])\\s*(${CONFIDENCES.join('|')})\\s*$`, 'i')

/** `likely, moderate confidence`, in either order; the word `confidence` may be left out at the end. */
function readHeading(text: string): Pick<WrittenJudgement, 'likelihoodTerm' | 'confidence'> {
  const match = CONFIDENCE.exec(text) ?? BARE_CONFIDENCE.exec(text)
  const term = (match ? text.replace(match[0], ',') : text)
    .replace(/^[\s,;.]+|[\s,;.]+$/g, '')
    .replace(/\s+/g, ' ')
  return {
    likelihoodTerm: term || undefined,
    confidence: match ? (match[1]!.toLowerCase() as Confidence) : undefined,
  }
}

/** Takes the lines off the body's end, paragraph by paragraph while each begins with one. */
function readBody(body: Callout['children']): {
  call: Callout['children']
  lines: Map<string, JudgementLine>
} {
  const call = [...body]
  const lines = new Map<string, JudgementLine>()
  for (let last = call.at(-1); last?.type === 'paragraph'; last = call.at(-1)) {
    const written = splitLines(last.children)
    const from = written.findIndex((line) => keyOf(line) !== undefined)
    if (from === -1) break
    for (const [key, line] of readLines(written.slice(from))) {
      if (!lines.has(key)) lines.set(key, line)
    }
    call.pop()
    if (from > 0) {
      call.push({ ...last, children: joinLines(written.slice(0, from)) })
      break
    }
  }
  return { call, lines }
}

/** A line without a key of its own goes on with the one before it. */
function readLines(written: PhrasingContent[][]): [string, JudgementLine][] {
  const starts = written.flatMap((line, index) => (keyOf(line) ? [index] : []))
  return starts.map((start, index) => {
    const key = keyOf(written[start]!)!
    const nodes = withoutKey(joinLines(written.slice(start, starts[index + 1])))
    return [key, { text: toPlainText(nodes).replace(/\s+/g, ' ').trim(), nodes }]
  })
}

/** The key that a line begins with, in plain words. */
function keyOf([first]: readonly PhrasingContent[]): string | undefined {
  return first?.type === 'text' ? LINE.exec(first.value)?.[1]!.toLowerCase() : undefined
}

function withoutKey([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return rest
  const value = first.value.replace(LINE, '')
  return value === '' ? rest : [{ type: 'text', value }, ...rest]
}

/** The block id that names a judgement, in its heading or at its end. */
function readRef(callout: Callout): Ref<'judgement'> | undefined {
  const ids: BlockId[] = []
  visit(callout as Nodes, 'blockId', (node) => void ids.push(node))
  for (const { id } of ids) {
    const number = refNumber('judgement', id)
    if (number !== undefined) return formatRef('judgement', number)
  }
  return undefined
}

function findCitations(callout: Callout): Citation[] {
  const citations: Citation[] = []
  visit(callout as Nodes, 'citation', (node) => void citations.push(node))
  return citations
}
