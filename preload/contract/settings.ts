import { z } from 'zod'
import { call } from './base.ts'
import { reliability } from './parts.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export const DENSITIES = ['comfortable', 'compact'] as const
export const PAPERS = ['a4', 'letter'] as const

/** What a person chooses, kept in the user's data folder for every notebook. */
const choices = z.object({
  /** Name of the person at work: the author of every act from now on; an empty one is not kept. */
  author: z.string().trim().max(200),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  /** The grade of a new source where neither its publisher nor the person gives one. */
  reliability: reliability.nullable(),
  paper: z.enum(PAPERS),
  /** BCP 47 tag of the language that new notes are written in. */
  language: z.string().trim().min(1).max(35),
  /** Keys by the id of their command, where they differ from the first ones; `null`: no key. */
  keys: z.record(z.string().max(200), z.string().max(100).nullable()),
})
export const settingsKept = choices.partial()
export type SettingsKept = z.infer<typeof settingsKept>

const shown = choices.extend({ paths: z.object({ dataDir: z.string(), notebook: z.string() }) })
export type Settings = z.infer<typeof shown>

export const settings = {
  get: call.output(shown),
  /** Changes what is given; `keys` are replaced as a whole. @throws write-failed */
  set: call.input(z.object({ changes: settingsKept })).output(shown),
}
