import { type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES, type ClaimStatus } from '#data/model/claim.ts'
import { formatRef, type Ref, refNumber } from '#data/model/refs.ts'
import { claimText } from './claim-text.ts'
import { type FieldOptions, fieldOptions, readNewFields, tellClaim } from './claims.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readRef, readText } from './options.ts'
import type { ClaimValue } from './values.ts'

/** `claim contradict` and `claim supersede`, among the commands of claims. */
export function addClashCommands(program: Command, run: Run): void {
  const claims = program.commands.find((command) => command.name() === 'claim')!
  for (const way of ['contradict', 'supersede'] as const) {
    const command = claims
      .command(way)
      .description(say(`cli.claim.${way}`))
      .argument('<claim>', say('cli.arg.claim'), readRef('claim'))
      .argument('<by>', say('cli.arg.clash'), readText)
    for (const each of fieldOptions()) command.addOption(each)
    command
      .addOption(
        new Option('--status <status>', say('cli.opt.clash-status')).choices([...CLAIM_STATUSES]),
      )
      .action(
        answer(
          run,
          (desk: Desk, claim: Ref<'claim'>, by: string, options: ClashOptions) =>
            clash(desk, way, claim, by, options),
          claimText,
        ),
      )
  }
}

interface ClashOptions extends FieldOptions {
  readonly status?: ClaimStatus
}

/** @param written the reference of the other claim, or the statement of one that is made for it */
async function clash(
  { client, act }: Desk,
  way: 'contradict' | 'supersede',
  claim: Ref<'claim'>,
  written: string,
  { status, ...options }: ClashOptions,
): Promise<ClaimValue> {
  const number = refNumber('claim', written)
  const by =
    number === undefined
      ? { ...(await readNewFields(client, options)), statement: written }
      : formatRef('claim', number)
  const { why } = options
  const made = await client.claims[way]({
    ...act(),
    claim,
    by,
    ...(why === undefined ? {} : { why }),
    ...(status === undefined ? {} : { status }),
  })
  return tellClaim(client, made)
}
