import type { Entity } from '#data/model/entity.ts'
import { listEntities as readEntities } from '#data/store/entities.ts'
import type { Session } from './session.ts'

export function listEntities({ store }: Session): Entity[] {
  return readEntities(store.read)
}
