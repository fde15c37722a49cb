import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { classifyCharacter } from 'micromark-util-classify-character'
import { resolveAll } from 'micromark-util-resolve-all'
import { codes } from 'micromark-util-symbol'
import type {
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mark: 'mark'
    markSequence: 'markSequence'
    markText: 'markText'
  }
}

const mark: Construct = { name: 'mark', tokenize: tokenizeMark, resolveAll: resolveMarks }

/** `==highlight==`: two equals signs, with the rules that GFM has for strikethrough. */
export const markSyntax: Extension = {
  text: { [codes.equalsTo]: mark },
  insideSpan: { null: [mark] },
}

export const markFromMarkdown: FromMarkdown = {
  canContainEols: ['mark'],
  enter: {
    mark(token) {
      this.enter({ type: 'mark', children: [] }, token)
    },
  },
  exit: {
    mark(token) {
      this.exit(token)
    },
  },
}

function tokenizeMark(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous, events } = this
  let size = 0

  const start: State = (code) => {
    if (previous === codes.equalsTo && events.at(-1)?.[1].type !== 'characterEscape') {
      return nok(code)
    }
    effects.enter('markSequence')
    return sequence(code)
  }
  const sequence: State = (code) => {
    if (code === codes.equalsTo) {
      size += 1
      if (size > 2) return nok(code)
      effects.consume(code)
      return sequence
    }
    if (size < 2) return nok(code)
    const token = effects.exit('markSequence')
    const before = classifyCharacter(previous)
    const after = classifyCharacter(code)
    token._open = !after || (after === 2 && Boolean(before))
    token._close = !before || (before === 2 && Boolean(after))
    return ok(code)
  }
  return start
}

/**
 * Pairs the sequences in one pass. Highlights do not nest, so an opener that is followed by another
 * one stays text, and time stays linear however many stand unpaired.
 */
function resolveMarks(events: Event[], context: TokenizeContext): Event[] {
  const resolved: Event[] = []
  let open: number | undefined
  for (const event of events) {
    const [direction, token] = event
    if (
      token.type !== 'markSequence' ||
      (token._open === undefined && token._close === undefined)
    ) {
      resolved.push(event)
    } else if (direction === 'enter' && token._close && open !== undefined) {
      const inner = resolved.splice(open + 2)
      const sequence = resolved.splice(open)
      for (const part of wrap(sequence[0]![1], inner, token, context)) resolved.push(part)
      open = undefined
    } else if (direction === 'enter') {
      if (token._open) open = resolved.length
      resolved.push(event)
    } else if (resolved.at(-1)?.[1] === token) {
      resolved.push(event)
    }
  }
  for (const [, token] of resolved) {
    if (
      token.type === 'markSequence' &&
      (token._open !== undefined || token._close !== undefined)
    ) {
      token.type = 'data'
    }
  }
  // The caller holds on to this array.
  events.length = 0
  for (const event of resolved) events.push(event)
  return events
}

function wrap(open: Token, inner: Event[], close: Token, context: TokenizeContext): Event[] {
  for (const token of [open, close]) {
    delete token._open
    delete token._close
  }
  const whole: Token = { type: 'mark', start: { ...open.start }, end: { ...close.end } }
  const text: Token = { type: 'markText', start: { ...open.end }, end: { ...close.start } }
  const span = context.parser.constructs.insideSpan.null
  const before: Event[] = [
    ['enter', whole, context],
    ['enter', open, context],
    ['exit', open, context],
    ['enter', text, context],
  ]
  return before.concat(span ? resolveAll(span, inner, context) : inner, [
    ['exit', text, context],
    ['enter', close, context],
    ['exit', close, context],
    ['exit', whole, context],
  ])
}
