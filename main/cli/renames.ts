import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Asked, Reach } from '#preload/contract/renames.ts'
import type { Desk } from './desk.ts'

/** What a command that renames or merges prints. */
export interface RenameValue extends Reach {
  /** Whether it was done; not in a dry run. */
  readonly done: boolean
}

export interface DryRun {
  readonly dryRun?: boolean
}

/** Does a rename or merge, or tells how far it would reach. */
export async function renameOrTell(
  { client }: Desk,
  { dryRun = false }: DryRun,
  asked: Asked,
  work: () => Promise<Reach>,
): Promise<RenameValue> {
  if (!dryRun) return { done: true, ...(await work()) }
  const preview = await client.renames.preview(asked)
  if ('reach' in preview) return { done: false, ...preview.reach }
  throw Problem.from(preview.problem)
}

export function renameText({ done, ...reach }: RenameValue): string {
  return say('cli.text.renamed', { ...reach, done: done ? 'yes' : 'no' })
}
