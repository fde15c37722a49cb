// pdf.js asks for these while it is loaded, for drawing, which is never done here.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Reflect.set(globalThis, name, Object)
}

// pdf.js leaves out every character that is invisible by its nature. A soft hyphen is printed as a
// hyphen in a PDF, and some typesetters call all of theirs so: left out, `thirty-one` loses its own.
const SOFT_HYPHEN = '\u00AD'
const match = Reflect.get(String.prototype, 'match') as (this: string, by: RegExp) => unknown
Reflect.set(String.prototype, 'match', function (this: string, by: RegExp) {
  return this === SOFT_HYPHEN && by.source.includes('\\p{Cf}') ? null : match.call(this, by)
})
