import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Extension, Resolver } from 'micromark-util-types'
import { citedRef, readLinkText } from '../link-text.ts'
import { doubleBrackets } from './double-brackets.ts'

/** `[[Title]]` and `[[C-12]]`. */
export const noteLinkSyntax: Extension = {
  text: {
    [codes.leftSquareBracket]: {
      name: 'noteLink',
      tokenize: doubleBrackets('noteLink'),
      resolveTo: refuseLinkAround,
    },
  },
}

/** Makes a `noteLink`, or a `citation` where the text is a reference to a claim or source. */
export const noteLinkFromMarkdown: FromMarkdown = {
  enter: {
    noteLink(token) {
      const parts = readLinkText(this.sliceSerialize(token).slice(2, -2))
      const ref = citedRef(parts)
      this.enter(
        ref
          ? { type: 'citation', text: parts.text, ref, shown: parts.shown }
          : { type: 'noteLink', ...parts },
        token,
      )
    },
  },
  exit: {
    noteLink(token) {
      this.exit(token)
    },
  },
}

/**
 * As links hold no links, the inner one wins: brackets opened before this link can no longer become
 * a Markdown link. Stops where an earlier link has already seen to that, so the whole stays linear.
 */
function refuseLinkAround(...[events]: Parameters<Resolver>): ReturnType<Resolver> {
  let index = events.length - 1
  while (index > 0 && !(events[index]![0] === 'enter' && events[index]![1].type === 'noteLink')) {
    index -= 1
  }
  while (index-- > 0) {
    const token = events[index]![1]
    if (token.type === 'noteLink' || token.type === 'link' || token._inactive) break
    if (token.type === 'labelLink') token._inactive = true
  }
  return events
}
