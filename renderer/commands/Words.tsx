/** A text with what was found in it marked; spans half-open, UTF-16 units, start and end in turn. */
export function Words({ text, spans }: { text: string; spans: readonly number[] }) {
  const cuts = [0, ...spans, text.length]
  return (
    <span className="line">
      {cuts.slice(1).map((end, at) => {
        const piece = text.slice(cuts[at], end)
        return at % 2 === 1 ? <mark key={end}>{piece}</mark> : piece
      })}
    </span>
  )
}
