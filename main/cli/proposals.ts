import { type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import { sayGrounds } from '#data/messages/proposal-grounds.ts'
import { PROPOSAL_KINDS, type ProposalKind } from '#data/model/claim-pairs.ts'
import type { ClaimPair, Proposal } from '#data/model/proposal.ts'
import type { Ref } from '#data/model/refs.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readRef } from './options.ts'
import { indent, oneLine, type Paper } from './paper.ts'
import { proposalValue, type ProposalValue } from './values.ts'

const MOST = 500

/** The commands `claim proposals` and `claim apart`. */
export function addProposalCommands(claim: Command, run: Run): void {
  claim
    .command('proposals')
    .description(say('cli.claim.proposals'))
    .argument('[claim]', say('cli.arg.proposals-of'), readRef('claim'))
    .addOption(new Option('--kind <kind>', say('cli.opt.proposals')).choices([...PROPOSAL_KINDS]))
    .action(answer(run, listProposals, proposalsText))
  claim
    .command('apart')
    .description(say('cli.claim.apart'))
    .argument('<claim>', say('cli.arg.claim'), readRef('claim'))
    .argument('<other>', say('cli.arg.apart'), readRef('claim'))
    .action(answer(run, tellApart, apartText))
}

async function listProposals(
  { client }: Desk,
  ref: Ref<'claim'> | undefined,
  { kind }: { readonly kind?: ProposalKind },
): Promise<ProposalValue[]> {
  if (ref !== undefined) {
    const found = await client.proposals.of({ ref })
    return found.filter((each) => kind === undefined || each.kind === kind).map(valueOf)
  }
  for (let left = 1; left > 0;) ({ left } = await client.proposals.look())
  const found = await client.proposals.list({ most: MOST, ...(kind ? { kind } : {}) })
  return found.map(valueOf)
}

function valueOf(proposal: Proposal): ProposalValue {
  return proposalValue(proposal, sayGrounds(proposal))
}

function tellApart(
  { client, act }: Desk,
  one: Ref<'claim'>,
  other: Ref<'claim'>,
): Promise<ClaimPair> {
  return client.proposals.tellApart({ ...act(), one, other })
}

/** A pair each: what it seems to be, both statements, and why. */
function proposalsText(proposals: readonly ProposalValue[], paper: Paper): string {
  if (proposals.length === 0) return say('cli.none.proposals')
  return proposals
    .map(({ kind, one, other, why }) =>
      [
        `${paper.bold(one.ref)}  ${oneLine(one.statement)}`,
        indent(say(`proposal.kind.${kind}`), '  '),
        `${paper.bold(other.ref)}  ${oneLine(other.statement)}`,
        indent(paper.faint(why.map(oneLine).join(' · ')), '  '),
      ].join('\n'),
    )
    .join('\n\n')
}

function apartText({ one, other }: ClaimPair): string {
  return say('cli.text.apart', { one, other })
}
