import { lineAt } from '#data/markdown/span.ts'
import { type NewTarget, rewriteLink } from '#data/markdown/rewrite-link.ts'
import { say } from '#data/messages/index.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { nearest } from '#data/query/nearest.ts'
import type { WrittenLink } from '#data/markdown/links.ts'
import type { MarkdownProblem } from '#data/markdown/problems.ts'
import type { Finding, Fixable } from './findings.ts'

/** A way to put something right: edits of the text, or a note that is to be made. */
export interface Fix {
  readonly title: string
  readonly changes: readonly TextChange[]
  readonly create?: { readonly title: string; readonly folder?: string | undefined } | undefined
}

/**
 * The ways to put a finding right, the likest first.
 * @param names what the link could name instead: paths of notes, or places of the one that it leads to
 */
export function fixesOf(
  { start, end, about }: Pick<Finding, 'start' | 'end' | 'about'>,
  text: string,
  names: readonly string[],
): Fix[] {
  switch (about?.of) {
    case undefined:
      return []
    case 'note':
      return noteFixes(about.link, text, names)
    case 'place': {
      const { heading = '', block } = about.link
      const name = nearest(block === undefined ? heading.split('#').at(-1)! : `^${block}`, names)
      return name === undefined ? [] : [retarget(about.link, text, { place: name })]
    }
    case 'candidates':
      return about.paths.map((path) => retarget(about.link, text, { path }))
    case 'block':
      return [write({ at: start, remove: end - start, insert: `^${freeId(about.id, text)}` })]
    case 'problem':
      return problemFixes(about.problem, text)
  }
}

/** Whether what a finding's link could name instead has to be asked for. */
export function needsNames(
  about: Fixable | undefined,
): about is Extract<Fixable, { of: 'note' | 'place' }> {
  return about?.of === 'note' || about?.of === 'place'
}

function noteFixes(link: WrittenLink, text: string, names: readonly string[]): Fix[] {
  const { title, folder } = link
  const likest = nearest(folder ? `${folder}/${title}` : title, names) ?? nearest(title, names)
  return [
    ...(likest === undefined ? [] : [retarget(link, text, { path: likest })]),
    { title: say('window.fix.create', { title }), changes: [], create: { title, folder } },
  ]
}

function problemFixes(problem: MarkdownProblem, text: string): Fix[] {
  const { code, values, start, end } = problem
  const replace = (insert: string) => write({ at: start, remove: end - start, insert })
  switch (code) {
    case 'handling-old':
      return [replace(values.now)]
    case 'handling-unknown':
    case 'template-unknown': {
      const known = values.known.split(', ')
      const likest = nearest(values.written, known)
      return (likest === undefined ? known : [likest]).map(replace)
    }
    case 'comment-open': {
      const close = { at: lineAt(text, start).end, remove: 0, insert: '%%' }
      return [{ title: say('window.fix.close'), changes: [close] }]
    }
    default:
      return []
  }
}

function retarget(link: WrittenLink, text: string, to: NewTarget): Fix {
  const name = to.path ?? to.place ?? ''
  return { title: say('window.fix.write', { name }), changes: rewriteLink(text, link, to) }
}

function write(change: TextChange): Fix {
  return { title: say('window.fix.write', { name: change.insert }), changes: [change] }
}

/** The id with the first number behind it that no block of the text has. */
function freeId(id: string, text: string): string {
  for (let number = 2; ; number += 1) {
    if (!text.includes(`^${id}-${number}`)) return `${id}-${number}`
  }
}
