import type { Inline } from '../document.ts'

/** Punctuation that a note's number follows, with a closing quotation mark after it. */
const PUNCTUATION = /^[.,;:!?。,、][”’"')\]]*|^[”’"')\]]+[.,;:!?]?/

/**
 * Sets citations as they are printed: joins those that follow one another into a cluster, takes away
 * the space before it, and puts it behind the punctuation that ends the words it supports.
 */
export function setClusters(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of joinTexts(inlines)) {
    const last = out.at(-1)
    const before = out.at(-2)
    if (inline.t === 'cite' && last?.t === 'cite') {
      out[out.length - 1] = { t: 'cite', c: [...last.c, ...inline.c] }
    } else if (inline.t === 'cite' && last?.t === 'text' && before?.t === 'cite' && isSpace(last)) {
      out.splice(-2, 2, { t: 'cite', c: [...before.c, ...inline.c] })
    } else if (inline.t === 'cite' && last?.t === 'text') {
      out.pop()
      const words = last.v.trimEnd()
      if (words !== '') out.push({ t: 'text', v: words })
      out.push(inline)
    } else if (inline.t === 'text' && last?.t === 'cite' && before !== undefined) {
      const marks = PUNCTUATION.exec(inline.v)?.[0] ?? ''
      if (marks !== '') out.splice(-1, 0, { t: 'text', v: marks })
      if (inline.v !== marks) out.push({ t: 'text', v: inline.v.slice(marks.length) })
    } else {
      out.push(inline)
    }
  }
  return joinTexts(out)
}

function isSpace({ v }: { readonly v: string }): boolean {
  return v.trim() === ''
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.t === 'text' && last?.t === 'text') {
      out[out.length - 1] = { t: 'text', v: (last.v + inline.v).replace(/ {2,}/g, ' ') }
    } else if (inline.t !== 'text' || inline.v !== '') {
      out.push(inline)
    }
  }
  return out
}
