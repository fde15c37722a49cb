import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Code, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { topicLevels } from '../../model/topic.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    topic: 'topic'
  }
}

/** Characters that a topic may follow: white space, opening punctuation, quotation marks, dashes. */
const BEFORE = /[\s\p{Ps}\p{Pi}"'|%\p{Pd}]/u
/** Characters of a level, but for emoji: letters, digits, `_`, `-`, and symbols beyond ASCII. */
const LEVEL = /[\w-]|\P{ASCII}/u
/** What makes a row of such characters a name. */
const NAMES = /[^\d/_-]/
/** What ends a level all the same; U+FFFD stands where a text held NUL. */
const NEVER = /[\s\p{P}\p{C}\ufffd]/u

/** `#trade/tariffs`, not inside a word, a URL or a heading's marker. */
export const topicSyntax: Extension = {
  text: {
    [codes.numberSign]: {
      name: 'topic',
      tokenize: tokenizeTopic,
      previous: mayFollow,
    },
  },
}

/** Makes a `topic`; inside a Markdown link it is the text that it looks like. */
export const topicFromMarkdown: FromMarkdown = {
  enter: {
    topic(token) {
      if (this.stack.some(({ type }) => type === 'link' || type === 'linkReference')) {
        this.config.enter['data']!.call(this, token)
      } else {
        this.enter({ type: 'topic', path: this.sliceSerialize(token).slice(1) }, token)
      }
    },
  },
  exit: {
    topic(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'topic') this.exit(token)
      else this.config.exit['data']!.call(this, token)
    },
  },
}

/** Also follows marks of emphasis, where these open: `**#trade**`, and not `a*#b`. */
function mayFollow(this: TokenizeContext, code: Code): boolean {
  if (code === null || code < 0 || BEFORE.test(String.fromCharCode(code))) return true
  const token = this.events.at(-1)?.[1]
  return token !== undefined && SEQUENCES.has(token.type) && token._open === true
}

const SEQUENCES = new Set(['attentionSequence', 'strikethroughSequenceTemporary', 'markSequence'])

function tokenizeTopic(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const follows = mayFollow.call(this, this.previous)
  let path = ''

  const start: State = (code) => {
    if (!follows) return nok(code)
    effects.enter('topic')
    effects.consume(code)
    return inside
  }
  const inside: State = (code) => {
    if (code === codes.slash && path && !path.endsWith('/')) {
      return effects.check({ tokenize: tokenizeNextLevel, partial: true }, consume, done)(code)
    }
    return isLevel(code) ? consume(code) : done(code)
  }
  const consume: State = (code) => {
    path += String.fromCharCode(code!)
    effects.consume(code)
    return inside
  }
  const done: State = (code) => {
    if (!NAMES.test(path) || !path.isWellFormed() || !topicLevels(path)) return nok(code)
    effects.exit('topic')
    return ok(code)
  }
  return start
}

/** A slash belongs to the topic only where another level follows. */
function tokenizeNextLevel(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  return (code) => {
    effects.enter('topic')
    effects.consume(code)
    effects.exit('topic')
    return (next) => (isLevel(next) ? ok(next) : nok(next))
  }
}

function isLevel(code: Code): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  if (character === '_' || character === '-' || isPartOfEmoji(code)) return true
  return LEVEL.test(character) && !NEVER.test(character)
}

function isPartOfEmoji(code: number): boolean {
  return (code >= 0xd800 && code <= 0xdfff) || code === 0x200d
}
