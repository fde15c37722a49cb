import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteLink: 'noteLink'
    embed: 'embed'
    bracketMarker: 'bracketMarker'
    bracketText: 'bracketText'
  }
}

/**
 * Reads `[[…]]`, with a `!` before it for an embed. The text is not blank, stays on its line and
 * holds no bracket, so that an unclosed link ends at the next one and never runs on.
 */
export function doubleBrackets(type: 'noteLink' | 'embed'): Tokenizer {
  return function tokenize(effects, ok, nok) {
    let blank = true

    const start: State = (code) => {
      effects.enter(type)
      effects.enter('bracketMarker')
      if (type === 'noteLink') return opening(code)
      effects.consume(code)
      return opening
    }
    const opening: State = (code) => {
      if (code !== codes.leftSquareBracket) return nok(code)
      effects.consume(code)
      return secondOpening
    }
    const secondOpening: State = (code) => {
      if (code !== codes.leftSquareBracket) return nok(code)
      effects.consume(code)
      effects.exit('bracketMarker')
      return textStart
    }
    const textStart: State = (code) => {
      if (endsText(code)) return nok(code)
      effects.enter('bracketText')
      return text(code)
    }
    const text: State = (code) => {
      if (code === codes.rightSquareBracket && !blank) {
        effects.exit('bracketText')
        effects.enter('bracketMarker')
        effects.consume(code)
        return closing
      }
      if (endsText(code)) return nok(code)
      if (code !== codes.space && code !== codes.horizontalTab && code !== codes.virtualSpace) {
        blank = false
      }
      effects.consume(code)
      return text
    }
    const closing: State = (code) => {
      if (code !== codes.rightSquareBracket) return nok(code)
      effects.consume(code)
      effects.exit('bracketMarker')
      effects.exit(type)
      return ok
    }
    return start
  }
}

function endsText(code: Code): boolean {
  return (
    code === codes.eof ||
    code === codes.leftSquareBracket ||
    code === codes.rightSquareBracket ||
    markdownLineEnding(code)
  )
}
