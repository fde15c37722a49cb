import { findBlocks, findHeading, findHeadings } from '#data/markdown/headings.ts'
import { readLinkText } from '#data/markdown/link-text.ts'
import type { LinkParts } from '#data/markdown/nodes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { say } from '#data/messages/index.ts'
import type { OutgoingLink } from '#data/model/note.ts'
import { formatGrade } from '#data/model/ratings.ts'
import { getClaim } from '#data/store/claims.ts'
import { resolveLink, type StoredLink, type Target } from '#data/store/links.ts'
import { getNote } from '#data/store/notes.ts'
import { getSource } from '#data/store/sources.ts'
import type { Reader } from '#data/store/sql.ts'
import { isInTrash } from '#data/store/trash.ts'
import type { Resolution } from '#preload/contract/notes.ts'

/** A kept link as the contract shows it. */
export function toOutgoing(reader: Reader, link: StoredLink): OutgoingLink {
  const { text, type, start, end } = link
  const shown = labelOf(reader, link.target, readLinkText(text))
  return {
    text,
    type,
    target: shown.target,
    resolved: shown.resolved,
    embed: link.kind === 'embed',
    start,
    end,
  }
}

/** Looks up what stands between brackets in a text that may not be saved. */
export function resolveText(reader: Reader, text: string): Resolution {
  const name = readLinkText(text)
  return labelOf(reader, resolveLink(reader, name), name)
}

/** What a link's target is called, and how a claim is graded. */
function labelOf(reader: Reader, target: Target, name: LinkParts): Resolution {
  const { text } = name
  const { type, note, claim, source, attachment } = target
  const found = { text, type, resolved: true }
  if (claim) {
    const { statement, status, credibility, reliability } = getClaim(reader, claim)
    return {
      ...found,
      target: claim,
      label: statement,
      grade: formatGrade(reliability, credibility),
      status,
    }
  }
  if (source) {
    const { title, reliability } = getSource(reader, source)
    return { ...found, target: source, label: title, grade: reliability }
  }
  if (note) {
    const { title, text: body } = getNote(reader, note)
    return { ...found, target: note, label: title, resolved: hasPlace(body, name) }
  }
  if (attachment !== undefined) return { ...found, target: text, label: text }
  const label = isInTrash(reader, name.title) ? say('trash.link', { name: name.title }) : text
  return { text, type, resolved: false, target: text, label }
}

/** Whether a note has the heading or block that a link names; a link to the whole note always leads there. */
function hasPlace(text: string, { heading, block }: LinkParts): boolean {
  if (!heading && !block) return true
  const { tree } = parseNote(text)
  return heading
    ? findHeading(findHeadings(tree), heading) !== undefined
    : findBlocks(tree).some(({ id }) => id === block)
}
