import { backups } from './backups.ts'
import { check } from './check.ts'
import { cli } from './cli.ts'
import { corrections } from './corrections.ts'
import { history } from './history.ts'
import { importing } from './import.ts'
import { markdown } from './markdown.ts'
import { names } from './names.ts'
import { owner } from './owner.ts'
import { press } from './press.ts'
import { problems } from './problems.ts'
import { proposals } from './proposals.ts'
import { query } from './query.ts'
import { repair } from './repair.ts'
import { shells } from './shells.ts'
import { trash } from './trash.ts'
import { versions } from './versions.ts'
import { window } from './window.ts'
import { windowBackups } from './window-backups.ts'
import { windowClaimPage } from './window-claim-page.ts'
import { windowClaims } from './window-claims.ts'
import { windowCommands } from './window-commands.ts'
import { windowCorrect } from './window-correct.ts'
import { windowDamage } from './window-damage.ts'
import { windowFrame } from './window-frame.ts'
import { windowGaps } from './window-gaps.ts'
import { windowIntake } from './window-intake.ts'
import { windowKeep } from './window-keep.ts'
import { windowNames } from './window-names.ts'
import { windowOriginal } from './window-original.ts'
import { windowProposals } from './window-proposals.ts'
import { windowRead } from './window-read.ts'
import { windowReview } from './window-review.ts'
import { windowSearch } from './window-search.ts'
import { windowSuggest } from './window-suggest.ts'
import { windowTopics } from './window-topics.ts'
import { windowWrite } from './window-write.ts'
import { words } from './words.ts'

/** Every English text that the program shows, by its id. */
export const en = {
  ...problems,
  ...names,
  ...owner,
  ...press,
  ...window,
  ...windowDamage,
  ...windowFrame,
  ...windowBackups,
  ...windowClaimPage,
  ...windowClaims,
  ...windowCommands,
  ...windowCorrect,
  ...windowGaps,
  ...windowIntake,
  ...windowKeep,
  ...windowNames,
  ...windowOriginal,
  ...windowProposals,
  ...windowRead,
  ...windowReview,
  ...windowSearch,
  ...windowSuggest,
  ...windowTopics,
  ...windowWrite,
  ...history,
  ...proposals,
  ...versions,
  ...words,
  ...markdown,
  ...importing,
  ...query,
  ...backups,
  ...check,
  ...corrections,
  ...repair,
  ...trash,
  ...cli,
  ...shells,
}
