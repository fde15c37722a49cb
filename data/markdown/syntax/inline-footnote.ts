import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Extension, State, Token, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote'
    inlineFootnoteMarker: 'inlineFootnoteMarker'
    inlineFootnoteText: 'inlineFootnoteText'
  }
}

/** `^[a note in place]`: its text is read like a paragraph's, and may hold balanced brackets. */
export const inlineFootnoteSyntax: Extension = {
  text: { [codes.caret]: { name: 'inlineFootnote', tokenize: tokenizeInlineFootnote } },
}

export const inlineFootnoteFromMarkdown: FromMarkdown = {
  canContainEols: ['inlineFootnote'],
  enter: {
    inlineFootnote(token) {
      this.enter({ type: 'inlineFootnote', children: [] }, token)
    },
  },
  exit: {
    inlineFootnote(token) {
      this.exit(token)
    },
  },
}

function tokenizeInlineFootnote(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let depth = 0
  let previous: Token | undefined
  let caret = false

  const start: State = (code) => {
    effects.enter('inlineFootnote')
    effects.enter('inlineFootnoteMarker')
    effects.consume(code)
    return bracket
  }
  const bracket: State = (code) => {
    if (code !== codes.leftSquareBracket) return nok(code)
    effects.consume(code)
    effects.exit('inlineFootnoteMarker')
    return textStart
  }
  const textStart: State = (code) => {
    if (code === codes.rightSquareBracket) return nok(code)
    effects.enter('inlineFootnoteText')
    openChunk()
    return text(code)
  }
  const text: State = (code) => {
    // A footnote holds no footnote: this also ends every unclosed one at the next.
    if (code === codes.eof || (caret && code === codes.leftSquareBracket)) return nok(code)
    caret = code === codes.caret
    if (code === codes.rightSquareBracket && depth === 0) {
      effects.exit('chunkText')
      return close(code)
    }
    if (code === codes.leftSquareBracket) depth += 1
    if (code === codes.rightSquareBracket) depth -= 1
    effects.consume(code)
    if (markdownLineEnding(code)) {
      effects.exit('chunkText')
      return nextLine
    }
    return code === codes.backslash ? escaped : text
  }
  const escaped: State = (code) => {
    if (code !== codes.leftSquareBracket && code !== codes.rightSquareBracket) return text(code)
    effects.consume(code)
    return text
  }
  const nextLine: State = (code) => {
    if (code === codes.eof) return nok(code)
    if (code === codes.rightSquareBracket && depth === 0) return close(code)
    openChunk()
    return text(code)
  }
  const close: State = (code) => {
    effects.exit('inlineFootnoteText')
    effects.enter('inlineFootnoteMarker')
    effects.consume(code)
    effects.exit('inlineFootnoteMarker')
    effects.exit('inlineFootnote')
    return ok
  }

  /** Each line is a chunk of its own, linked to the one before: line prefixes lie between them. */
  function openChunk(): void {
    const chunk = effects.enter('chunkText', { contentType: 'text', previous })
    if (previous) previous.next = chunk
    previous = chunk
  }
  return start
}
