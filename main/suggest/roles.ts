import { OFFICE, ROLE } from './describing.ts'
import { type Name, TITLE } from './names.ts'
import { isCapital, isFinite, type Word } from './words.ts'

/** What somebody is called beside his name. */
export interface Called {
  /** Each word of it, and each whole: ‘director of finance’. */
  readonly roles: ReadonlySet<string>
  /** The letters that are to stand for him: ‘Jean-Paul Meier (JM)’. */
  readonly short?: string | undefined
}

/** How many words before and behind a name are looked at. */
const BEFORE = 5
const BEHIND = 8

/** What stands before and behind a name to say who that is. */
export function calledAt(words: readonly Word[], name: Pick<Name, 'from' | 'to'>): Called {
  const behind = behindName(words, name.to)
  const all = [titlesBefore(words, name.from), behind.map(({ lower }) => lower)]
  const wholes = all.filter(({ length }) => length > 1).map((each) => each.join(' '))
  // ‘Head of the council’: the council is somebody else.
  const singles = all.flatMap((each) => {
    const of = each.findIndex((word) => /^(?:of|for|at|in|to|from|on|with|and|the)$/.test(word))
    return of < 0 ? each : each.slice(0, of)
  })
  const short = behind.find(isShort)?.text
  return { roles: new Set([...singles, ...wholes].map(plainRole)), short }
}

/** One word for whoever chairs, whichever it is called by. */
export function plainRole(role: string): string {
  return role.replace(/\bchair(?:man|woman|person)\b/, 'chair')
}

function titlesBefore(words: readonly Word[], from: number): string[] {
  const titles: string[] = []
  for (let at = from - 1; at >= Math.max(0, from - BEFORE); at--) {
    const { lower, after } = words[at]!
    const isRole = isRoleName(lower)
    // ‘Chair: Anna Voss’ is one line of those present.
    if (/[,;()]/.test(after) || (after.includes(':') && !(isRole && at === from - 1))) break
    if (isRole) titles.unshift(lower)
  }
  return titles
}

function isRoleName(lower: string): boolean {
  return ROLE.test(lower) || TITLE.test(lower) || OFFICE.test(lower)
}

function isShort({ text }: Word): boolean {
  return /^\p{Lu}{2,4}$/u.test(text)
}

/** ‘Anna Voss, the chair,’, ‘Anna Voss (director of finance)’; ‘Voss, for the claimant,’ is no role. */
function behindName(words: readonly Word[], to: number): Word[] {
  const { after } = words[to - 1]!
  const isDash = /\s[–—-]\s/.test(after)
  if (!/[,(]/.test(after) && !isDash) return []
  const isEnd = after.includes('(') ? /\)/ : /[,;)]|\s[–—-]\s/
  const behind: Word[] = []
  for (const word of words.slice(to, to + BEHIND)) {
    behind.push(word)
    if (isEnd.test(word.after)) break
  }
  const [first] = behind
  if (!first || behind.some((_, at) => isFinite(words, to + at))) return []
  // ‘R. Pike, Sara Blunt – Treasurer’: another one.
  const isRole = behind.some(({ lower }) => isRoleName(lower))
  if (isCapital(first) && !isRole && !isShort(first) && !isArticle(first)) return []
  if (/^(?:for|of|from|in|at|on|with|by|who|which|but|and)$/.test(first.lower)) return []
  return isArticle(first) ? behind.slice(1) : behind
}

function isArticle({ lower }: Word): boolean {
  return /^(?:the|an?|its|their|our|his|her)$/.test(lower)
}
