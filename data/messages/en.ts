import { cli } from './cli.ts'
import { problems } from './problems.ts'
import { window } from './window.ts'

/** Every English text that the program shows, by its id. */
export const en = { ...problems, ...window, ...cli }
