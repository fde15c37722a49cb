import { expect, it } from 'vitest'
import { itemsWith } from '#renderer/ui/items-with.ts'

const topics = ['trade/tariffs', 'trade/tariffs/electric-vehicles', 'Québec', '关税']

it.each([
  ['tar', 'trade/tariffs trade/tariffs/electric-vehicles'],
  ['veh tra', 'trade/tariffs/electric-vehicles'],
  ['trade/elec', 'trade/tariffs/electric-vehicles'],
  ['QUEBEC', 'Québec'],
  ['关', '关税'],
  ['ariffs', ''],
  [' ', topics.join(' ')],
])('%s finds %s', (typed, found) => {
  expect(itemsWith(topics, (topic) => topic, typed).join(' ')).toBe(found)
})
