import { expect, it } from 'vitest'
import { readPlace, writePlace } from '#renderer/app/place.ts'

it.each([
  { place: {}, hash: '' },
  { place: { centre: 'N-8' }, hash: '#open=N-8' },
  { place: { centre: 'S-3', claim: 'C-12' as const }, hash: '#open=S-3&claim=C-12' },
  { place: { centre: '#trade/tariffs' }, hash: '#open=%23trade%2Ftariffs' },
])('the place $hash outlives a reload', ({ place, hash }) => {
  expect(writePlace(place)).toBe(hash)
  expect(readPlace(hash)).toEqual(place)
})

it.each(['#open=javascript:x', '#open=C-1', '#open=%23', '#claim=N-1', '#note-fn-1', '#%'])(
  'the address %s names no place',
  (hash) => {
    expect(readPlace(hash)).toEqual({})
  },
)
