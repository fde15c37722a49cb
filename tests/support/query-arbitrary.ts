import * as fc from 'fast-check'

/** Pieces of queries, a `~` for a space inside one. */
const PIECES = `
canola tari* *arif* "canola~seed" “li” OR AND - ( ) " *
topic:trade topic:=trade speaker:"Li~\\"Q\\"~\\\\" about:李强 kind:fact kind:x
status:open in:notes said:>=2026 on:2018..2026 on:.. sort:date nope:1 credibility:<=2
reliability:A..C likelihood:>="very~likely" cited:yes has: & 😀 李强 a"b \\ “ .. > :
#trade ');DROP~TABLE~claim;-- %
`

const piece = fc.constantFrom(
  ...PIECES.trim()
    .split(/\s+/)
    .map((text) => text.replaceAll('~', ' ')),
)

/** Texts that look like queries, well made or not. */
export const queryText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''))
