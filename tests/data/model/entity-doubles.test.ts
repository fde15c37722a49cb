import { expect, it } from 'vitest'
import { likenessTo } from '#data/model/entity-doubles.ts'

it.each([
  ['Colin Robertson', 'Mr. Colin Robertson', 'name'],
  ['Colin Robertson', 'Colin B. Robertson', 'name'],
  ['Prime Minister Mark Carney', 'Mark Carney', 'name'],
  ['François-Philippe Champagne', 'francois philippe champagne', 'name'],
  ['Xi Jinping', 'Jinping Xi', 'name'],
  ['Nordhaven Grain Ltd.', 'Nordhaven Grain', 'name'],
  ['Ministry of Foreign Affairs', 'MFA', 'abbreviation'],
  ['M.F.A.', 'Ministry of Foreign Affairs', 'abbreviation'],
  ['Ministry of Foreign Affairs', 'MOFA', 'abbreviation'],
  ['Colin Robertson', 'Colin Powell', undefined],
  ['Prime Minister', 'Foreign Minister', undefined],
  ['Mark Carney', 'MC Hammer', undefined],
  ['Canada', 'China', undefined],
])('%s and %s: %s', (one, other, expected) => {
  expect(likenessTo([one])([other])).toBe(expected)
  expect(likenessTo(['Something', other])([one, 'Else'])).toBe(expected)
})
