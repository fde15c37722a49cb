import { describe, expect, it } from 'vitest'
import { guessSpeaker } from '#renderer/claims/form/guess-speaker.ts'

const NAMED = [
  { name: 'Mark Carney', aliases: [], kind: 'person' },
  { name: 'Foreign Ministry', aliases: ['the ministry'], kind: 'organisation' },
  { name: 'United States', aliases: ['US'], kind: 'place' },
] as const

describe('who seems to speak', () => {
  it.each([
    ['Carney said that the ministry had agreed.', 'Mark Carney'],
    ['According to the ministry, Carney will come.', 'Foreign Ministry'],
    ['Trade with the US will grow, warned Mark Carney.', 'Mark Carney'],
  ])('%s', (sentence, speaker) => {
    expect(guessSpeaker(sentence, NAMED)).toBe(speaker)
  })

  it('is nobody where a name holds a word of speech', () => {
    expect(guessSpeaker('Canada sells to the United States.', NAMED)).toBeUndefined()
  })

  it('is nobody where nobody is named', () => {
    expect(guessSpeaker('Officials said so.', NAMED)).toBeUndefined()
  })
})
