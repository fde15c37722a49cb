import { findMentions, type FoundMention } from '#data/markdown/mentions.ts'
import { isWorthFinding, namesIn } from '#data/markdown/names-in.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { lineAt } from '#data/markdown/span.ts'
import { fold } from '#data/model/fold.ts'
import type { Mention } from '#data/model/note.ts'
import { type Ref, refNumber } from '#data/model/refs.ts'
import {
  isCommon,
  type LinkedText,
  linkedText,
  namesOfNote,
  notesNaming,
} from '#data/store/mentions.ts'
import { getNote } from '#data/store/notes.ts'
import { namesWithin } from '#data/store/names-within.ts'
import type { Reader } from '#data/store/sql.ts'
import type { NoteReader } from './note-reader.ts'
import type { Session } from './session.ts'

/** Which mentions: of a note in others, or of others in it. */
export type MentionWay = 'in' | 'out'

/** Some mentions in the order of a list, and where the next ones begin. */
export interface MentionPage {
  readonly mentions: Mention[]
  /** Absent after the last. */
  readonly next?: number | undefined
  /** Names that are not looked for, since they stand in too many notes. */
  readonly common: string[]
}

/** @throws Problem not-found */
export function mentionsOfNote(
  { store, reader }: Session,
  input: {
    readonly ref: Ref<'note'>
    readonly way: MentionWay
    readonly after?: number | undefined
    readonly most: number
  },
): MentionPage {
  const { ref } = getNote(store.read, input.ref)
  return input.way === 'in'
    ? pageOfOthers(store.read, ref, input.after, input.most)
    : pageOfOwn(store.read, reader, ref, input.after ?? 0, input.most)
}

/** So many notes are looked at for a page, and so much text is read: where all is linked, a page may be empty. */
const MOST_NOTES = 200
const MOST_TEXT = 500_000

function pageOfOthers(
  reader: Reader,
  ref: Ref<'note'>,
  after: number | undefined,
  most: number,
): MentionPage {
  const { names, common } = namesOfNote(reader, ref)
  const of = { type: 'note', id: ref, name: getNote(reader, ref).title } as const
  const notes = notesNaming(reader, names, { before: after, most: MOST_NOTES })
  const mentions: Mention[] = []
  let [at, read] = [0, 0]
  while (at < notes.length && mentions.length < most && read < MOST_TEXT) {
    const note = linkedText(reader, notes[at]!)
    if (note.ref !== ref) {
      mentions.push(...mentionsIn(note, names).map((found) => tell(note, found, of)))
    }
    read += note.text.length
    at += 1
  }
  const isMore = at < notes.length || notes.length === MOST_NOTES
  return { mentions, next: isMore ? notes[at - 1] : undefined, common: [...common] }
}

/** Mentions in a note that is not open: it is only parsed where a name stands outside the links that are kept of it. */
export function mentionsIn({ text, links }: LinkedText, names: readonly string[]): FoundMention[] {
  const isUnlinked = namesIn(text, names).some(({ start, end }) =>
    links.every((link) => end <= link.start || start >= link.end),
  )
  return isUnlinked ? findMentions(parseNote(text).tree, text, names) : []
}

function pageOfOwn(
  reader: Reader,
  texts: NoteReader,
  ref: Ref<'note'>,
  after: number,
  most: number,
): MentionPage {
  const { note, found } = ownMentions(reader, texts, ref)
  const rest = found.filter(({ start }) => start >= after)
  return {
    mentions: rest.slice(0, most).map(({ of, ...place }) => tell(note, place, of)),
    next: rest[most]?.start,
    common: [],
  }
}

/** A mention in a note, with what is called so. */
export interface OwnMention extends FoundMention {
  readonly of: Mention['of']
}

/** What a note mentions without a link: other notes, topics that it is not about, entities. */
export function ownMentions(
  reader: Reader,
  texts: NoteReader,
  ref: Ref<'note'>,
): { readonly note: LinkedText; readonly found: OwnMention[] } {
  const note = linkedText(reader, refNumber('note', ref)!)
  const { topics } = getNote(reader, ref)
  const hasTopic = (path: string) =>
    topics.some((one) => one === path || one.startsWith(`${path}/`))
  const things = new Map<string, Mention['of'] & { readonly written: string }>()
  for (const { name, type, id, called } of namesWithin(reader, note.text)) {
    const isOwn = id === ref || (type === 'topic' && hasTopic(id))
    const key = fold(name)
    // The first of a name: a note can be linked to, a topic be given, an entity neither.
    if (!isOwn && !things.has(key)) things.set(key, { type, id, name: called, written: name })
  }
  const names = [...things.values()]
    .filter(({ type, id, written }) => {
      return (
        isWorthFinding(written) &&
        !isCommon(reader, written, type === 'note' ? refNumber('note', id)! : 0)
      )
    })
    .map(({ written }) => written)
  const { tree } = texts.read(ref, note.text)
  const found = findMentions(tree, note.text, names).map((mention) => {
    const { type, id, name } = things.get(fold(mention.name))!
    return { ...mention, of: { type, id, name } }
  })
  return { note, found }
}

/** So much of the line is shown around a name. */
const AROUND = 120

function tell(
  { ref, title, text }: LinkedText,
  { start, end }: FoundMention,
  of: Mention['of'],
): Mention {
  const line = lineAt(text, start)
  return {
    note: ref,
    title,
    start,
    end,
    written: text.slice(start, end),
    before: text.slice(Math.max(line.start, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, ''),
    after: text.slice(end, Math.min(line.end, end + AROUND)).replace(/[\uD800-\uDBFF]$/, ''),
    of,
  }
}
