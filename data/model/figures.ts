/** An amount that a statement names. */
export interface Figure {
  readonly value: number
  /** `about` allows a tenth either way; `least` and `most` bound it. */
  readonly bound?: 'about' | 'least' | 'most' | undefined
  /** What is counted, as a concept: `%`, `$`, `soldier`. */
  readonly unit: string
  /** As it is written. */
  readonly text: string
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, at): [string, number] => [word, at + 2])
    .concat(
      ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, at) => [
        word,
        30 + 10 * at,
      ]),
      [
        ['dozen', 12],
        ['hundred', 100],
      ],
    ),
)

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['百万', 1e6],
  ['亿', 1e8],
  ['億', 1e8],
])

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_NUMBER = /^[一二三四五六七八九十百千两]+$/

/** The value of a number in digits, with a point or commas, or of a word for one; else `undefined`. */
export function numberOf(word: string): number | undefined {
  if (/^\d/.test(word)) {
    const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)
      ? word.replaceAll(',', '')
      : word.replace(',', '.')
    return Number.parseFloat(plain)
  }
  return NUMBER_WORDS.get(word) ?? (HAN_NUMBER.test(word) ? hanNumber(word) : undefined)
}

/** What a word behind a number multiplies it by. */
export function multipleOf(word: string): number | undefined {
  return MULTIPLES.get(word)
}

function hanNumber(word: string): number {
  let [sum, digit] = [0, 0]
  for (const sign of word.replace('两', '二')) {
    const value = HAN_DIGITS.indexOf(sign)
    if (value >= 0) digit = value
    else {
      sum += (digit || 1) * { 十: 10, 百: 100, 千: 1_000 }[sign]!
      digit = 0
    }
  }
  return sum + digit
}

/** Whether two amounts can both be right. */
export function agree(one: Figure, other: Figure): boolean {
  const [from, to] = rangeOf(one)
  const [otherFrom, otherTo] = rangeOf(other)
  return from <= otherTo && otherFrom <= to
}

function rangeOf({ value, bound }: Figure): [number, number] {
  if (bound === 'about') return [value * 0.9, value * 1.1]
  if (bound === 'least') return [value, Number.POSITIVE_INFINITY]
  if (bound === 'most') return [Number.NEGATIVE_INFINITY, value]
  return [value, value]
}
