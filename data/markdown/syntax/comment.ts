import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment'
    commentMarker: 'commentMarker'
    commentText: 'commentText'
  }
}

/** `%%comment%%` among words; it may span the lines of its paragraph. */
export const commentSyntax: Extension = {
  text: { [codes.percentSign]: { name: 'comment', tokenize: tokenizeComment } },
}

/** Makes a `comment` of either form, with the text between the marks. */
export const commentFromMarkdown: FromMarkdown = {
  enter: {
    comment(token) {
      this.enter({ type: 'comment', value: '' }, token)
      this.buffer()
    },
    commentText(token) {
      this.config.enter['data']!.call(this, token)
    },
  },
  exit: {
    commentText(token) {
      this.config.exit['data']!.call(this, token)
    },
    comment(token) {
      const value = this.resume()
      const node = this.stack.at(-1)
      if (node?.type === 'comment') node.value = value.replace(/^\r?\n|\r?\n$/g, '')
      this.exit(token)
    },
  },
}

function tokenizeComment(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Tokenizer>
): State {
  let marks = 0

  const start: State = (code) => {
    effects.enter('comment')
    effects.enter('commentMarker')
    return opening(code)
  }
  const opening: State = (code) => {
    if (code !== codes.percentSign) return nok(code)
    effects.consume(code)
    marks += 1
    if (marks < 2) return opening
    effects.exit('commentMarker')
    return between
  }
  const between: State = (code) => {
    if (code === codes.eof) return nok(code)
    if (code === codes.percentSign) return effects.attempt(closing, closed, textStart)(code)
    if (!markdownLineEnding(code)) return textStart(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return between
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
  const closed: State = (code) => {
    effects.exit('comment')
    return ok(code)
  }
  return start
}

/** The `%%` that ends a comment. */
export const closing = { partial: true, tokenize: tokenizeClosing }

function tokenizeClosing(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const start: State = (code) => {
    effects.enter('commentMarker')
    effects.consume(code)
    return second
  }
  const second: State = (code) => {
    if (code !== codes.percentSign) return nok(code)
    effects.consume(code)
    effects.exit('commentMarker')
    return ok
  }
  return start
}
