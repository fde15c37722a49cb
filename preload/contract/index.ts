import type { ContractRouterClient } from '@orpc/contract'
import { backups } from './backups.ts'
import { briefings } from './briefings.ts'
import { buffers } from './buffers.ts'
import { changes } from './changes.ts'
import { claims } from './claims.ts'
import { desk } from './desk.ts'
import { entities } from './entities.ts'
import { folders } from './folders.ts'
import { gaps } from './gaps.ts'
import { history } from './history.ts'
import { notebook } from './notebook.ts'
import { notes } from './notes.ts'
import { proposals } from './proposals.ts'
import { renames } from './renames.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { searches } from './searches.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { topics } from './topics.ts'
import { windows } from './windows.ts'
import { trash } from './trash.ts'

/** Everything that a window or the command line can ask of the notebook service. */
export const contract = {
  notebook,
  sources,
  claims,
  topics,
  entities,
  notes,
  folders,
  gaps,
  proposals,
  renames,
  review,
  search,
  searches,
  briefings,
  buffers,
  settings,
  desk,
  history,
  backups,
  windows,
  trash,
  changes,
}

export type Contract = typeof contract

/** The contract as its callers see it, whatever bridge carries it. */
export type NotebookClient = ContractRouterClient<Contract>
