/** Whoever stands at the head of a post, alone on its line: ‘anna_k wrote:’, ‘On 3 May, Jane Doe wrote:’, ‘Posted by Jo on Monday’. */
const HEADS: readonly RegExp[] = [
  /^(?:on [^\n]{4,60}, )?(@?[\p{L}\d][\p{L}\d_.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){0,3})(?: [<(][^>)\n]{1,60}[>)])? (?:wrote|posted|replied|commented|writes|replies|says|said)(?: (?:on|at|in) [^\n]{1,40})?:$/iu,
  /^(?:re: [^\n]{1,60} )?(?:posted|written|comment|reply|post) (?:#?\d{1,4} )?by:? (@?[\p{L}\d][\p{L}\d_.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){0,3})(?:,? (?:on|at|[»|·–-]) [^\n]{1,40})?:?$/iu,
]
/** ‘@gridwatch’, ‘@gridwatch · 3 May’. */
const HANDLE = /^(@[\p{L}\d_.]{2,30})(?: [·•|–-] [^\n]{1,40})?:?$/u
const LONGEST = 160

/** Marks of quoting at the head of a line, as mail and forums write them. */
const MARKS = /^[ \t]*(?:>[ \t]?)+/

/** Who is said to have written what follows a line; absent: the line is no head of a post. */
export function posterIn(line: string): string | undefined {
  const text = line.trim()
  if (text.length > LONGEST) return undefined
  return [...HEADS, HANDLE].map((head) => head.exec(text)?.[1]).find((name) => name !== undefined)
}

/** Whether a line repeats what another wrote. */
export function isRepeated(line: string): boolean {
  return MARKS.test(line)
}

/** The same text, as long, without the marks of quoting at the heads of its lines. */
export function withoutMarks(text: string): string {
  return text.replace(new RegExp(MARKS, 'gm'), (marks) => ' '.repeat(marks.length))
}
