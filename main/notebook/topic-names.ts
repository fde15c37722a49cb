import { isWritable } from '#data/markdown/topics.ts'
import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import { topicLevels } from '#data/model/topic.ts'
import { notesSaying } from '#data/store/note-words.ts'
import type { Reader } from '#data/store/sql.ts'
import { mergeTopic, placeTopic, taggedWith } from '#data/store/topic-moves.ts'
import {
  addTopicAlias,
  ensureTopic,
  findTopic,
  removeTopicAlias,
  topicNumber,
  topicPaths,
  topicsWithin,
} from '#data/store/topics.ts'
import {
  editsOf,
  NO_REACH,
  type Planned,
  searchesOf,
  writeEdits,
  writeSearches,
} from './rewriting.ts'
import type { Work } from './session.ts'

/**
 * A topic is called otherwise, or put elsewhere, with all below it.
 * @param input whole paths
 * @throws Problem not-found, input-invalid, name-taken, inside-itself
 */
export function planTopic(
  reader: Reader,
  input: { readonly path: string; readonly to: string },
): Planned {
  const id = topicNumber(reader, input.path)
  const old = pathOf(reader, id)
  const { above, name } = readPath(input.to)
  const parent = above === '' ? undefined : findTopic(reader, above)
  if (parent !== undefined && topicsWithin(reader, id).includes(parent)) {
    throw new Problem('inside-itself', { what: 'topic', name: old, into: above })
  }
  const path = [parent === undefined ? above : pathOf(reader, parent), name]
    .filter(Boolean)
    .join('/')
  const holder = findTopic(reader, path)
  if (holder !== undefined && holder !== id) {
    throw new Problem('name-taken', { what: 'topic', name: path, id: pathOf(reader, holder) })
  }
  return planPath(reader, id, old, path, ({ writer, stamp }) => {
    const under = above === '' ? null : ensureTopic(writer, above, stamp)
    placeTopic(writer, id, under, name, stamp)
  })
}

/** A topic goes into another, with all below it. @throws Problem not-found, merge-same, inside-itself */
export function planTopicMerge(
  reader: Reader,
  input: { readonly path: string; readonly into: string },
): Planned {
  const id = topicNumber(reader, input.path)
  const into = topicNumber(reader, input.into)
  const [old, path] = [pathOf(reader, id), pathOf(reader, into)]
  if (id === into) throw new Problem('merge-same', { what: 'topic', name: path })
  if (topicsWithin(reader, id).includes(into)) {
    throw new Problem('inside-itself', { what: 'topic', name: old, into: path })
  }
  return planPath(reader, id, old, path, ({ writer, stamp }) => mergeTopic(writer, id, into, stamp))
}

/**
 * Another name leads to a topic, in the place of the last part of its path, or leads there no more.
 * What mentions it by a name that goes mentions it by its own from then on, so that nothing that was
 * written leads nowhere.
 * @throws Problem not-found, input-invalid, name-taken
 */
export function planTopicAlias(
  reader: Reader,
  input: { readonly path: string; readonly alias: string; readonly leads: boolean },
): Planned {
  const id = topicNumber(reader, input.path)
  const path = pathOf(reader, id)
  const above = path.slice(0, path.lastIndexOf('/') + 1)
  if (!input.leads) return planAliasAway(reader, id, above + input.alias, path)
  const { above: more, name } = readPath(input.alias)
  if (more !== '') {
    const reason = say('name.topic-levels', { written: input.alias })
    throw new Problem('input-invalid', { field: 'alias', reason })
  }
  const holder = findTopic(reader, above + name)
  if (holder !== undefined && holder !== id) {
    throw new Problem('name-taken', {
      what: 'topic',
      name: above + name,
      id: pathOf(reader, holder),
    })
  }
  return {
    reach: NO_REACH,
    carry: ({ writer, touch }) => {
      // It may lead here by what was merged or moved already; its own name is no alias.
      if (fold(name) !== fold(path.slice(above.length))) addTopicAlias(writer, id, name)
      touch('topic', path)
    },
  }
}

function planAliasAway(reader: Reader, id: number, old: string, path: string): Planned {
  const topic = pathChange(old, path)
  const value = (field: string, written: string) => (field === 'topic' ? topic(written) : undefined)
  const { notes } = taggedWith(reader, topicsWithin(reader, id))
  const saying = new Set([...notes, ...notesSaying(reader, old)])
  const edits = editsOf(reader, saying, { topic, value })
  const searches = searchesOf(reader, value)
  return {
    reach: { ...NO_REACH, notes: edits.size, searches: searches.length },
    carry: (work) => {
      removeTopicAlias(work.writer, id, old.slice(old.lastIndexOf('/') + 1))
      writeEdits(work, edits, { sameLinks: true })
      writeSearches(work, searches)
      work.touch('topic', path)
    },
  }
}

/** Whatever mentions the old path, or one below it, mentions the new one. */
function planPath(
  reader: Reader,
  id: number,
  old: string,
  path: string,
  change: (work: Work) => void,
): Planned {
  const topic = pathChange(old, path)
  const value = (field: string, written: string) => (field === 'topic' ? topic(written) : undefined)
  const { notes, claims } = taggedWith(reader, topicsWithin(reader, id))
  const tagged = new Set(notes)
  const asking = editsOf(
    reader,
    notesSaying(reader, old).filter((note) => !tagged.has(note)),
    { value },
  )
  const searches = searchesOf(reader, value)
  return {
    reach: {
      ...NO_REACH,
      notes: notes.length + asking.size,
      searches: searches.length,
      claims,
    },
    carry: (work) => {
      const edits = editsOf(work.writer, notes, { topic, value })
      change(work)
      writeEdits(work, edits, { sameLinks: true })
      writeEdits(work, asking, { sameLinks: true })
      writeSearches(work, searches)
      work.touch('topic', old, path)
    },
  }
}

/** What a written path is called once `old`, and all below it, is found at `path`. */
function pathChange(old: string, path: string): (written: string) => string | undefined {
  const from = old.split('/').map(fold)
  return (written) => {
    const levels = written.split('/')
    const begins = from.every((level, at) => fold(levels[at] ?? '') === level)
    return begins ? [path, ...levels.slice(from.length)].join('/') : undefined
  }
}

function readPath(written: string): { above: string; name: string } {
  const levels = topicLevels(written.trim())
  const path = levels?.join('/')
  if (!levels || !path || !isWritable(path)) {
    const reason = say('name.topic-unwritable', { written })
    throw new Problem('input-invalid', { field: 'topic', reason })
  }
  return { above: levels.slice(0, -1).join('/'), name: levels.at(-1)! }
}

function pathOf(reader: Reader, id: number): string {
  return topicPaths(reader).get(id)!
}
