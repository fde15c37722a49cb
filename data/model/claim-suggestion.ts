/** What can speak for a sentence as a claim: that somebody is said to say it, words of its kind, a figure. */
export const REASONS = [
  'attributed',
  'quoted',
  'figure',
  'dated',
  'named',
  'worded',
  'cause',
] as const
export type Reason = (typeof REASONS)[number]
