import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Extension } from 'micromark-util-types'
import { citedRef, readLinkText } from '../link-text.ts'
import { doubleBrackets } from './double-brackets.ts'

const SIZE = /^(\d{1,5})(?:x(\d{1,5}))?$/

/** `![[Title]]`, `![[image.png|300]]`. */
export const embedSyntax: Extension = {
  text: {
    [codes.exclamationMark]: { name: 'embed', tokenize: doubleBrackets('embed') },
  },
}

/** Makes an `embed`; what is shown is read as a size where it is one. */
export const embedFromMarkdown: FromMarkdown = {
  enter: {
    embed(token) {
      const parts = readLinkText(this.sliceSerialize(token).slice(3, -2))
      const size = SIZE.exec(parts.shown ?? '')
      this.enter(
        {
          type: 'embed',
          ...parts,
          shown: size ? undefined : parts.shown,
          ref: citedRef(parts),
          width: size ? Number(size[1]) : undefined,
          height: size?.[2] ? Number(size[2]) : undefined,
        },
        token,
      )
    },
  },
  exit: {
    embed(token) {
      this.exit(token)
    },
  },
}
