import { addToFrontMatter } from '#data/markdown/front-matter-edits.ts'
import { type FoundMention, linkWords, type WantedLink } from '#data/markdown/mentions.ts'
import { type Ref, refNumber } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { folderPaths } from '#data/store/folders.ts'
import { linkedText, namesOfNote, notesNaming } from '#data/store/mentions.ts'
import { placeOf } from '#data/store/note-places.ts'
import { findNotes, getNote } from '#data/store/notes.ts'
import type { Reader } from '#data/store/sql.ts'
import { type MentionWay, mentionsIn, ownMentions } from './mentions.ts'
import { writeEdits } from './rewriting.ts'
import type { Session, Work } from './session.ts'

/** How much became linked. */
export interface Linked {
  readonly links: number
  /** Topics that a note is about from now on. */
  readonly topics: number
  readonly notes: number
}

export interface LinkingMentions {
  readonly ref: Ref<'note'>
  readonly way: MentionWay
  /** The one mention that is meant; absent: all. */
  readonly at?: { readonly note: Ref<'note'>; readonly start: number } | undefined
}

/**
 * Makes mentions links that show what was written; for a topic, the note is said to be about it. What
 * is a mention no more, and what is of an entity, stays as it is.
 * @throws Problem not-found
 */
export function linkMentions(
  session: Session,
  { action, ...input }: LinkingMentions & { readonly action: string },
): Linked {
  return session.act('notes.linkMentions', action, input, (work) => {
    const { ref } = getNote(work.writer, input.ref)
    const edits =
      input.way === 'in' ? editsOfOthers(work, ref, input) : editsOfOwn(work, ref, input)
    const some = [...edits].filter(([, { changes }]) => changes.length > 0)
    writeEdits(work, new Map(some.map(([id, { changes }]) => [id, changes])), { sameLinks: false })
    return {
      links: some.reduce((sum, [, { links }]) => sum + links, 0),
      topics: some.reduce((sum, [, { topics }]) => sum + topics, 0),
      notes: some.length,
    }
  })
}

/** The edits of one note, and what they do. */
interface Edits extends Omit<Linked, 'notes'> {
  readonly changes: readonly TextChange[]
}

function editsOfOthers(
  { writer }: Work,
  ref: Ref<'note'>,
  { at }: LinkingMentions,
): Map<number, Edits> {
  const { names } = namesOfNote(writer, ref)
  const own = refNumber('note', ref)!
  const one = at && refNumber('note', getNote(writer, at.note).ref)
  const notes =
    one === undefined ? notesNaming(writer, names, { most: Number.MAX_SAFE_INTEGER }) : [one]
  const path = pathTo(writer, ref)
  return new Map(
    notes
      .filter((id) => id !== own)
      .map((id) => {
        const note = linkedText(writer, id)
        const found = mentionsIn(note, names).filter(isMeant(at))
        return [
          id,
          linkingEdits(
            note.text,
            found.map((mention) => ({ mention, path })),
          ),
        ]
      }),
  )
}

function editsOfOwn(
  { writer, reader }: Work,
  ref: Ref<'note'>,
  { at }: LinkingMentions,
): Map<number, Edits> {
  const { note, found } = ownMentions(writer, reader, ref)
  const meant = found.filter(isMeant(at))
  const links = meant
    .filter(({ of }) => of.type === 'note')
    .map((mention) => ({ mention, path: pathTo(writer, mention.of.id as Ref<'note'>) }))
  const topics = meant.filter(({ of }) => of.type === 'topic').map(({ of }) => of.id)
  return new Map([[refNumber('note', ref)!, linkingEdits(note.text, links, [...new Set(topics)])]])
}

function isMeant(at: LinkingMentions['at']): (mention: FoundMention) => boolean {
  return ({ start }) => at === undefined || start === at.start
}

function linkingEdits(
  text: string,
  wanted: readonly WantedLink[],
  topics: readonly string[] = [],
): Edits {
  const links = linkWords(text, wanted)
  const named = addToFrontMatter(text, { aliases: [], topics })
  return {
    changes: [...named, ...links].toSorted((one, other) => one.at - other.at),
    links: links.length,
    topics: named.length > 0 ? topics.length : 0,
  }
}

/** The shortest that leads to a note and no other one. */
function pathTo(reader: Reader, ref: Ref<'note'>): string {
  const { title, folder } = placeOf(reader, refNumber('note', ref)!, folderPaths(reader))
  const [only, ...more] = findNotes(reader, title)
  return only === ref && more.length === 0 ? title : `${folder}/${title}`
}
