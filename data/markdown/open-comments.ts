import { visit } from 'unist-util-visit'
import { byBlock } from './by-block.ts'
import type { MarkdownProblem } from './problems.ts'

/**
 * Comments that nothing closes. At a line's start such a comment hides all that follows; among words
 * its marks are plain text, and what was meant to be hidden shows: both are worth a word.
 */
export const findOpenComments = byBlock((block, text) => {
  const problems: MarkdownProblem[] = []
  visit(block, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (node.type === 'comment') {
      if (end - start < 4 || !text.slice(start, end).endsWith('%%')) report(start)
    } else if (node.type === 'text') {
      const marks = /(?<!\\)%%/.exec(text.slice(start, end))
      if (marks) report(start + marks.index)
    }
  })
  return problems

  function report(start: number): void {
    problems.push({ code: 'comment-open', values: {}, start, end: start + 2 })
  }
})
