import type { Inline } from '../document.ts'

/** The words of running text, without citations and footnotes. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.t) {
        case 'text':
        case 'code':
          return inline.v
        case 'break':
          return ' '
        case 'foot':
        case 'cite':
          return ''
        default:
          return textOf(inline.c)
      }
    })
    .join('')
}
