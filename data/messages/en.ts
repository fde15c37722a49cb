import { check } from './check.ts'
import { cli } from './cli.ts'
import { importing } from './import.ts'
import { markdown } from './markdown.ts'
import { press } from './press.ts'
import { problems } from './problems.ts'
import { query } from './query.ts'
import { shells } from './shells.ts'
import { window } from './window.ts'
import { windowClaims } from './window-claims.ts'
import { windowCommands } from './window-commands.ts'
import { windowFrame } from './window-frame.ts'
import { windowRead } from './window-read.ts'
import { windowSearch } from './window-search.ts'
import { windowWrite } from './window-write.ts'
import { words } from './words.ts'

/** Every English text that the program shows, by its id. */
export const en = {
  ...problems,
  ...press,
  ...window,
  ...windowFrame,
  ...windowClaims,
  ...windowCommands,
  ...windowRead,
  ...windowSearch,
  ...windowWrite,
  ...words,
  ...markdown,
  ...importing,
  ...query,
  ...check,
  ...cli,
  ...shells,
}
