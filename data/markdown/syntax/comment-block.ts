import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { closing } from './comment.ts'

/**
 * `%%` at the start of a line: a comment up to the next `%%`, over blank lines too. Unclosed, it
 * runs to the end of its container, so that what was meant to be hidden is never shown. Words after
 * the closing marks are a paragraph.
 */
export const commentBlockSyntax: Extension = {
  flow: {
    [codes.percentSign]: { name: 'commentBlock', tokenize: tokenizeCommentBlock, concrete: true },
  },
}

const onItsLine = { partial: true, tokenize: tokenizeOnItsLine }
const nonLazyLine = { partial: true, tokenize: tokenizeNonLazyLine }

function tokenizeCommentBlock(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const { interrupt } = this
  let marks = 0

  /** A comment that closes on its first line with words after it belongs to a paragraph. */
  const start: State = (code) => effects.check(onItsLine, open, nok)(code)
  const open: State = (code) => {
    if (interrupt) return ok(code)
    effects.enter('comment')
    effects.enter('commentMarker')
    return opening(code)
  }
  const opening: State = (code) => {
    effects.consume(code)
    marks += 1
    if (marks < 2) return opening
    effects.exit('commentMarker')
    return between
  }
  const between: State = (code) => {
    if (code === codes.eof) return unclosed(code)
    if (code === codes.percentSign) return effects.attempt(closing, closed, textStart)(code)
    if (markdownLineEnding(code)) return effects.attempt(nonLazyLine, between, unclosed)(code)
    return textStart(code)
  }
  const textStart: State = (code) => {
    effects.enter('commentText')
    effects.consume(code)
    return text
  }
  const text: State = (code) => {
    if (code === codes.eof || code === codes.percentSign || markdownLineEnding(code)) {
      effects.exit('commentText')
      return between(code)
    }
    effects.consume(code)
    return text
  }
  const unclosed: State = (code) => {
    effects.exit('comment')
    return ok(code)
  }
  const closed: State = (code) => {
    effects.exit('comment')
    return afterwards(code)
  }
  const afterwards: State = (code) => {
    if (code === codes.eof || markdownLineEnding(code)) return ok(code)
    if (markdownSpace(code)) {
      effects.enter('whitespace')
      return space(code)
    }
    effects.enter('paragraph')
    effects.enter('chunkText', { contentType: 'text' })
    return words(code)
  }
  const space: State = (code) => {
    if (markdownSpace(code)) {
      effects.consume(code)
      return space
    }
    effects.exit('whitespace')
    return afterwards(code)
  }
  const words: State = (code) => {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('chunkText')
      effects.exit('paragraph')
      return ok(code)
    }
    effects.consume(code)
    return words
  }
  return start
}

/**
 * Two marks, then either none to close them on the line, or only white space after those. A comment
 * that is whole on its line does not break the paragraph that it stands in.
 */
function tokenizeOnItsLine(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const { interrupt } = this
  let marks = 0
  let closed = false

  const start: State = (code) => {
    if (code !== codes.percentSign) return nok(code)
    if (marks === 0) effects.enter('comment')
    marks += 1
    effects.consume(code)
    if (marks < 2) return start
    marks = 0
    return rest
  }
  const rest: State = (code) => {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('comment')
      return closed && interrupt ? nok(code) : ok(code)
    }
    if (closed && !markdownSpace(code)) return nok(code)
    marks = code === codes.percentSign ? marks + 1 : 0
    if (marks === 2) closed = true
    effects.consume(code)
    return rest
  }
  return start
}

/** A line ending after which the container goes on: a lazy line is no part of a comment. */
function tokenizeNonLazyLine(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  const start: State = (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
  }
  return start
}
