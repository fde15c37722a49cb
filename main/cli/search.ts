import { type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import { section } from './claim-text.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import { option, readCount } from './options.ts'
import { fieldTable, indent, oneLine, type Paper } from './paper.ts'
import { hitValue, type HitValue } from './values.ts'

const SORTS = ['relevance', 'date', 'ref'] as const
const FACETS = ['topic', 'speaker', 'kind', 'status', 'publisher', 'year'] as const

interface Options {
  readonly limit: number
  readonly sort?: (typeof SORTS)[number]
  readonly facets?: boolean
}

type Facets = Record<(typeof FACETS)[number], { value: string; count: number }[]>

interface Found {
  readonly total: number
  readonly hits: readonly HitValue[]
  readonly facets: Facets
}

/** The command `search`. */
export function addSearchCommand(program: Command, run: Run): void {
  const search = program
    .command('search')
    .description(say('cli.search'))
    .argument('<query...>', say('cli.arg.query'))
    .addOption(option('--limit <n>', say('cli.opt.limit'), readCount(1000)).default(20))
    .addOption(new Option('--sort <order>', say('cli.opt.sort')).choices([...SORTS]))
    .option('--facets', say('cli.opt.facets'))
    // `-word` leaves results out; it is no option.
    .allowUnknownOption()
  search.action(
    answer(run, find, (found: Found, paper) =>
      foundText(found, search.opts<Options>().facets === true, paper),
    ),
  )
}

async function find({ client }: Desk, words: readonly string[], options: Options): Promise<Found> {
  const { limit, sort } = options
  const mistaken = words.find((word) => word.startsWith('--'))
  if (mistaken !== undefined) throw new UsageError(say('cli.usage.option', { option: mistaken }))
  const query = words.join(' ')
  const { total, hits, facets } = await client.search.run({ query, limit, sort })
  return { total, hits: hits.map(hitValue), facets }
}

function foundText({ total, hits, facets }: Found, withFacets: boolean, paper: Paper): string {
  const parts = [
    say('cli.text.found', { total, shown: hits.length, more: total - hits.length }),
    hits.map((hit) => hitText(hit, paper)).join('\n'),
    ...(withFacets ? [facetsText(facets, paper)] : []),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function hitText(hit: HitValue, paper: Paper): string {
  const { ref, text, snippet, topics } = hit
  const lines = [`${paper.bold(ref)}  ${oneLine(text)}`]
  if (oneLine(snippet) !== oneLine(text)) lines.push(indent(marked(hit, paper), '    '))
  if (topics.length > 0) lines.push(`    ${paper.faint(topics.join(', '))}`)
  return lines.join('\n')
}

/** The snippet with the words that were found set off. */
function marked({ snippet, marks }: HitValue, paper: Paper): string {
  const signs = Array.from(snippet)
  let at = 0
  const pieces: string[] = []
  for (const [start = at, end = start] of marks) {
    pieces.push(signs.slice(at, start).join(''), paper.bold(signs.slice(start, end).join('')))
    at = end
  }
  return [...pieces, signs.slice(at).join('')].join('').replace(/\s+/g, ' ').trim()
}

function facetsText(facets: Facets, paper: Paper): string {
  return FACETS.map((name) => {
    const rows = facets[name].map(({ value, count }): [string, string] => [String(count), value])
    return section(name, rows.length === 0 ? [] : fieldTable(rows).split('\n'), paper)
  })
    .filter((part) => part !== '')
    .join('\n')
}
