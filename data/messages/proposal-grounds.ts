import type { Proposal } from '../model/proposal.ts'
import { say } from './index.ts'

/** Why two claims are proposed, in words: first what clashes, then what they share. */
export function sayGrounds({ grounds, sameSpeaker }: Proposal): string[] {
  const { clashes, alike, entities, topics, date } = grounds
  return [
    ...clashes.map(({ why, one, other }) => say(`proposal.clash.${why}`, { one, other })),
    say('proposal.alike', { alike }),
    ...(sameSpeaker ? [say('proposal.speaker')] : []),
    ...(entities.length > 0 ? [say('proposal.entities', { names: entities.join(', ') })] : []),
    ...(topics.length > 0 ? [say('proposal.topics', { names: topics.join(', ') })] : []),
    say(`proposal.date.${date}`),
  ]
}
