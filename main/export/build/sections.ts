import { say } from '#data/messages/index.ts'
import type { Template } from '#data/model/briefing.ts'
import { fold } from '#data/model/fold.ts'
import type { Block, JudgementBlock, Role, Section } from '../document.ts'
import { textOf } from './text-of.ts'
import { plain } from './writing.ts'

/** The order of a template's sections. Those that nothing fills are left out. */
const ORDERS: Readonly<Record<Template, readonly Role[]>> = {
  assessment: [
    'main',
    'judgements',
    'contents',
    'body',
    'assumptions',
    'alternatives',
    'indicators',
    'gaps',
    'sources',
    'key',
    'notes',
  ],
  situation: [
    'main',
    'judgements',
    'body',
    'assumptions',
    'alternatives',
    'indicators',
    'gaps',
    'sources',
    'key',
    'notes',
  ],
  'one-page': [
    'main',
    'judgements',
    'body',
    'assumptions',
    'alternatives',
    'indicators',
    'gaps',
    'sources',
    'notes',
  ],
}

/** Callouts that feed a section. */
const FED_BY: Readonly<Record<string, Role>> = {
  assumption: 'assumptions',
  alternative: 'alternatives',
  indicator: 'indicators',
  gap: 'gaps',
  sources: 'sources',
}

/** Headings by which an author writes a fixed section by hand, folded. */
const NAMED: Readonly<Record<string, Role>> = {
  'main message': 'main',
  'bottom line': 'main',
  'bottom line up front': 'main',
  'key judgements': 'judgements',
  'key judgments': 'judgements',
  assumptions: 'assumptions',
  alternatives: 'alternatives',
  indicators: 'indicators',
  gaps: 'gaps',
  'source summary': 'sources',
  'source summary statement': 'sources',
}

/** Fewer sections than these need no contents. */
const CONTENTS_FROM = 3

/**
 * Puts a note's blocks into the sections of a template, main message first. What stands before the
 * first heading is the main message; judgements and the callouts with a section of their own move
 * there; each of the author's top headings is a section.
 */
export function arrange(blocks: readonly Block[], title: string, template: Template): Section[] {
  const { own, moved } = takeOut(withoutTitle(blocks, title))
  const parts = splitAtTop(own)
  const filled = new Map<Role, Block[]>()
  const bodies: Section[] = []
  const put = (role: Role, added: readonly Block[]) =>
    filled.set(role, [...(filled.get(role) ?? []), ...added])
  for (const { heading, blocks: inside } of parts) {
    const role = heading ? NAMED[fold(textOf(heading))] : 'main'
    if (role) put(role, inside)
    else bodies.push({ role: 'body', id: '', title: heading!, c: inside })
  }
  for (const [role, added] of moved) put(role, added)
  const written = (filled.size > 0 ? 1 : 0) + bodies.length
  return ORDERS[template].flatMap((role): Section[] => {
    if (role === 'body') return bodies
    if (role === 'contents' && written + moved.size < CONTENTS_FROM) return []
    const c = filled.get(role) ?? []
    const fixed = role === 'contents' || role === 'key' || role === 'notes'
    return c.length > 0 || fixed ? [{ role, id: '', title: [plain(say(`press.${role}`))], c }] : []
  })
}

/** A first heading that repeats the title says nothing new. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first, ...rest] = blocks
  return first?.t === 'h' && fold(textOf(first.c)) === fold(title) ? rest : blocks
}

function takeOut(blocks: readonly Block[]): { own: Block[]; moved: Map<Role, Block[]> } {
  const own: Block[] = []
  const moved = new Map<Role, Block[]>()
  for (const block of blocks) {
    const role = roleOf(block)
    if (role) moved.set(role, [...(moved.get(role) ?? []), ...unboxed(block)])
    else own.push(block)
  }
  return { own, moved }
}

function roleOf(block: Block): Role | undefined {
  if (block.t === 'judgement') return 'judgements'
  return block.t === 'callout' ? FED_BY[block.kind] : undefined
}

/** Under its section's heading a callout needs no box: its title leads its first paragraph. */
function unboxed(block: Block): readonly (Block | JudgementBlock)[] {
  if (block.t !== 'callout' || block.title.length === 0)
    return block.t === 'callout' ? block.c : [block]
  const ended = /[.!?:]$/.test(textOf(block.title))
  const lead = { t: 'strong' as const, c: [...block.title, ...(ended ? [] : [plain('.')])] }
  const [first, ...rest] = block.c
  return first?.t === 'p'
    ? [{ ...first, c: [lead, plain(' '), ...first.c] }, ...rest]
    : [{ t: 'p', c: [lead] }, ...block.c]
}

interface Part {
  readonly heading?: Extract<Block, { t: 'h' }>['c']
  readonly blocks: Block[]
}

/** Splits at the highest headings; what is below them keeps its order without skipping a level. */
function splitAtTop(blocks: readonly Block[]): Part[] {
  const headings = blocks.filter((block) => block.t === 'h')
  const top = Math.min(...headings.map(({ level }) => level))
  const parts: Part[] = [{ blocks: [] }]
  let above: number[] = []
  for (const block of blocks) {
    if (block.t !== 'h') {
      parts.at(-1)!.blocks.push(block)
    } else if (block.level === top) {
      parts.push({ heading: block.c, blocks: [] })
      above = [top]
    } else {
      above = [...above.filter((level) => level < block.level), block.level]
      parts.at(-1)!.blocks.push({ ...block, level: above.length })
    }
  }
  if (headings.length === 0) return splitLead(parts[0]!.blocks)
  return parts.filter(({ heading, blocks: inside }) => heading !== undefined || inside.length > 0)
}

/** A text without headings leads with its first paragraph. */
function splitLead([first, ...rest]: readonly Block[]): Part[] {
  if (!first) return []
  if (rest.length === 0) return [{ blocks: [first] }]
  return [{ blocks: [first] }, { heading: [plain(say('press.body'))], blocks: rest }]
}
