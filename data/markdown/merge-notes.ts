import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { applyChanges, type TextChange } from '../model/text-change.ts'
import { bodyOf } from './body.ts'
import { addToFrontMatter, type FrontMatterNames } from './front-matter-edits.ts'
import { findHeading, findHeadings } from './headings.ts'
import type { NoteTree } from './nodes.ts'
import { parseNote } from './parse.ts'
import { pathsTo } from './rewrite-place.ts'
import { spanOf } from './span.ts'

/** One note's text at the end of another's. */
export interface MergedNotes {
  /** Edits of the text that stays. */
  readonly changes: readonly TextChange[]
  /** What a link to a heading of the other now says behind its `#`; `undefined` where that stays. */
  readonly heading: (written: string) => string | undefined
  /** The same of a block's id, without `^`. */
  readonly block: (id: string) => string | undefined
}

/**
 * Puts the body of a note at the end of another. Block ids, footnotes and definitions that both have
 * get other names in what is added; `names` go into the front matter.
 */
export function mergeNotes(into: string, from: string, names: FrontMatterNames): MergedNotes {
  const { tree } = parseNote(from)
  const labels = freeLabels(labelsIn(parseNote(into).tree), labelsIn(tree))
  const body = bodyOf(applyChanges(from, relabel(tree, from, labels)))
  const changes = [...addToFrontMatter(into, names), ...append(into, body)]
  const before = findHeadings(tree)
  const after = findHeadings(parseNote(applyChanges(into, changes)).tree)
  return {
    changes,
    heading: (written) => {
      const found = findHeading(before, written)
      const target = found && after[after.length - before.length + before.indexOf(found)]
      if (!target) return undefined
      const form = [written, ...pathsTo(after, target)].find(
        (one) => findHeading(after, one) === target,
      )
      return form === written ? undefined : form
    },
    block: (id) => labels.get(`blockId ${id}`),
  }
}

function append(into: string, body: string): TextChange[] {
  const words = body.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '')
  if (words.trim() === '') return []
  const end = into.includes('\r\n') ? '\r\n' : '\n'
  const gap =
    into.trim() === '' ? 0 : 2 - (/(?:\r\n|\n){0,2}$/.exec(into)![0].match(/\n/g)?.length ?? 0)
  return [{ at: into.length, remove: 0, insert: end.repeat(Math.max(gap, 0)) + words }]
}

/** Labels of a note by kind: `blockId one`, `footnote 1`, `definition x`. */
function labelsIn(tree: NoteTree): Set<string> {
  const labels = new Set<string>()
  visit(tree, (node) => {
    const label = labelOf(node)
    if (label !== undefined) labels.add(label)
  })
  return labels
}

function labelOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'blockId':
      return `blockId ${node.id}`
    case 'footnoteDefinition':
    case 'footnoteReference':
      return `footnote ${node.identifier}`
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return `definition ${node.identifier}`
    default:
      return undefined
  }
}

/** A new name for each label that is taken, the references of judgements apart: those are for ever. */
function freeLabels(taken: ReadonlySet<string>, own: ReadonlySet<string>): Map<string, string> {
  const used = new Set([...taken, ...own])
  const free = new Map<string, string>()
  for (const label of own) {
    if (!taken.has(label) || /^blockId J-\d+$/i.test(label)) continue
    const [kind, name] = [label.slice(0, label.indexOf(' ')), label.slice(label.indexOf(' ') + 1)]
    let number = 2
    while (used.has(`${kind} ${name}-${number}`)) number += 1
    used.add(`${kind} ${name}-${number}`)
    free.set(label, `${name}-${number}`)
  }
  return free
}

function relabel(tree: NoteTree, text: string, labels: ReadonlyMap<string, string>): TextChange[] {
  const changes: TextChange[] = []
  visit(tree, (node) => {
    const insert = labels.get(labelOf(node) ?? '')
    if (insert === undefined) return
    const { start, end } = spanOf(node)
    const written = text.slice(start, end)
    switch (node.type) {
      case 'blockId':
        changes.push({ at: start + 1, remove: written.length - 1, insert })
        break
      case 'footnoteReference':
      case 'footnoteDefinition':
      case 'definition': {
        const from = written.indexOf('[') + (node.type === 'definition' ? 1 : 2)
        changes.push({ at: start + from, remove: (node.label ?? '').length, insert })
        break
      }
      case 'linkReference':
      case 'imageReference': {
        const from = node.referenceType === 'full' ? written.lastIndexOf('[') : undefined
        if (from !== undefined)
          changes.push({ at: start + from + 1, remove: written.length - from - 2, insert })
        else if (node.referenceType === 'collapsed')
          changes.push({ at: end - 1, remove: 0, insert })
        else changes.push({ at: end, remove: 0, insert: `[${insert}]` })
        break
      }
      default:
    }
  })
  return changes.toSorted((one, other) => one.at - other.at)
}
