import type { SampleTopic } from './shape.ts'

/** The topic tree; a topic stands after the one it is below. */
export const topics: readonly SampleTopic[] = [
  { path: 'trade', aliases: ['commerce'] },
  { path: 'trade/diversification', aliases: ['non-us-exports'] },
  { path: 'trade/north-america', aliases: [] },
  { path: 'trade/tariffs', aliases: ['duties'] },
  { path: 'trade/tariffs/canola', aliases: ['rapeseed'] },
  { path: 'trade/tariffs/electric-vehicles', aliases: ['ev', 'electric-cars'] },
  { path: 'agriculture', aliases: ['farming'] },
  { path: 'diplomacy', aliases: [] },
  { path: 'diplomacy/canada-china', aliases: [] },
  { path: 'diplomacy/canada-us', aliases: [] },
  { path: 'diplomacy/visits', aliases: ['state-visits'] },
  { path: 'diplomacy/exchanges', aliases: ['people-to-people'] },
  { path: 'security', aliases: [] },
  { path: 'security/defence', aliases: ['defense'] },
  { path: 'security/critical-minerals', aliases: [] },
  { path: 'security/interference', aliases: ['meddling'] },
  { path: 'human-rights', aliases: [] },
]
