/** A name with a colon behind it, as it stands before a turn of a conversation; a time may stand before it. */
const LABEL =
  /^\s*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?:\*\*|>>\s*)?((?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen)\.?\s+)?(?:\p{Lu}[\p{L}\p{M}'’.-]*|[QA]|@[\p{L}\d_.-]{2,30}|\p{Ll}[\p{L}\d]{0,20}[_\d][\p{L}\d_.-]{0,20})(?: ?\d{1,3})?(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}'’.-]*|of|the|for|de|van|von|bin|al|and)){0,5}(?:\s*\([^)\n]{1,60}\)|,[ \t][^:\n.!?“"]{2,60})?):(?:\*\*)?(?=\s)/u

/** Question and answer, as courts write them. */
const DOTTED = /^\s*([QA])(?:\.|\s[–—-])\s+(?=["“‘(]*\p{Lu})/u

/** What stands before a colon at the head of a line and is nobody's name. */
const NO_NAME =
  /^(?:transcript|statement|press release|release|headline|topic|session|hearing|note|update|updated|correction|summary|background|contacts?|media contact|date|subject|from|to|cc|sent|re|source|sources|photo|caption|location|venue|time|place|title|author|by|read more|related|also|see also|key points?|highlights|analysis|opinion|breaking|watch|listen|tags?|topics?|published|website|phone|tel|e-?mail|agenda|minutes|present|apologies|reference|ref|annex|appendix|table|figure|fig|chapter|section|part|step|warning|disclaimer|about|editor'?s note|in brief|what we know|bottom line|conclusion|finding|findings|recommendation|recommendations|result|results|method|methods|aim|aims|objective)s?(?:\s|$)/i

/** Where a turn begins amid a line: behind the end of a sentence. */
const INLINE =
  /(?<=[.?!…]["”’)]?[ \t]+)((?:\p{Lu}[\p{L}\p{M}.'’-]*[ \t]?){1,4}(?:\([^)\n]{1,40}\))?):(?=[ \t])/gu

/** The name at the head of a line, and where what is said begins. */
export interface Label {
  readonly name: string
  readonly length: number
}

export function labelOf(line: string, isDotted = false): Label | undefined {
  const match = LABEL.exec(line) ?? (isDotted ? DOTTED.exec(line) : null)
  return match === null || NO_NAME.test(match[1]!)
    ? undefined
    : { name: match[1]!, length: match[0].length }
}

/** Whether questions and answers are told by a letter and a full stop. */
export function isDotted(text: string): boolean {
  return /^\s*Q(?:\.|\s[–—-])\s/m.test(text) && /^\s*A(?:\.|\s[–—-])\s/m.test(text)
}

/** Where turns begin amid lines; none where no name comes twice. */
export function turnsAmid(text: string): number[] {
  const all = [...text.matchAll(INLINE)].filter(([, name]) => !NO_NAME.test(name!))
  const names = new Map<string, number>()
  for (const [, name] of all) names.set(name!, (names.get(name!) ?? 0) + 1)
  return all.filter(([, name]) => names.get(name!)! > 1).map(({ index }) => index)
}
