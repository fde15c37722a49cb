import { Argument, type Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { sayChange } from '#data/messages/review-words.ts'
import { Problem } from '#data/model/problem.ts'
import { REVIEW_DECISIONS, type ReviewDecision, type ReviewItem } from '#data/model/review.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { option, readCount, readList, readText } from './options.ts'
import { type Paper, table } from './paper.ts'
import { type ReviewValue, reviewValue } from './values.ts'

const MOST = 5_000
const USUAL = 500

/** The commands `review …`. */
export function addReviewCommands(program: Command, run: Run): void {
  const review = program.command('review').description(say('cli.review')).helpCommand(false)

  review
    .command('list')
    .description(say('cli.review.list'))
    .option('--decided', say('cli.opt.decided'))
    .addOption(option('--limit <n>', say('cli.opt.review-limit'), readCount(MOST)))
    .action(answer(run, listReview, reviewTable))

  review
    .command('settle')
    .description(say('cli.review.settle'))
    .addArgument(new Argument('<decision>', say('cli.arg.decision')).choices(REVIEW_DECISIONS))
    .argument('<item...>', say('cli.arg.review'))
    .addOption(option('--why <text>', say('cli.opt.why'), readText))
    .addOption(option('--told <name>', say('cli.opt.told'), readList))
    .action(answer(run, settleReview, settledText))
}

interface ListOptions {
  readonly decided?: boolean
  readonly limit?: number
}

async function listReview(
  { client }: Desk,
  { decided = false, limit = USUAL }: ListOptions,
): Promise<ReviewValue[]> {
  return (await client.review.list({ settled: decided, most: limit })).map(reviewValue)
}

interface SettleOptions {
  readonly why?: string
  readonly told?: readonly string[]
}

async function settleReview(
  { client, act }: Desk,
  decision: ReviewDecision,
  written: readonly string[],
  { why, told = [] }: SettleOptions,
): Promise<ReviewValue[]> {
  const open = await client.review.list({ settled: false, most: MOST })
  // Only what was issued can be issued anew.
  const fit = decision === 'reissued' ? open.filter(({ edition }) => edition) : open
  const chosen = new Set(written.flatMap((name) => find(fit, name)))
  const items = [...chosen].map(({ uuid }) => uuid)
  if (told.length > 0) await client.review.tell({ ...act(), items, names: [...told] })
  await client.review.settle({ ...act(), items, decision, ...(why === undefined ? {} : { why }) })
  const settled = await client.review.list({ settled: true, most: MOST })
  return settled.filter(({ uuid }) => items.includes(uuid)).map(reviewValue)
}

/**
 * The items that a person names: one by its UUID, or those about what changed (`C-12`), those that rest
 * on anything (`N-8`, `J-4`), or both (`C-12/N-8`).
 */
function find(items: readonly ReviewItem[], written: string): ReviewItem[] {
  const names = written.split('/').map((name) => name.toUpperCase())
  const found = items.filter(({ uuid, about, note, judgement }) => {
    const known = [uuid.toUpperCase(), about.ref, judgement?.ref ?? note.ref]
    return names.every((name) => known.includes(name))
  })
  if (found.length === 0) throw new Problem('not-found', { what: 'item to review', name: written })
  return found
}

function reviewTable(items: readonly ReviewValue[], paper: Paper): string {
  if (items.length === 0) return say('cli.none.review')
  const rows = items.map((item) => [
    item.about,
    sayChange(item),
    item.judgement ?? item.note,
    item.edition === null ? '' : String(item.edition.number ?? ''),
    item.decision === null ? '' : say(`window.review.decision.${item.decision}`),
    item.title,
  ])
  return table(HEADINGS, rows, paper)
}

const HEADINGS = [
  say('cli.head.ref'),
  say('cli.head.did'),
  say('cli.head.rests'),
  say('cli.head.edition'),
  say('cli.head.decision'),
  say('cli.head.note'),
]

function settledText(items: readonly ReviewValue[]): string {
  return items
    .map(({ about, judgement, note, decision }) =>
      say('cli.text.settled', {
        about,
        rests: judgement ?? note,
        decision: say(`window.review.decision.${decision ?? 'kept'}`),
      }),
    )
    .join('\n')
}
