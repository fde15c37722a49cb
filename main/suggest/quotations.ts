/** A quotation in a text: from its opening mark to behind its closing one. */
export interface Quotation {
  readonly start: number
  readonly end: number
}

/** How long a quotation may be whose closing mark never comes within its paragraph. */
const LONGEST = 6_000

/**
 * The quotations of a text, in order. One may go on over paragraphs that each open anew and of which
 * the last one closes. Straight marks are taken in turn, anew in each paragraph.
 */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: { readonly mark: string; readonly at: number } | undefined
  const close = (end: number) => {
    if (open) found.push({ start: open.at, end })
    open = undefined
  }
  for (const { 0: mark, index } of text.matchAll(/["“”„«»‘’']|\n\s*\n/gu)) {
    if (open && index - open.at > LONGEST) open = undefined
    if (/^\s/.test(mark)) {
      if (open && !reopens(text, index + mark.length)) {
        // Nobody closed it: what was quoted ends where the paragraph does, if it began near its end.
        if (!isSingle(open.mark)) close(index)
        else open = undefined
      }
    } else if (!open) {
      if (opens(text, mark, index)) open = { mark, at: index }
    } else if (closes(text, mark, index, open.mark)) close(index + 1)
  }
  if (open && !isSingle(open.mark) && text.length - open.at < LONGEST) close(text.length)
  return found
}

/** An apostrophe looks like it: such a mark closes only behind a comma or full stop. */
function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'"
}

function reopens(text: string, at: number): boolean {
  return text[at] === '“'
}

function opens(text: string, mark: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === '“' || mark === '„' || mark === '«') return true
  if (mark === '"') return /[\s([—–-]/.test(before) && !/\s/.test(after)
  return (mark === '‘' || mark === "'") && /[\s([—–-]/.test(before) && /\p{L}/u.test(after)
}

function closes(text: string, mark: string, at: number, opened: string): boolean {
  if (opened === '“' || opened === '„') return mark === '”' || (opened === '„' && mark === '“')
  if (opened === '«') return mark === '»'
  if (opened === '"') return mark === '"'
  const isClosing = mark === "'" || (opened === '‘' && mark === '’')
  return isClosing && /[.,?!]/.test(text[at - 1] ?? '') && /[\s,.)]|$/.test(text[at + 1] ?? '')
}
