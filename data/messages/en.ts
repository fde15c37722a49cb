import { check } from './check.ts'
import { cli } from './cli.ts'
import { importing } from './import.ts'
import { markdown } from './markdown.ts'
import { press } from './press.ts'
import { problems } from './problems.ts'
import { query } from './query.ts'
import { shells } from './shells.ts'
import { window } from './window.ts'
import { words } from './words.ts'

/** Every English text that the program shows, by its id. */
export const en = {
  ...problems,
  ...press,
  ...window,
  ...words,
  ...markdown,
  ...importing,
  ...query,
  ...check,
  ...cli,
  ...shells,
}
