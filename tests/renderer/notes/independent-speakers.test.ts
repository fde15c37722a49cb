import { expect, test } from 'vitest'
import type { Ref } from '#data/model/refs.ts'
import { independentSpeakers, type Origins } from '#renderer/notes/independent-speakers.ts'

const by = (speaker: string, ...sources: Ref<'source'>[]) => ({
  speaker,
  evidence: sources.map((source) => ({ source, role: 'states' as const })),
})
const none: Origins = new Map()

test('speakers in sources of their own are independent; one speaker counts once', () => {
  expect(independentSpeakers([by('Li', 'S-1'), by('Xi', 'S-2'), by('Li', 'S-3')], none)).toBe(2)
})

test('speakers that only one source reports are not', () => {
  expect(independentSpeakers([by('Li', 'S-1'), by('Xi', 'S-1')], none)).toBe(1)
})

test('who stands in more than one source is counted by the one that is free', () => {
  expect(independentSpeakers([by('Li', 'S-1', 'S-2'), by('Xi', 'S-1')], none)).toBe(2)
})

test('a source and its retelling are one; so are two retellings', () => {
  const origins: Origins = new Map([
    ['S-2', ['S-1']],
    ['S-3', ['S-1']],
  ])
  expect(independentSpeakers([by('Li', 'S-1'), by('Xi', 'S-2')], origins)).toBe(1)
  expect(independentSpeakers([by('Li', 'S-2'), by('Xi', 'S-3')], origins)).toBe(1)
})

test('a claim without evidence, or only mentioned, makes nobody count', () => {
  const mentioned = { speaker: 'Xi', evidence: [{ source: 'S-1', role: 'mentions' } as const] }
  expect(independentSpeakers([by('Li'), mentioned], none)).toBe(0)
})
