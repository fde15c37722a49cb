import { dateSpan, edgeOf, type Edtf, isEdtf } from '#data/model/dates.ts'
import { readDate } from '#data/model/people-dates.ts'
import { type Day, relativeIn } from './relative-dates.ts'

/** What a time in a text counts from. */
export interface Reckoning {
  /** The day that the text calls today; absent where it is not known. */
  readonly today?: Day | undefined
  /** Whether only what was by then is meant. */
  readonly isPast?: boolean | undefined
}

/** A time that was found, and where. */
interface Found {
  readonly at: number
  readonly time: Edtf
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = '(?:1[5-9]|20)\\d{2}'
const WHEN = '(?:(?:since|until|before|after|by) )?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
/** What is counted, and is no year: `2025 people`. */
const COUNTED = '(?! (?:people|tonnes|euros|dollars|homes|jobs|workers|seats|per))'

/** Years that name something, or that something is only compared with. */
const BESIDE = new RegExp(
  `, who (?:[^,;.]{1,120}), (?=\\w)|\\b(?:accords?|treaty|treaties|agreements?|pact|law|act|resolution|constitution|convention|protocol|war|crisis|deal) (?:of|in) (?:${MONTH} )?${YEAR}\\b|\\b(?:up|down) from (?:[\\w.%]+ ){1,4}(?:on|in) (?:the )?(?:\\w+ )?\\w+\\b|\\b(?:than|as|compared (?:with|to)|\\w+ (?:saw|seen|had|did)) (?:it (?:was|did|had been) )?in ${YEAR}\\b|\\b(?:than|what) (?:it|they) (?:was|were|did|had been) in (?:the )?\\w+\\b`,
  'gi',
)

/** What only tells more of a noun, with its own time, before what will be. */
const ANNOUNCED =
  /\b(?:announced|published|signed|adopted|agreed|issued|unveiled|passed|made|approved|proposed) (?:by |in |on |last |at )[^.;]{1,80}? (?:will|shall)\b/i

/** Times that say themselves which they are, the longest form first. */
const FIXED: readonly RegExp[] = [
  `\\b(?:between|from) (${YEAR}) (?:and|to|until) (${YEAR})\\b`,
  `\\b(${YEAR}) ?[–-] ?(${YEAR})\\b`,
  `\\b${WHEN}${DAY} (?:of )?${MONTH}\\.?,? ${YEAR}\\b`,
  `\\b${WHEN}${MONTH}\\.? ${DAY},? ${YEAR}\\b`,
  `\\b${WHEN}${MONTH}\\.?,? ${YEAR}\\b`,
  `\\b${WHEN}(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? ${YEAR}\\b`,
  `\\bq[1-4] (?:of )?${YEAR}\\b`,
  `\\b(?:first|second) half of ${YEAR}\\b`,
  `\\b(?:since|until|before|after|by) (?:the (?:start|beginning|end) of )?${YEAR}\\b`,
  `\\bpost-${YEAR}\\b`,
  '\\b(?:the )?(?:19|20)\\d0s\\b',
  `\\b(?:(?:in|during|of|for|about|around|its|the|their|his|her|our|fiscal|FY) |late |early |mid-?)${YEAR}\\b${COUNTED}`,
].map((pattern) => new RegExp(pattern, 'i'))

/**
 * The time that words name, the first of them, against the day that they were published. Nothing is
 * told more exactly than what it counts from is known.
 */
export function timeIn(text: string, { today, isPast = false }: Reckoning): Edtf | undefined {
  const matter = text.replace(BESIDE, (words) => ' '.repeat(words.length))
  // ‘The rules announced on 20 March will enter into force on 1 June’: when it will be.
  const will = ANNOUNCED.exec(matter)
  const then = will && timeIn(matter.slice(will.index + will[0].length - 5), { today, isPast })
  if (then) return then
  const fixed = fixedIn(matter) ?? fromYear(matter, today)
  const relative = today && relativeIn(matter, today, isPast)
  if (!fixed || !relative) return (fixed ?? relative)?.time
  // What is to come is what a statement is about: ‘the first since 2017 … over the next decade’.
  if (relative.isAhead) return relative.time
  return relative.at < fixed.at ? relative.time : fixed.time
}

/** ‘From 2027’: without an end where that lies ahead. */
function fromYear(text: string, today: Day | undefined): Found | undefined {
  const match = /\bfrom (20\d\d)\b(?! (?:to|until|levels?))/i.exec(text)
  const year = Number(match?.[1])
  return match && today && year > today.date.getUTCFullYear()
    ? { at: match.index, time: `${year}/..` }
    : undefined
}

function fixedIn(text: string): Found | undefined {
  return FIXED.flatMap((pattern) => {
    const match = pattern.exec(text)
    const time = match ? behindSince(text, match.index, readFixed(match)) : undefined
    return match && time !== undefined ? [{ at: match.index, time }] : []
  }).reduce<Found | undefined>(
    (first, each) => (first === undefined || each.at < first.at ? each : first),
    undefined,
  )
}

/** ‘Since it was opened in May 2025’ has no end. */
function behindSince(text: string, at: number, time: Edtf | undefined): Edtf | undefined {
  const isSince = /\bsince (?:[\w’'-]+ ){1,6}(?:in )?$/i.test(text.slice(0, at))
  return isSince && time !== undefined && !time.includes('/') ? `${edgeOf(time, 'from')}/..` : time
}

function readFixed([whole, from, to]: RegExpExecArray): Edtf | undefined {
  if (from && to) return readDate(`${from} to ${to}`)
  const [, half, year] = /(first|second) half of (\d{4})/i.exec(whole) ?? []
  if (year) return /first/i.test(half!) ? `${year}-01/${year}-06` : `${year}-07/${year}-12`
  const time = readDate(
    whole
      .replace(/\./g, '')
      .replace(/^post-/i, 'since ')
      .replace(/^(?:in|during|of|for|late|early|mid|its|the|their|his|her|our)[ -]?(?=\d)/i, '')
      .replace(/^(since|until|before|after|by) the (?:(?:start|beginning|end) of )?/i, '$1 '),
  )
  return time !== undefined && isEdtf(time) && dateSpan(time) ? time : undefined
}
