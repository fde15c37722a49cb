import type { PageNode } from './page.ts'
import { walk } from './page.ts'

const TEXT_NODE = 3
const ELEMENT = 1

/** What holds no words for a reader. */
const SILENT = new Set(
  'script style template noscript head title iframe object embed svg canvas audio video select textarea button'.split(
    ' ',
  ),
)
/** Parted from what is beside them by an empty line. */
const PARAGRAPHS = new Set(
  'address article aside blockquote body details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** Parted by the end of a line. */
const LINES = new Set(['li', 'dt', 'dd', 'tr', 'caption'])
const CELLS = new Set(['td', 'th'])

/**
 * The words below a node, as a person would read them: paragraphs parted by an empty line, items and
 * rows by the end of a line, cells by a tab. White space collapses but in `pre`; soft hyphens go.
 */
export function textOf(root: PageNode): string {
  const writer = new Writer()
  let preformatted = 0
  walk(root, {
    enter(node) {
      if (node.nodeType === TEXT_NODE) writer.write(node.nodeValue ?? '', preformatted > 0)
      if (node.nodeType !== ELEMENT || isSilent(node)) return false
      const name = node.localName ?? ''
      if (name === 'pre') preformatted++
      if (name === 'br') writer.endLine()
      writer.part(gapOf(name))
      return true
    },
    leave(node) {
      if (node.nodeType !== ELEMENT || isSilent(node)) return
      const name = node.localName ?? ''
      if (name === 'pre') preformatted--
      writer.part(gapOf(name))
      if (CELLS.has(name)) writer.endCell()
    },
  })
  return writer.text()
}

function isSilent(node: PageNode): boolean {
  return SILENT.has(node.localName ?? '')
}

/** How many line ends part an element from its neighbours. */
function gapOf(name: string): number {
  if (PARAGRAPHS.has(name)) return 2
  return LINES.has(name) ? 1 : 0
}

/** Joins pieces of text; what parts two of them is written only once there is a second. */
class Writer {
  private readonly pieces: string[] = []
  private gap = 0
  private cell = false
  private space = false

  part(gap: number): void {
    this.gap = Math.max(this.gap, gap)
  }

  endLine(): void {
    this.gap = Math.min(this.gap + 1, 2)
  }

  endCell(): void {
    this.cell = true
  }

  write(value: string, preformatted: boolean): void {
    const clean = value.replaceAll('\u00AD', '')
    if (preformatted) {
      if (clean !== '') this.push(clean, false)
      return
    }
    const words = clean.replace(/[ \t\n\f\r]+/g, ' ')
    if (words.startsWith(' ')) this.space = true
    const core = words.replace(/^ | $/g, '')
    if (core !== '') this.push(core, words.endsWith(' '))
  }

  text(): string {
    return `${this.pieces
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`
  }

  private push(text: string, spaceAfter: boolean): void {
    if (this.pieces.length > 0) this.pieces.push(this.separator())
    this.pieces.push(text)
    this.gap = 0
    this.cell = false
    this.space = spaceAfter
  }

  private separator(): string {
    if (this.gap > 0) return '\n'.repeat(this.gap)
    if (this.cell) return '\t'
    return this.space ? ' ' : ''
  }
}
