import { describe, expect, test } from 'vitest'
import { en } from '#data/messages/en.ts'
import { say, sayProblem } from '#data/messages/index.ts'

describe('every text of the catalogue', () => {
  test.each(Object.entries(en))('%s can be said', (id, text) => {
    const places = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!)
    const values = Object.fromEntries(places.map((name) => [name, '1']))
    const said = (say as (id: string, values: object) => string)(id, values)
    expect(said.trim()).not.toBe('')
    expect(said).not.toMatch(/[{}]/)
  })
})

test('a problem is said with its values in place', () => {
  expect(sayProblem({ code: 'not-found', values: { what: 'claim', name: 'C-9' } })).toBe(
    'There is no claim “C-9” in this notebook.',
  )
})

test('a value is never read as part of a text', () => {
  expect(sayProblem({ code: 'file-empty', values: { path: '{0} # {path}' } })).toContain(
    '{0} # {path}',
  )
})
