import type { Code, Nodes } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { ClaimsBlock } from '../nodes.ts'

const OPTION = /^[ \t]*(columns|group|sort|limit)[ \t]*:[ \t]*(.*?)[ \t]*$/i

/** Turns fenced code of the language `claims` into a `claimsBlock`. */
export const claimsBlockFromMarkdown: FromMarkdown = {
  transforms: [
    (tree) => {
      const open: Nodes[] = [tree]
      for (let node = open.pop(); node; node = open.pop()) {
        if (node.type === 'code' && node.lang === 'claims') toClaimsBlock(node)
        else if ('children' in node) for (const child of node.children) open.push(child)
      }
    },
  ],
}

/** Reads a block's text: a query of one or more lines, then options, one a line. */
export function readClaimsBlock(value: string): Omit<ClaimsBlock, 'type' | 'position'> {
  const lines = value.split('\n')
  const firstWords = lines.findIndex((line) => line.trim() !== '')
  const firstOption = lines.findIndex((line, index) => index > firstWords && OPTION.test(line))
  const head = lines.slice(0, firstOption === -1 ? undefined : firstOption).join('\n')
  const options = new Map(
    firstOption === -1
      ? []
      : lines.slice(firstOption).flatMap((line) => {
          const match = OPTION.exec(line)
          return match?.[2] ? [[match[1]!.toLowerCase(), match[2]] as const] : []
        }),
  )
  const columns = options
    .get('columns')
    ?.split(',')
    .map((name) => name.trim())
  const limit = options.get('limit')
  return {
    value,
    query: head.trim(),
    queryAt: head.length - head.trimStart().length,
    columns: columns?.filter((name) => name !== ''),
    group: options.get('group'),
    sort: options.get('sort'),
    limit: limit !== undefined && /^[1-9]\d{0,6}$/.test(limit) ? Number(limit) : undefined,
  }
}

function toClaimsBlock(node: Code): void {
  const block = node as unknown as ClaimsBlock & { lang?: unknown; meta?: unknown }
  Object.assign(block, { type: 'claimsBlock', ...readClaimsBlock(node.value) })
  delete block.lang
  delete block.meta
}
