import { say, sayMarkdownProblem } from '#data/messages/index.ts'
import type { MarkdownProblem, MarkdownProblemCode } from '#data/markdown/problems.ts'
import type { NoteTree } from '#data/markdown/nodes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { Problem } from '#data/model/problem.ts'
import type { ScaleId } from '#data/model/ratings.ts'
import { parseRef } from '#data/model/refs.ts'
import type { Ref } from '#data/model/refs.ts'
import type { BriefingDocument, Section, Warning } from '../document.ts'
import { type Facts, type LinkedNote, rememberFacts } from '../facts.ts'
import { writeBlocks } from './blocks.ts'
import { cautionsOf } from './cautions.ts'
import { readDefinitions, readFootnotes } from './definitions.ts'
import { writeEndnotes } from './endnotes.ts'
import { writeInlines } from './inlines.ts'
import { writeMeta } from './meta.ts'
import { numberDocument, type Numbered } from './numbering.ts'
import { scaleKey } from './scale-key.ts'
import { arrange } from './sections.ts'
import { fixedWords } from './words.ts'
import type { Writing } from './writing.ts'

export interface BuildInput {
  readonly note: LinkedNote
  readonly facts: Facts
  /** The scale in which the notebook tells likelihoods. */
  readonly scale: ScaleId
  /** `YYYY-MM-DD`: the date of a note that names none. */
  readonly today: string
}

export interface Built {
  readonly document: BriefingDocument
  /** How many claims and sources are cited: the number of endnotes. */
  readonly citations: number
  /** In the order of the text. */
  readonly warnings: readonly Warning[]
}

/**
 * Turns a note and the facts it rests on into a briefing. What cannot be resolved is printed
 * as plain text and comes back as a warning; comments are left out.
 * @throws Problem briefing-broken when it cannot be told what must not leave, or how it is marked
 */
export function buildDocument({ note, facts: read, scale, today }: BuildInput): Built {
  const facts = rememberFacts(read)
  const { tree, frontMatter, problems } = parseNote(note.text)
  refuseUnsafe(note, problems)
  const { meta, template } = writeMeta(note.title, frontMatter, today)
  const warnings = new Warnings()
  for (const problem of problems) {
    warnings.add(sayMarkdownProblem(problem), lineOf(note.text, problem.start))
  }
  const writing = startWriting(tree, note.ref, { facts, scale, language: meta.language, warnings })
  const numbered = numberDocument(arrange(writing.blocks(tree.children), meta.title, template))
  const { notes, claims, sources } = writeEndnotes(numbered.cited, facts, meta.language)
  for (const target of numbered.dangling) warnings.add(danglingWarning(target, facts))
  for (const caution of cautionsOf(numbered.cited, facts, meta.handling)) warnings.add(caution)
  const judged = numbered.judgements.some(({ band }) => band !== undefined)
  return {
    document: {
      version: 1,
      meta,
      words: fixedWords(),
      sections: withoutEmpty(numbered, judged, notes.length > 0),
      notes,
      claims,
      sources,
      ...(judged ? { scale: scaleKey(scale, numbered.judgements) } : {}),
    },
    citations: notes.length,
    warnings: warnings.list,
  }
}

interface Setting extends Pick<Writing, 'facts' | 'scale' | 'language'> {
  readonly warnings: Warnings
}

function startWriting(tree: NoteTree, ref: string, { warnings, ...setting }: Setting): Writing {
  return bind({
    ...setting,
    within: [ref],
    depth: 0,
    footnotes: readFootnotes(tree),
    definitions: readDefinitions(tree),
    warn: (message, node) => warnings.add(message, node.position?.start.line),
  })
}

/** Gives the handlers of blocks and of running text a way to each other, with what changes on it. */
function bind(setting: Omit<Writing, 'inlines' | 'blocks'>): Writing {
  const writing: Writing = {
    ...setting,
    inlines: (nodes, change) =>
      writeInlines(nodes, change ? bind({ ...setting, ...change }) : writing),
    blocks: (nodes, change) =>
      writeBlocks(nodes, change ? bind({ ...setting, ...change }) : writing),
  }
  return writing
}

/** A key without judgements, and a list of no notes, would be headings over nothing. */
function withoutEmpty({ sections }: Numbered, judged: boolean, noted: boolean): readonly Section[] {
  return sections.filter(({ role }) => (role !== 'key' || judged) && (role !== 'notes' || noted))
}

/** With these, a comment could leave as text, or a document without the marking it was given. */
const UNSAFE: ReadonlySet<MarkdownProblemCode> = new Set([
  'too-deep',
  'front-matter-unreadable',
  'front-matter-deep',
  'handling-unknown',
  'handling-old',
])

function refuseUnsafe({ title }: LinkedNote, problems: readonly MarkdownProblem[]): void {
  const unsafe = problems.filter((problem) => UNSAFE.has(problem.code) || isMarking(problem))
  if (unsafe.length === 0) return
  const reasons = unsafe.map(sayMarkdownProblem).join(' ')
  throw new Problem('briefing-broken', { note: title, reasons })
}

/** Whether a problem leaves out one of the markings. */
function isMarking(problem: MarkdownProblem): boolean {
  if (problem.code !== 'front-matter-value') return false
  return problem.values.key === 'handling' || problem.values.key === 'classification'
}

/** The line that an offset stands in, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}

function danglingWarning(target: string, facts: Facts): string {
  if (parseRef(target)?.noun !== 'judgement') {
    return say('press.warn.heading-missing', { heading: target })
  }
  return facts.judgement(target as Ref<'judgement'>)
    ? say('press.warn.judgement-elsewhere', { ref: target })
    : say('press.warn.judgement-missing', { ref: target })
}

/** Warnings, each told once a line. */
class Warnings {
  readonly #seen = new Map<string, Warning>()

  add(message: string, line?: number): void {
    this.#seen.set(`${line}:${message}`, line === undefined ? { message } : { message, line })
  }

  get list(): Warning[] {
    const last = Number.POSITIVE_INFINITY
    return [...this.#seen.values()].sort((one, other) => (one.line ?? last) - (other.line ?? last))
  }
}
