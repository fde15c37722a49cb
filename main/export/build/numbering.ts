import { fold } from '#data/model/fold.ts'
import type { Block, CiteMark, Inline, JudgementBlock, ListItem, Section } from '../document.ts'
import { textOf } from './text-of.ts'

/** A thing that is cited, with the places that cite it in the order of print. */
export interface Cited {
  readonly n: number
  readonly ref: string
  readonly places: readonly string[]
}

export interface Numbered {
  readonly sections: readonly Section[]
  /** By number. */
  readonly cited: readonly Cited[]
  readonly judgements: readonly JudgementBlock[]
  /** Links within the document that lead nowhere; they stand as plain text. */
  readonly dangling: readonly string[]
}

/**
 * Numbers what stands in its printed order: citations by first use, a repeat under the same number;
 * headings, tables and judgements by ids of their own. Then leads the links within the document to
 * those ids.
 */
export function numberDocument(sections: readonly Section[]): Numbered {
  const cited: { n: number; ref: string; places: string[] }[] = []
  const targets = new Map<string, string>()
  const judgements: JudgementBlock[] = []
  const counts = { place: 0, heading: 0, table: 0, judgement: 0 }

  const numbered = mapSections(sections, {
    inline: (inline) => (inline.t === 'cite' ? { t: 'cite', c: numberMarks(inline.c) } : inline),
    block: (block) => {
      if (block.t === 'h') return { ...block, id: target('h', ++counts.heading, textOf(block.c)) }
      if (block.t === 'table') return { ...block, id: `table-${++counts.table}` }
      if (block.t === 'judgement') return numberJudgement(block)
      return block
    },
    section: (section, index) => ({
      ...section,
      id: target('s', index + 1, textOf(section.title)),
    }),
  })
  const dangling: string[] = []
  const linked = mapSections(numbered, {
    inline: (inline) => (inline.t === 'ref' ? lead(inline) : inline),
    block: (block) => block,
    section: (section) => section,
  })
  return { sections: linked, cited, judgements, dangling }

  function target(letter: string, count: number, heading: string): string {
    const id = `${letter}-${count}`
    const name = `heading:${fold(heading)}`
    if (!targets.has(name)) targets.set(name, id)
    return id
  }

  function numberMarks(marks: readonly CiteMark[]): CiteMark[] {
    const shown = new Set<number>()
    return marks.map((mark) => {
      const id = `cite-${++counts.place}`
      let entry = cited.find(({ ref }) => ref === mark.ref)
      if (!entry) cited.push((entry = { n: cited.length + 1, ref: mark.ref, places: [] }))
      entry.places.push(id)
      const show = !shown.has(entry.n)
      shown.add(entry.n)
      return { n: entry.n, ref: mark.ref, id, show }
    })
  }

  function numberJudgement(block: JudgementBlock): JudgementBlock {
    const id = `judgement-${++counts.judgement}`
    if (block.ref !== undefined && !targets.has(block.ref)) targets.set(block.ref, id)
    const done = { ...block, id }
    judgements.push(done)
    return done
  }

  function lead(inline: Extract<Inline, { t: 'ref' }>): Inline {
    const heading = /^heading:(.*)$/s.exec(inline.to)?.[1]
    const to = targets.get(heading === undefined ? inline.to : `heading:${fold(heading)}`)
    if (to !== undefined) return { ...inline, to }
    dangling.push(heading ?? inline.to)
    return { t: 'text', v: textOf(inline.c) }
  }
}

/** What is done to each piece, children before the piece that holds them, in the order of print. */
interface Change {
  inline(inline: Inline): Inline
  block(block: Block): Block
  section(section: Section, index: number): Section
}

function mapSections(sections: readonly Section[], change: Change): Section[] {
  return sections.map((section, index) =>
    change.section({ ...section, title: inlines(section.title), c: blocks(section.c) }, index),
  )

  function inlines(all: readonly Inline[]): Inline[] {
    return all.map((inline) => {
      if (inline.t === 'foot') return change.inline({ ...inline, c: blocks(inline.c) })
      if (inline.t === 'cite' || !('c' in inline)) return change.inline(inline)
      return change.inline({ ...inline, c: inlines(inline.c) })
    })
  }

  function blocks(all: readonly Block[]): Block[] {
    return all.map((block) => change.block(inside(block)))
  }

  function inside(block: Block): Block {
    switch (block.t) {
      case 'p':
      case 'h':
        return { ...block, c: inlines(block.c) }
      case 'ul':
      case 'ol':
        return {
          ...block,
          items: block.items.map((item): ListItem => ({ ...item, c: blocks(item.c) })),
        }
      case 'quote':
        return { ...block, c: blocks(block.c) }
      case 'callout':
        return { ...block, title: inlines(block.title), c: blocks(block.c) }
      case 'table':
        return {
          ...block,
          head: block.head.map(inlines),
          rows: block.rows.map((row) => row.map(inlines)),
        }
      case 'judgement': {
        const call = inlines(block.call)
        const confidence = inlines(block.confidence)
        const c = blocks(block.c)
        const facts = block.facts.map((fact) => ({ ...fact, c: inlines(fact.c) }))
        return { ...block, call, confidence, c, facts }
      }
      case 'claim':
        return { ...block, cite: inlines([block.cite])[0]! }
      case 'pre':
      case 'rule':
        return block
    }
  }
}
