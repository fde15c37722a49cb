import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import { formatRef, type Ref } from '#data/model/refs.ts'
import { entitiesCalled, entityNumber, findEntity, getEntity } from '#data/store/entities.ts'
import {
  addEntityAlias,
  mergeEntity,
  removeEntityAlias,
  renameEntity,
  usesOf,
} from '#data/store/entity-moves.ts'
import { notesSaying } from '#data/store/note-words.ts'
import type { Reader } from '#data/store/sql.ts'
import {
  editsOf,
  NO_REACH,
  type Planned,
  searchesOf,
  writeEdits,
  writeSearches,
} from './rewriting.ts'
import type { Reach } from '#preload/contract/renames.ts'
import type { Work } from './session.ts'

/** An entity is called otherwise. @throws Problem not-found, input-invalid, name-taken, ambiguous */
export function planEntity(
  reader: Reader,
  input: { readonly ref: Ref<'entity'>; readonly name: string },
): Planned {
  const id = entityNumber(reader, input.ref)
  const name = input.name.trim()
  if (name === '') {
    throw new Problem('input-invalid', { field: 'name', reason: say('name.empty') })
  }
  const holder = findEntity(reader, name)
  if (holder !== undefined && holder !== id) {
    throw new Problem('name-taken', { what: 'entity', name, id: formatRef('entity', holder) })
  }
  return planName(reader, [id], name, ({ writer }) => renameEntity(writer, id, name))
}

/** An entity goes into another. @throws Problem not-found, merge-same */
export function planEntityMerge(
  reader: Reader,
  input: { readonly ref: Ref<'entity'>; readonly into: Ref<'entity'> },
): Planned {
  const id = entityNumber(reader, input.ref)
  const into = entityNumber(reader, input.into)
  const { name, ref } = getEntity(reader, input.into)
  if (id === into) throw new Problem('merge-same', { what: 'entity', name })
  return planName(reader, [id], name, ({ writer, touch }) => {
    mergeEntity(writer, id, into)
    touch('entity', ref)
  })
}

/** Several entities go into another at once. @throws Problem not-found, merge-same */
export function planEntitiesMerge(
  reader: Reader,
  input: { readonly refs: readonly Ref<'entity'>[]; readonly into: Ref<'entity'> },
): Planned {
  const into = entityNumber(reader, input.into)
  const { name, ref } = getEntity(reader, input.into)
  const others = new Set(input.refs.map((one) => entityNumber(reader, one)))
  others.delete(into)
  if (others.size === 0) throw new Problem('merge-same', { what: 'entity', name })
  return planName(reader, [...others], name, ({ writer, touch }) => {
    for (const id of others) mergeEntity(writer, id, into)
    touch('entity', ref)
  })
}

/**
 * Another name leads to an entity, or leads there no more. What names it by a name that goes names it
 * by its own from then on, unless others have that name too.
 * @throws Problem not-found, input-invalid, name-taken: the name of another wins over an alias
 */
export function planEntityAlias(
  reader: Reader,
  input: { readonly ref: Ref<'entity'>; readonly alias: string; readonly leads: boolean },
): Planned {
  const id = entityNumber(reader, input.ref)
  const { name, ref } = getEntity(reader, input.ref)
  const alias = input.alias.trim()
  if (alias === '') {
    throw new Problem('input-invalid', { field: 'alias', reason: say('name.empty') })
  }
  const called = entitiesCalled(reader, alias).filter((other) => other.id !== id)
  if (!input.leads) {
    const olds = called.length > 0 ? [] : [alias]
    return planSpellings(reader, olds, name, NO_REACH, ({ writer, touch }) => {
      removeEntityAlias(writer, id, alias)
      touch('entity', ref)
    })
  }
  const holder = called.find(({ byName }) => byName)
  if (holder) {
    throw new Problem('name-taken', {
      what: 'entity',
      name: alias,
      id: formatRef('entity', holder.id),
    })
  }
  return {
    reach: NO_REACH,
    carry: ({ writer, touch }) => {
      addEntityAlias(writer, id, alias)
      touch('entity', ref)
    },
  }
}

/** Whatever names one of these by its old name names it by the new one. */
function planName(
  reader: Reader,
  ids: readonly number[],
  name: string,
  change: (work: Work) => void,
): Planned {
  const entities = ids.map((id) => getEntity(reader, formatRef('entity', id)))
  const reach = { ...NO_REACH, ...usesOf(reader, ids) }
  const olds = entities.map((entity) => entity.name)
  return planSpellings(reader, olds, name, reach, (work) => {
    change(work)
    for (const { ref } of entities) work.touch('entity', ref)
  })
}

/** What is written by one of these names is written by the new one. */
function planSpellings(
  reader: Reader,
  olds: readonly string[],
  name: string,
  reach: Reach,
  change: (work: Work) => void,
): Planned {
  const folded = new Set(olds.map(fold))
  const person = (written: string) => (folded.has(fold(written)) ? name : undefined)
  const value = (field: string, written: string) =>
    NAMING.has(field) ? person(written) : undefined
  const saying = new Set(olds.flatMap((old) => notesSaying(reader, old)))
  const edits = editsOf(reader, saying, { person, value })
  const searches = searchesOf(reader, value)
  return {
    reach: { ...reach, notes: edits.size, searches: searches.length },
    carry: (work) => {
      change(work)
      writeEdits(work, edits, { sameLinks: true })
      writeSearches(work, searches)
    },
  }
}

/** The fields of a query that name entities. */
const NAMING: ReadonlySet<string> = new Set(['speaker', 'about', 'publisher'])
