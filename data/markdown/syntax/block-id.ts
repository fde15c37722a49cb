import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import {
  asciiAlphanumeric,
  markdownLineEndingOrSpace,
  markdownSpace,
} from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockId: 'blockId'
    blockIdMarker: 'blockIdMarker'
    blockIdName: 'blockIdName'
    blockIdTail: 'blockIdTail'
  }
}

/** ` ^id` where its block ends, or alone in a paragraph; letters, digits and hyphens. */
export const blockIdSyntax: Extension = {
  text: {
    [codes.caret]: {
      name: 'blockId',
      tokenize: tokenizeBlockId,
      previous: mayFollow,
    },
  },
}

export const blockIdFromMarkdown: FromMarkdown = {
  enter: {
    blockId(token) {
      this.enter({ type: 'blockId', id: this.sliceSerialize(token).slice(1) }, token)
    },
  },
  exit: {
    blockId(token) {
      this.exit(token)
    },
  },
}

function mayFollow(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code)
}

function tokenizeBlockId(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const { previous } = this

  const start: State = (code) => {
    if (!mayFollow(previous)) return nok(code)
    effects.enter('blockId')
    effects.enter('blockIdMarker')
    effects.consume(code)
    effects.exit('blockIdMarker')
    return nameStart
  }
  const nameStart: State = (code) => {
    if (!asciiAlphanumeric(code)) return nok(code)
    effects.enter('blockIdName')
    return name(code)
  }
  const name: State = (code) => {
    if (asciiAlphanumeric(code) || code === codes.dash) {
      effects.consume(code)
      return name
    }
    effects.exit('blockIdName')
    effects.exit('blockId')
    if (!markdownSpace(code)) return end(code)
    effects.enter('blockIdTail')
    return tail(code)
  }
  const tail: State = (code) => {
    if (markdownSpace(code)) {
      effects.consume(code)
      return tail
    }
    effects.exit('blockIdTail')
    return end(code)
  }
  const end: State = (code) => (code === codes.eof ? ok(code) : nok(code))
  return start
}
