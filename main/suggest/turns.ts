import type { Sentence } from './sentences.ts'

/** Labels of those who only ask. */
export const ASKING =
  /^(?:q|question|interviewer|host|moderator|presenter|anchor|reporter|journalist)s? ?\d*$/i

/** ‘Examination by Ms. Lee’: who asks, and nobody who speaks. */
export function isExamination(line: string): boolean {
  return (
    line.length < 80 &&
    /^\s*(?:(?:direct|cross|re-?direct)[ -]?)?(?:examination )?by (?:mr|ms|mrs|dr|the)\b/i.test(
      line,
    )
  )
}

/** The labels of those who are there to ask: called so, or most of whose turns end so. */
export function askingIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const turns = new Map<string, { all: Set<number>; asked: Set<number> }>()
  for (const { label, block, text, isPost } of sentences) {
    if (label === undefined || isPost) continue
    const own = turns.get(label) ?? { all: new Set(), asked: new Set() }
    turns.set(label, own)
    own.all.add(block)
    if (/\?["'”’)\]]*$/.test(text)) own.asked.add(block)
  }
  const asking = [...turns].filter(
    ([label, { all, asked }]) => ASKING.test(label) || (all.size > 1 && asked.size * 2 > all.size),
  )
  return new Set(asking.map(([label]) => label))
}
