import { Argument, type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import {
  type Claim,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  type ClaimKind,
  type ClaimStatus,
  RELATION_KINDS,
  type RelationKind,
} from '#data/model/claim.ts'
import type { Edtf } from '#data/model/dates.ts'
import { Problem } from '#data/model/problem.ts'
import { type Credibility, type Likelihood, likelihoodOf, SCALES } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { claimText, claimTable } from './claim-text.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import {
  option,
  orNone,
  readCredibility,
  readDateOption,
  readList,
  readRef,
  readText,
} from './options.ts'
import { addProposalCommands } from './proposals.ts'
import { type DryRun, renameOrTell, renameText, type RenameValue } from './renames.ts'
import { addThingHistory } from './thing-history.ts'
import { type ClaimValue, claimValue } from './values.ts'

/** The commands `claim …`. */
export function addClaimCommands(program: Command, run: Run): void {
  const claim = program.command('claim').description(say('cli.claim')).helpCommand(false)

  const add = claim
    .command('add')
    .description(say('cli.claim.add'))
    .argument('<statement>', say('cli.arg.statement'), readText)
  for (const each of fieldOptions()) add.addOption(each)
  add.action(answer(run, addClaim, claimText))

  claim
    .command('show')
    .description(say('cli.claim.show'))
    .argument('<claim>', say('cli.arg.claim'), readRef('claim'))
    .action(answer(run, getClaim, claimText))

  const edit = claim
    .command('edit')
    .description(say('cli.claim.edit'))
    .argument('<claim>', say('cli.arg.claim'), readRef('claim'))
    .addOption(option('--statement <text>', say('cli.opt.statement'), readText))
  for (const each of fieldOptions()) edit.addOption(each)
  edit
    .addOption(new Option('--status <status>', say('cli.opt.status')).choices([...CLAIM_STATUSES]))
    .action(answer(run, editClaim, claimText))

  claim
    .command('list')
    .description(say('cli.claim.list'))
    .action(answer(run, listClaims, claimTable))

  claim
    .command('merge')
    .description(say('cli.claim.merge'))
    .argument('<claim>', say('cli.arg.claim'), readRef('claim'))
    .argument('<into>', say('cli.arg.claim-into'), readRef('claim'))
    .option('--dry-run', say('cli.opt.dry-rename'))
    .action(answer(run, mergeClaims, renameText))

  claim
    .command('relate')
    .description(say('cli.claim.relate'))
    .argument('<claim>', say('cli.arg.claim'), readRef('claim'))
    .addArgument(new Argument('<relation>', say('cli.arg.relation')).choices([...RELATION_KINDS]))
    .argument('<other>', say('cli.arg.other'), readRef('claim'))
    .addOption(option('--why <text>', say('cli.opt.why'), readText))
    .action(answer(run, relateClaims, claimText))

  addProposalCommands(claim, run)
  addThingHistory(claim, 'claim', run)
}

/** What can be said of a claim by options. */
export interface FieldOptions {
  readonly source?: Ref<'source'>
  readonly quote?: string
  readonly prefix?: string
  readonly speaker?: string
  readonly kind?: ClaimKind
  readonly said?: Edtf | null
  readonly on?: Edtf | null
  readonly hedge?: string | null
  readonly credibility?: Credibility | null
  /** A term, until the notebook's scale is known. */
  readonly likelihood?: string | null
  readonly comment?: string | null
  readonly topic?: string[]
  readonly entity?: string[]
  readonly why?: string
}

interface EditOptions extends FieldOptions {
  readonly statement?: string
  readonly status?: ClaimStatus
}

/** What can be said of a claim when it is made and when it is changed. */
export function fieldOptions(): Option[] {
  return [
    option('--source <source>', say('cli.opt.source'), readRef('source')),
    option('--quote <words>', say('cli.opt.quote'), readText),
    option('--prefix <words>', say('cli.opt.prefix'), (text) => text),
    option('--speaker <name>', say('cli.opt.speaker'), readText),
    new Option('--kind <kind>', say('cli.opt.kind')).choices([...CLAIM_KINDS]),
    option('--said <date>', say('cli.opt.said'), orNone(readDateOption)),
    option('--on <date>', say('cli.opt.on'), orNone(readDateOption)),
    option('--hedge <words>', say('cli.opt.hedge'), orNone(readText)),
    option('--credibility <1-6>', say('cli.opt.credibility'), orNone(readCredibility)),
    option('--likelihood <term>', say('cli.opt.likelihood'), orNone(readText)),
    option('--comment <text>', say('cli.opt.comment'), orNone(readText)),
    option('--topic <topic>', say('cli.opt.topic'), readList),
    option('--entity <name>', say('cli.opt.entity'), readList),
    option('--why <text>', say('cli.opt.why'), readText),
  ]
}

