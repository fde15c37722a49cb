import type { TlpLabel } from './ratings.ts'

export const TEMPLATES = ['assessment', 'situation', 'one-page'] as const
export type Template = (typeof TEMPLATES)[number]

/** What the front matter of a briefing says. */
export interface BriefingHead {
  readonly template: Template
  readonly title: string
  readonly date?: string | undefined
  readonly to: readonly string[]
  readonly from?: string | undefined
  readonly handling?: TlpLabel | undefined
  readonly classification?: string | undefined
  readonly language?: string | undefined
  readonly issue?: string | undefined
}
