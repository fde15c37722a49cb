/** Words that say nothing of what a statement is about. */
export const EMPTY: ReadonlySet<string> = new Set(
  'the a an and or but of to in on at by for from with as is are was were be been being has have had do does did will would shall should can could may might must that this these those it its he she they we i you his her their our my your not no so than then there here also more most very into over under after before about between up out if who which what when where how all any some such only other said say says'.split(
    ' ',
  ),
)

/** An English word without its endings, so that its forms are one; any other word as it is. Folded. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '')
  const bare = word
    .replace(/(?:ations?|itions?|ments?|ness|ingly|edly)$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|ly|e)$/, '')
  return bare.length < 3 ? word : bare.replace(/(.)\1$/, '$1')
}
