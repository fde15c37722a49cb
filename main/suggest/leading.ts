import type { Attribution } from './attribution.ts'
import { clauseStart } from './clauses.ts'
import { hasClause, type Subject } from './phrases.ts'
import type { Reporting } from './reporting.ts'
import type { Word } from './words.ts'

export function leadingOf(
  words: readonly Word[],
  at: number,
  reporting: Reporting,
  subject: Subject,
): Attribution | undefined {
  const { verb, kind, frames } = reporting
  const rest = words.length - at - 1
  if (rest === 0) return undefined
  const from = clauseStart(words, at + 1, reporting)
  const told = { verb, kind, speaker: subject }
  // What is denied is not what is said: only the whole sentence is.
  const isDenied = kind === 'denial' || verb === 'doubt'
  const isOpened = /[:“"‘]/.test(words[from - 1]?.after ?? '')
  const isThat = words[from - 1]?.lower === 'that' && from > at + 1
  if (
    isThat
      ? frames.includes('that')
      : frames.includes('clause') && (isOpened || hasClause(words, from))
  ) {
    return isDenied ? told : { ...told, content: { from, to: words.length } }
  }
  if (AT_ONCE.test(verb)) return words[at + 1]?.lower === 'to' ? told : undefined
  if (isFinding(words, at, verb)) return told
  if (NO_OBJECT.test(words[at + 1]!.lower)) return undefined
  if (frames.includes('to') && words.slice(at + 1, at + 9).some(({ lower }) => lower === 'to'))
    return told
  if (frames.includes('as') && words.slice(at + 2, at + 40).some(({ lower }) => lower === 'as'))
    return told
  const isTeller = verb === 'describe' && PEOPLE.test(words[subject.to - 1]!.lower)
  if (isTeller) return { ...told, kind: undefined }
  if (frames.includes('object') && (rest > 1 || isDenied)) return told
  if (isAccepting(words, at, verb)) return told
  if (isOutlook(words, at, verb)) return { ...told, kind: 'forecast' }
  // Bodies whose work is to find out: ‘an inquiry indicated minimal impact’.
  return frames.includes('clause') && rest > 2 && FINDERS.test(words[subject.to - 1]!.lower)
    ? told
    : undefined
}

/** Verbs behind which what one will do follows at once: ‘agreed to’, but not ‘agreed a way to’. */
const AT_ONCE = /^agree$/

/** ‘Called at the port’, ‘condemned in court’: nothing is called anything. */
const NO_OBJECT = /^(?:at|in|there|here|up|out|off|from|by)$/

/** ‘Found no trace of’, ‘reported a deficit’: what was found or reported stands behind. */
function isFinding(words: readonly Word[], at: number, verb: string): boolean {
  const next = words[at + 1]!
  if (verb === 'put') return words.slice(at + 2, at + 10).some(({ lower }) => lower === 'at')
  if (verb === 'find') return next.lower === 'no'
  return (
    verb === 'report' &&
    (next.tags.has('Determiner') ||
      next.tags.has('Value') ||
      /^\d|^no$/.test(next.lower) ||
      (/^(?:at|more|some|about|nearly|over|fewer|less)$/.test(next.lower) &&
        words.slice(at + 2, at + 5).some(({ tags }) => tags.has('Value'))))
  )
}

/** ‘Has accepted this recommendation’. */
function isAccepting(words: readonly Word[], at: number, verb: string): boolean {
  const what =
    /^(?:recommendations?|findings?|conclusions?|criticisms?|responsibility|blame|liability)$/
  return verb === 'accept' && words.slice(at + 1, at + 8).some(({ lower }) => what.test(lower))
}

/** ‘Analysts see prices at 310 by June’: to see a figure is to expect it. */
function isOutlook(words: readonly Word[], at: number, verb: string): boolean {
  const rest = words.slice(at + 1)
  const isFigure =
    rest.some(({ lower }) =>
      /^(?:at|above|below|around|rising|falling|reaching|growing|easing|slowing|climbing)$/.test(
        lower,
      ),
    ) && rest.some(({ tags }) => tags.has('Value'))
  return verb === 'see' && (isFigure || OUTLOOK.test(rest[1]?.lower ?? ''))
}

const OUTLOOK =
  /^(?:rise|fall|recession|slowdown|recovery|deficit|surplus|shortage|risk|chance|rebound|decline|increase|drop)$/

/** Those whose description is a telling; a report describes what it is about. */
const PEOPLE =
  /^(?:witness(?:es)?|residents|survivors|officials|locals|villagers|refugees|neighbou?rs|employees|workers|people|families|relatives|doctors|survivor|resident|wom[ae]n|m[ae]n)$/

const FINDERS =
  /^(?:inquiry|enquiry|report|study|survey|poll|audit|review|investigation|ministry|office|agency|officials|analysis|commission|committee|bureau|institute|bank)$/
