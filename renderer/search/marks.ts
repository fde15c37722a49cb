/** A piece of a snippet, and whether it was found. */
export interface SnippetPiece {
  readonly text: string
  readonly found: boolean
}

/** Cuts a snippet at its marks: half-open spans in UTF-16 units, in order, without overlap. */
export function snippetPieces(
  snippet: string,
  marks: readonly (readonly [number, number])[],
): SnippetPiece[] {
  const pieces: SnippetPiece[] = []
  let at = 0
  for (const [start, end] of marks) {
    pieces.push({ text: snippet.slice(at, start), found: false })
    pieces.push({ text: snippet.slice(start, end), found: true })
    at = end
  }
  pieces.push({ text: snippet.slice(at), found: false })
  return pieces.filter(({ text }) => text !== '')
}
