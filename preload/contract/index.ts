import type { ContractRouterClient } from '@orpc/contract'
import { briefings } from './briefings.ts'
import { changes } from './changes.ts'
import { claims } from './claims.ts'
import { desk } from './desk.ts'
import { entities } from './entities.ts'
import { notebook } from './notebook.ts'
import { notes } from './notes.ts'
import { search } from './search.ts'
import { searches } from './searches.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { topics } from './topics.ts'

/** Everything that a window or the command line can ask of the notebook service. */
export const contract = {
  notebook,
  sources,
  claims,
  topics,
  entities,
  notes,
  search,
  searches,
  briefings,
  settings,
  desk,
  changes,
}

export type Contract = typeof contract

/** The contract as its callers see it, whatever bridge carries it. */
export type NotebookClient = ContractRouterClient<Contract>
