import type { WrittenLink } from '#data/markdown/links.ts'
import type { CitedRef } from '#data/markdown/nodes.ts'
import type { Span } from '#data/markdown/span.ts'
import type { Resolution } from '#preload/contract/notes.ts'
import type { LinkLabels } from './use-document.ts'

/** A citation as a chip: its parts follow one another without a gap from `start` to `end`. */
export interface Chip extends Span {
  readonly ref: CitedRef
  /** The brackets in front, with the `!` of an embed. */
  readonly opening: Span
  /** The reference itself: the part of the text that shows as it stands. */
  readonly name: Span
  /** The pipe and the shown words behind it, where the writer gave some. */
  readonly shown?: { readonly pipe: Span; readonly words: Span } | undefined
  readonly closing: Span
  /** What is shown between the reference and the grade, and is no part of the text. */
  readonly label: string
  readonly grade: string | undefined
  /** A claim's status; `source` for a source. */
  readonly look: string
}

/** The citations of a note that lead somewhere, as chips. */
export function chipsOf(
  links: readonly WrittenLink[],
  text: string,
  labels: LinkLabels | undefined,
): Chip[] {
  return links.flatMap((link) => {
    const label = labels?.get(link.text)
    return link.ref !== undefined && label?.resolved ? (toChip(link, text, label) ?? []) : []
  })
}

/** The chip whose brackets an offset stands between. */
export function chipAt(chips: readonly Chip[], offset: number): Chip | undefined {
  return chips.find(({ name, closing }) => offset >= name.start && offset <= closing.start)
}

/**
 * Where a caret belongs that came to `to` from `from`: it does not stop within a chip's brackets,
 * which show no letters, but before the reference, behind what is shown, or outside.
 */
export function caretStop(chips: readonly Chip[], from: number, to: number): number {
  for (const { opening, closing } of chips) {
    for (const brackets of [opening, closing]) {
      if (to > brackets.start && to < brackets.end) {
        return from < to ? brackets.end : brackets.start
      }
    }
  }
  return to
}

const LONGEST = 26

/** The first words of a statement; what a line could be broken at is left out or made unbreakable. */
export function firstWords(statement: string): string {
  const words = statement
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/[.,;:!?/|&()[\]{}<>。、，．：；！？]+/gu, ' ')
    .trim()
    .split(/\s+/)
  let shown = ''
  for (const word of words) {
    const longer = shown === '' ? word : `${shown} ${word}`
    if (longer.length > LONGEST) break
    shown = longer
  }
  if (shown === '') shown = [...(words[0] ?? '')].slice(0, LONGEST).join('')
  const whole = words.join(' ') === shown
  return (whole ? shown : `${shown}…`).replaceAll(' ', '\u00a0')
}

function toChip(link: WrittenLink, text: string, label: Resolution): Chip | undefined {
  const { start, end, ref } = link
  const from = text.indexOf('[[', start) + 2
  const to = end - 2
  const written = text.slice(from, to)
  if (ref === undefined || from < start + 2 || text.slice(to, end) !== ']]') return undefined
  const pipe = /\\?\|/.exec(written)
  const nameEnd = pipe ? from + pipe.index : to
  const wordsFrom = pipe ? nameEnd + pipe[0].length : to
  return {
    start,
    end,
    ref,
    opening: { start, end: from },
    name: { start: from, end: nameEnd },
    shown: pipe
      ? { pipe: { start: nameEnd, end: wordsFrom }, words: { start: wordsFrom, end: to } }
      : undefined,
    closing: { start: to, end },
    label: pipe ? '' : firstWords(label.label),
    grade: label.grade?.replaceAll(' ', '\u00a0'),
    look: label.type === 'claim' ? (label.status ?? 'open') : 'source',
  }
}
