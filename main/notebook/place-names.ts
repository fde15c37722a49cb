import { findBlocks } from '#data/markdown/headings.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { rewriteLink } from '#data/markdown/rewrite-link.ts'
import { renameBlock, renameHeading } from '#data/markdown/rewrite-place.ts'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { parseRef, type Ref, refNumber } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { linksToPlaces } from '#data/store/note-places.ts'
import { getNote, noteText } from '#data/store/notes.ts'
import type { Reader } from '#data/store/sql.ts'
import { NO_REACH, type Planned, writeEdits } from './rewriting.ts'

/**
 * A heading is called otherwise.
 * @param input `heading` is its slug, or its text; `to` is Markdown
 * @throws Problem not-found, input-invalid, heading-unclear
 */
export function planHeading(
  reader: Reader,
  input: { readonly ref: Ref<'note'>; readonly heading: string; readonly to: string },
): Planned {
  const { text, ref } = getNote(reader, input.ref)
  const renamed = renameHeading(text, input.heading, input.to)
  switch (renamed) {
    case 'missing':
      throw new Problem('not-found', { what: 'heading', name: input.heading })
    case 'no-heading':
      throw new Problem('input-invalid', {
        field: 'heading',
        reason: say('name.heading', { written: input.to }),
      })
    case 'unclear':
      throw new Problem('heading-unclear', { heading: input.to })
    default:
      return planPlace(reader, ref, 'heading', renamed.change, (written) => {
        const place = renamed.place(written)
        if (place === null) throw new Problem('heading-unclear', { heading: input.to })
        return place
      })
  }
}

/**
 * A block is called otherwise; both ids without `^`.
 * @throws Problem not-found, input-invalid, name-taken
 */
export function planBlock(
  reader: Reader,
  { ref: note, id, to }: { readonly ref: Ref<'note'>; readonly id: string; readonly to: string },
): Planned {
  const { text, ref } = getNote(reader, note)
  const change = renameBlock(text, id, to)
  if (!change) throw new Problem('not-found', { what: 'block', name: id })
  if (!/^[a-z\d][a-z\d-]*$/i.test(to)) {
    throw new Problem('input-invalid', { field: 'block', reason: say('name.block') })
  }
  if (parseRef(id) ?? parseRef(to)) {
    const reason = say('name.block-judgement')
    throw new Problem('input-invalid', { field: 'block', reason })
  }
  if (id !== to && findBlocks(parseNote(text).tree).some((block) => block.id === to)) {
    throw new Problem('name-taken', { what: 'block', name: to, id: to })
  }
  return planPlace(reader, ref, 'block', change, (written) =>
    written === id ? `^${to}` : undefined,
  )
}

function planPlace(
  reader: Reader,
  ref: Ref<'note'>,
  type: 'heading' | 'block',
  change: TextChange,
  rename: (written: string) => string | undefined,
): Planned {
  const note = refNumber('note', ref)!
  const edits = new Map<number, TextChange[]>([[note, [change]]])
  const within = (at: number) => at >= change.at && at < change.at + change.remove
  let links = 0
  for (const { from, fragment, start, end } of linksToPlaces(reader, note, type)) {
    const place = rename(fragment)
    if (place === undefined || (from === note && within(start))) continue
    const changes = rewriteLink(noteText(reader, from).text, { start, end }, { place })
    if (changes.length === 0) continue
    links += 1
    edits.set(from, [...(edits.get(from) ?? []), ...changes])
  }
  return {
    reach: { ...NO_REACH, links, notes: edits.size },
    carry: (work) => {
      const own = edits.get(note)!.toSorted((one, other) => one.at - other.at)
      edits.delete(note)
      writeEdits(work, new Map([[note, own]]), { sameLinks: false })
      writeEdits(work, edits, { sameLinks: true })
    },
  }
}
