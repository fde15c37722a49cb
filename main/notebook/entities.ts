import type { Entity, EntityKind } from '#data/model/entity.ts'
import type { Reliability } from '#data/model/ratings.ts'
import { formatRef, type Ref } from '#data/model/refs.ts'
import {
  entityNumber,
  gradeEntity as gradeInStore,
  getEntity as readEntity,
  listEntities as readEntities,
  setEntityKind,
} from '#data/store/entities.ts'
import { doublesOf, type EntityDouble, getEntityPage } from '#data/store/entity-pages.ts'
import type { EntityPage } from '#preload/contract/entities.ts'
import type { Session } from './session.ts'

export function listEntities({ store }: Session): Entity[] {
  return readEntities(store.read)
}

/** An entity with what it says and publishes, and what is said about it. @throws Problem not-found */
export function getEntity({ store }: Session, ref: Ref<'entity'>): EntityPage {
  return getEntityPage(store.read, ref)
}

/** The entities that may be the same as this one by their names. @throws Problem not-found */
export function entityDoubles({ store }: Session, ref: Ref<'entity'>): EntityDouble[] {
  return doublesOf(store.read, ref)
}

/** Says of what kind entities are. @throws Problem not-found */
export function editEntities(
  session: Session,
  input: {
    readonly action: string
    readonly refs: readonly Ref<'entity'>[]
    readonly kind: EntityKind
  },
): { refs: Ref<'entity'>[] } {
  const { action, ...what } = input
  return session.act('entities.edit', action, what, ({ writer, touch }) => {
    const ids = [...new Set(input.refs.map((ref) => entityNumber(writer, ref)))]
    setEntityKind(writer, ids, input.kind)
    const refs = ids.map((id) => formatRef('entity', id))
    touch('entity', ...refs)
    return { refs }
  })
}

/**
 * Grades what a publisher publishes: its sources inherit that where they have no grade of their own.
 * @throws Problem not-found
 */
export function gradeEntity(
  session: Session,
  input: {
    readonly action: string
    readonly ref: Ref<'entity'>
    readonly reliability: Reliability | null
    readonly why?: string | undefined
  },
): Entity {
  const { action, ...what } = input
  session.act('entities.grade', action, what, ({ writer, stamp, touch }) => {
    const id = entityNumber(writer, input.ref)
    gradeInStore(writer, id, input.reliability ?? undefined, input.why, stamp)
    touch('entity', input.ref)
    // It shows in the grade of its sources, and of every claim that these state.
    touch('source')
    touch('claim')
  })
  return readEntity(session.store.read, input.ref)
}
