import type { Span } from './span.ts'
import { lineAt } from './span.ts'

/** A link or topic that is being typed, for completion. */
export interface TypedLink extends Span {
  readonly kind: 'link' | 'topic'
  /** What stands between the brackets, or after the `#`, up to the cursor. */
  readonly typed: string
  /** Whether nothing has to be added behind it: its `]]` is there, or it is a topic. */
  readonly closed: boolean
  /** Whether it is an embed (`![[`). */
  readonly embed: boolean
}

const TOPIC_BEFORE = /(?:^|[\s\p{Ps}\p{Pi}"'*_~=|\p{Pd}])#([^\s#[\]|^"()<>.,;:!?`'*=~%&+{}\\@$]*)$/u
const TOPIC_AFTER = /^[\p{L}\p{N}\p{M}_/-]*/u

/**
 * What is being typed at `offset`, read from its line alone, so that it is quick in a note of any
 * length. `start` and `end` span what a completion replaces: the text between the brackets, or after
 * the `#`. Nothing is offered in inline code, after a backslash, or for a link's shown text.
 */
export function linkAt(text: string, offset: number): TypedLink | undefined {
  const line = lineAt(text, offset)
  const before = line.text.slice(0, offset - line.start)
  const after = line.text.slice(offset - line.start)
  if (endsInCode(before)) return undefined
  return typedLink(before, after, offset) ?? typedTopic(before, after, offset)
}

function typedLink(before: string, after: string, offset: number): TypedLink | undefined {
  const opening = before.lastIndexOf('[[')
  if (opening === -1 || isEscaped(before, opening)) return undefined
  const typed = before.slice(opening + 2)
  if (/[[\]|]/.test(typed)) return undefined
  const rest = /^([^[\]]*)\]\]/.exec(after)
  return {
    kind: 'link',
    typed,
    start: opening + 2 + offset - before.length,
    end: offset + (rest ? rest[1]!.length : 0),
    closed: rest !== null,
    embed: before[opening - 1] === '!' && !isEscaped(before, opening - 1),
  }
}

function typedTopic(before: string, after: string, offset: number): TypedLink | undefined {
  const typed = TOPIC_BEFORE.exec(before)?.[1]
  // A mark alone at the start of a line is about to become a heading.
  if (typed === undefined || before.trimStart() === '#') return undefined
  return {
    kind: 'topic',
    typed,
    start: offset - typed.length,
    end: offset + TOPIC_AFTER.exec(after)![0].length,
    closed: true,
    embed: false,
  }
}

function isEscaped(text: string, at: number): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(0, at))
}

/** Whether a code span opened in the text is still open at its end. */
function endsInCode(text: string): boolean {
  let open: string | undefined
  for (const [fence] of text.matchAll(/\\?`+/g)) {
    if (open === undefined) open = fence.startsWith('\\') ? fence.slice(2) || undefined : fence
    else if (fence.replace('\\', '') === open) open = undefined
  }
  return open !== undefined
}
