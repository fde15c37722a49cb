import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Reader } from './draft.ts'
import { titleFrom } from './title.ts'

/** What pictures begin with, as characters without NULs. */
const SIGNATURES = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{1,4}WEBP/],
] as const

/** A picture: nothing is read from it, a person types what it says. */
export const image: Reader = {
  format: 'image',
  heavy: false,
  detect: ({ extension, head }) =>
    /^(png|jpe?g|jfif|gif|webp)$/.test(extension) ||
    (extension === '' && typeOf(head) !== undefined),
  read({ name, signs }) {
    const mediaType = typeOf(signs.head)
    if (mediaType === undefined) {
      throw new Problem('file-unreadable', { path: name, reason: say('import.not-an-image') })
    }
    return {
      fields: { title: titleFrom(name, undefined), type: 'image' },
      text: '\n',
      mediaType,
      warnings: [say('import.image-silent')],
    }
  },
}

function typeOf(head: string): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0]
}
