import { textOf } from './names.ts'
import type { Range } from './phrases.ts'
import type { Word } from './words.ts'

export const ROLE =
  /^(?:minister|spokes(?:man|woman|person)|official|analyst|economist|professor|president|premier|chancellor|chief|mayor|senator|governor|secretary|director|chairman|chairwoman|chair|ambassador|diplomat|commissioner|researcher|scientist|author|lawmaker|leader|executive|founder|lawyer|prosecutor|judge|expert|adviser|advisor|envoy|candidate|farmer|activist|general|captain|coach|manager|boss|man|woman|mp|historian|inspector|officer|witness|owner|head|veteran|politician|pair)$/
export const BODY =
  /^(?:ministry|company|firm|bank|agency|group|union|party|office|department|council|commission|committee|institute|association|authority|government|organisation|organization|body|watchdog|regulator|fund|court|board|administration|charity|university|study|report|inquiry|survey|poll|review|embassy|operator|manufacturer|maker|lender|retailer|carrier|utility|federation|coalition|alliance|bloc|statement|paper|newspaper)$/
/** What shows something, and is nobody. */
const NOBODY =
  /^(?:data|figures?|evidence|results?|numbers|statistics|documents?|images?|footage|records?|history|experience|this|that|these|those|there|which|what|one|none|nobody|nothing|everything|something|reports|reporting|information|intelligence|imagery|indications|findings|estimates|projections|forecasts|polls|accounts|rumou?rs|photos?|pictures?|videos?|tests?|time|events?|mr|but|prices|markets?|tariffs|exports|sales)$/
/** What somebody is in a meeting, a court or a club. */
export const OFFICE =
  /^(?:treasurer|clerk|registrar|auditor|coordinator|trustee|counsel|claimant|defendant|appellant|respondent|applicant|plaintiff|victim|mediator|negotiator|commander|member|observer|rapporteur|convenor|councillor|warden|steward)$/

/** Those who are told of by whose they are. */
export const RELATIVE =
  /^(?:neighbou?r|friend|colleague|brother|sister|mother|father|son|daughter|wife|husband|widow|cousin|uncle|aunt|grandmother|grandfather|nephew|niece|partner|successor|predecessor|counterpart|deputy|aide|assistant)$/
export const SPOKEN_FOR = /^spokes(?:man|woman|person|people|men|women)$/

/** Whether a name is a man’s, by his title or first name; absent where neither tells. */
export function isManAt(words: readonly Word[], at: number): boolean | undefined {
  const title = words[at - 1]?.lower ?? ''
  if (/^mr\.?$/.test(title)) return true
  if (/^(?:mrs|ms|miss)\.?$/.test(title)) return false
  const { tags } = words[at]!
  return tags.has('MaleName') ? true : tags.has('FemaleName') ? false : undefined
}

/** ‘Figures released by the ministry’: whose they are. */
export function origin(words: readonly Word[], range: Range): Range {
  const { from, to } = range
  const head = words
    .slice(from, to)
    .findIndex(
      ({ lower }) =>
        NOBODY.test(lower) ||
        /^(?:report|statement|survey|poll|study|analysis|letter|research)$/.test(lower),
    )
  if (head < 0) return range
  const by = words.slice(from + head, to).findIndex(({ lower }) => /^(?:by|from)$/.test(lower))
  return by < 0 ? range : { from: from + head + by + 1, to }
}

export function withoutArticle(words: readonly Word[], { from, to }: Range): Range {
  let start = from
  while (
    start < to - 1 &&
    /^(?:the|an?|that|this|some|one|another|both|mr|mrs|ms|dr)\.?$/.test(words[start]!.lower)
  )
    start++
  return { from: start, to }
}

export function isNobody(words: readonly Word[], { from, to }: Range): boolean {
  const stop = words
    .slice(from, to)
    .findIndex(({ lower }) => /^(?:of|for|from|in|on|at|with)$/.test(lower))
  const head = words[(stop < 1 ? to : from + stop) - 1]!
  return NOBODY.test(head.lower)
}

/** ‘A spokesman for the ministry’, ‘a ministry spokesman’: the ministry. */
export function spokenFor(words: readonly Word[], { from, to }: Range): Range | undefined {
  const at = words.findIndex(
    ({ lower }, index) => index >= from && index < to && SPOKEN_FOR.test(lower),
  )
  if (at < 0) return undefined
  // ‘The minister’s spokesman’ speaks for one who is not named: he stays who he is.
  const isOfRole =
    ROLE.test((words[at - 1]?.lower ?? '').replace(/['’]s?$/, '')) ||
    (at === from && ROLE.test(words[to - 1]!.lower))
  if (isOfRole && to - from > 1) return undefined
  if (at < to - 2 && /^(?:for|of|at)$/.test(words[at + 1]!.lower)) return { from: at + 2, to }
  return at > from && at === to - 1 ? { from, to: at } : undefined
}

export function phrase(words: readonly Word[], { from, to }: Range): string {
  return textOf(words, from, to)
    .replace(/[,;:“”"]+$/, '')
    .trim()
}

export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[\s.'’-])(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
}

/** Whether words name one human being by what he is: ‘the sergeant’, ‘my brother-in-law’. */
export function isHuman(words: readonly Word[], { from, to }: Range): boolean {
  const stop = words
    .slice(from, to)
    .findIndex(({ lower }) => /^(?:of|for|from|in|on|at|with|who)$/.test(lower))
  const head = words[(stop < 1 ? to : from + stop) - 1]!
  if (BODY.test(head.lower) || NOBODY.test(head.lower) || head.tags.has('Plural')) return false
  return ROLE.test(head.lower) || head.tags.has('Actor') || head.text.startsWith('@')
}

/** ‘One of them’, ‘the other’: of those who spoke last. */
export function isOneOfThem(words: readonly Word[], { from, to }: Range): boolean {
  const text = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
  return /^(?:(?:one|some|two|both|several|another|most) of them|the (?:other|first|second|latter)|another|one)$/.test(
    text,
  )
}

/** ‘The team assesses’, ‘this report finds’: the text of itself, where no other was named. */
export function isOwn(words: readonly Word[], { from, to }: Range): boolean {
  const text = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
  return /^(?:the (?:team|authors?|writer|present writer|cell|desk)|this (?:report|paper|assessment|note|author|newspaper|writer|office|team|cell|desk|audit|review|study|briefing|update))$/.test(
    text,
  )
}

/** The first letters of a name: how minutes and letters write it. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(([first = '']) => first)
    .join('')
    .toUpperCase()
}
