import type { Entity } from '#data/model/entity.ts'
import type { Ref } from '#data/model/refs.ts'
import { claimsAbout, claimsBy } from '#data/store/claims.ts'
import {
  entityNumber,
  getEntity as readEntity,
  listEntities as readEntities,
} from '#data/store/entities.ts'
import type { EntityPage } from '#preload/contract/entities.ts'
import type { Session } from './session.ts'

export function listEntities({ store }: Session): Entity[] {
  return readEntities(store.read)
}

/** An entity with what it says and what is said about it. @throws Problem not-found */
export function getEntity({ store }: Session, ref: Ref<'entity'>): EntityPage {
  const id = entityNumber(store.read, ref)
  return {
    ...readEntity(store.read, ref),
    claimsBy: claimsBy(store.read, id),
    claimsAbout: claimsAbout(store.read, id),
  }
}
