import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { blockQuote } from 'micromark-core-commonmark'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type {
  Extension,
  ParseContext,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import { calloutKind } from '../callout-kinds.ts'
import type { Callout } from '../nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    calloutHead: 'calloutHead'
    calloutMarker: 'calloutMarker'
    calloutType: 'calloutType'
    calloutFold: 'calloutFold'
    calloutTitle: 'calloutTitle'
  }
}

/** Where block quotes open, by offset: only there may the head of a callout stand. */
const openings = new WeakMap<ParseContext, Set<number>>()

/** `> [!type]± title` as the first line of a block quote. */
export const calloutSyntax: Extension = {
  document: { [codes.greaterThan]: { ...blockQuote, tokenize: tokenizeBlockQuote } },
  flow: { [codes.leftSquareBracket]: { name: 'calloutHead', tokenize: tokenizeHead } },
}

/** Turns the block quote that a head stands in into a `callout`. */
export const calloutFromMarkdown: FromMarkdown = {
  enter: {
    calloutType(token) {
      const written = this.sliceSerialize(token).split('|')[0]!.trim().toLowerCase()
      const quote = this.stack.at(-1) as unknown as Callout
      Object.assign(quote, { type: 'callout', kind: calloutKind(written), written })
    },
    calloutFold(token) {
      const callout = this.stack.at(-1) as Callout
      callout.fold = this.sliceSerialize(token) === '+' ? 'open' : 'closed'
    },
    calloutTitle(token) {
      this.enter({ type: 'calloutTitle', children: [] }, token)
    },
  },
  exit: {
    calloutTitle(token) {
      this.exit(token)
    },
  },
}

function tokenizeBlockQuote(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const opened: State = (code) => {
    const offsets = openings.get(this.parser) ?? new Set()
    openings.set(this.parser, offsets.add(this.now().offset))
    return ok(code)
  }
  return blockQuote.tokenize.call(this, effects, opened, nok)
}

function tokenizeHead(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const indent = this.events.at(-1)?.[1]
  const at = indent?.type === 'linePrefix' ? indent.start.offset : this.now().offset
  const first = openings.get(this.parser)?.has(at) ?? false
  let blank = true

  const start: State = (code) => {
    if (!first) return nok(code)
    effects.enter('calloutHead')
    effects.enter('calloutMarker')
    effects.consume(code)
    return exclamation
  }
  const exclamation: State = (code) => {
    if (code !== codes.exclamationMark) return nok(code)
    effects.consume(code)
    effects.exit('calloutMarker')
    effects.enter('calloutType')
    return type
  }
  const type: State = (code) => {
    if (code === codes.rightSquareBracket && !blank) {
      effects.exit('calloutType')
      effects.enter('calloutMarker')
      effects.consume(code)
      effects.exit('calloutMarker')
      return fold
    }
    if (
      code === codes.eof ||
      code === codes.leftSquareBracket ||
      code === codes.rightSquareBracket ||
      markdownLineEnding(code)
    ) {
      return nok(code)
    }
    if (!markdownSpace(code)) blank = false
    effects.consume(code)
    return type
  }
  const fold: State = (code) => {
    if (code !== codes.plusSign && code !== codes.dash) return afterMarker(code)
    effects.enter('calloutFold')
    effects.consume(code)
    effects.exit('calloutFold')
    return afterMarker
  }
  const afterMarker: State = (code) => {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('calloutHead')
      return ok(code)
    }
    if (!markdownSpace(code)) return titleStart(code)
    effects.enter('whitespace')
    return space(code)
  }
  const space: State = (code) => {
    if (markdownSpace(code)) {
      effects.consume(code)
      return space
    }
    effects.exit('whitespace')
    return code === codes.eof || markdownLineEnding(code) ? afterMarker(code) : titleStart(code)
  }
  const titleStart: State = (code) => {
    effects.enter('calloutTitle')
    effects.enter('chunkText', { contentType: 'text' })
    return title(code)
  }
  const title: State = (code) => {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('chunkText')
      effects.exit('calloutTitle')
      effects.exit('calloutHead')
      return ok(code)
    }
    effects.consume(code)
    return title
  }
  return start
}
