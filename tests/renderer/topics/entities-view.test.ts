import { expect, it } from 'vitest'
import type { Entity } from '#data/model/entity.ts'
import { shownEntities } from '#renderer/topics/entities/entities-view.ts'

function entity(number: number, fields: Partial<Entity>): Entity {
  const ref = `E-${number}` as const
  return { ref, uuid: ref, kind: 'person', name: ref, aliases: [], speaks: 0, about: 0, ...fields }
}

const ALL = [
  entity(1, { name: 'Canada', kind: 'place', about: 9 }),
  entity(2, { name: 'Mark Carney', aliases: ['PM'], speaks: 4, about: 2 }),
  entity(3, { name: 'Xi Jinping', speaks: 5, about: 9 }),
]

it.each([
  [{ words: '', kind: undefined, sort: 'name' }, [1, 2, 3]],
  [{ words: '', kind: 'person', sort: 'name' }, [2, 3]],
  [{ words: 'pm', kind: undefined, sort: 'name' }, [2]],
  [{ words: 'pm', kind: 'place', sort: 'name' }, []],
  [{ words: '', kind: undefined, sort: 'speaks' }, [3, 2, 1]],
  [{ words: '', kind: undefined, sort: 'about' }, [1, 3, 2]],
] as const)('shows what fits, sorted: %o', (view, expected) => {
  expect(shownEntities(ALL, view).map(({ ref }) => ref)).toEqual(expected.map((at) => `E-${at}`))
})