async function addClaim(
  { client, act }: Desk,
  statement: string,
  options: FieldOptions,
): Promise<ClaimValue> {
  const given = await readNewFields(client, options)
  return tellClaim(client, await client.claims.add({ ...act(), ...given, statement }))
}

async function editClaim(
  { client, act }: Desk,
  ref: Ref<'claim'>,
  options: EditOptions,
): Promise<ClaimValue> {
  const { statement, status } = options
  const fields = { ...(await readFields(client, options)), ...present({ statement, status }) }
  if (Object.keys(fields).every((field) => field === 'why')) {
    throw new UsageError(say('cli.usage.nothing-to-change'))
  }
  return tellClaim(client, await client.claims.edit({ ...act(), ref, ...fields }))
}

async function getClaim({ client }: Desk, ref: Ref<'claim'>): Promise<ClaimValue> {
  return tellClaim(client, await client.claims.get({ ref }))
}

async function listClaims({ client }: Desk): Promise<ClaimValue[]> {
  const { refs } = await client.claims.refs({ by: 'ref', down: true })
  return Promise.all(refs.map(async (ref) => tellClaim(client, await client.claims.get({ ref }))))
}

/** A claim as it is printed, with who says it independently. */
export async function tellClaim(client: NotebookClient, claim: Claim): Promise<ClaimValue> {
  return claimValue(claim, await client.claims.corroboration({ ref: claim.ref }))
}

function mergeClaims(
  desk: Desk,
  ref: Ref<'claim'>,
  into: Ref<'claim'>,
  dry: DryRun,
): Promise<RenameValue> {
  const input = { ref, into }
  return renameOrTell(desk, dry, { of: 'claim-merge', ...input }, () =>
    desk.client.claims.merge({ ...desk.act(), ...input }),
  )
}

async function relateClaims(
  { client, act }: Desk,
  from: Ref<'claim'>,
  kind: RelationKind,
  to: Ref<'claim'>,
  { why }: { readonly why?: string },
): Promise<ClaimValue> {
  return tellClaim(
    client,
    await client.claims.relate({ ...act(), from, kind, to, ...present({ why }) }),
  )
}

/** The options as fields of a new claim, which has nothing to be emptied: `none` is what it starts with. */
export async function readNewFields(client: NotebookClient, options: FieldOptions) {
  const fields = await readFields(client, options)
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** The options as the contract's fields; those not given are left out. */
async function readFields(client: NotebookClient, options: FieldOptions) {
  const { source, quote, prefix, topic, entity, likelihood, ...fields } = options
  const { speaker, kind, said, on, hedge, credibility, comment, why } = fields
  if ((source === undefined) !== (quote === undefined)) {
    throw new UsageError(say('cli.usage.quote-and-source'))
  }
  return present({
    speaker,
    kind,
    said,
    on,
    hedge,
    credibility,
    comment,
    why,
    topics: topic,
    entities: entity,
    evidence: source && quote ? [{ source, exact: quote, ...present({ prefix }) }] : undefined,
    likelihood:
      typeof likelihood === 'string' ? await readLikelihood(client, likelihood) : likelihood,
  })
}

async function readLikelihood(client: NotebookClient, term: string): Promise<Likelihood> {
  const { scale } = await client.notebook.info()
  const likelihood = likelihoodOf(term, scale)
  if (likelihood === undefined) {
    const { name, bands } = SCALES[scale]
    const terms = bands.map((band) => band.terms.join(', ')).join(', ')
    throw new Problem('term-unknown', { term, scale: name, terms })
  }
  return likelihood
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

function present<Fields extends object>(fields: Fields): Present<Fields> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Present<Fields>
}
