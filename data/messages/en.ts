import { cli } from './cli.ts'
import { problems } from './problems.ts'
import { window } from './window.ts'
import { words } from './words.ts'

/** Every English text that the program shows, by its id. */
export const en = { ...problems, ...window, ...words, ...cli }
