/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

/** A run of code points that a font has glyphs for, both ends included. */
type Run = readonly [from: number, to: number]

/**
 * Reads which characters a TrueType or OpenType font has glyphs for, from the formats of its `cmap`
 * table that fonts for Unicode use: 4 (the basic plane) and 12 (all planes).
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 * @throws RangeError when the bytes are no such font
 */
export function fontCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4),
  )
  const runs = subtables
    .flatMap((offset) => readRuns(view, offset))
    .sort((one, other) => one[0] - other[0])
  return (codePoint) => isInside(runs, codePoint)
}

/** What a chain of fonts covers together. */
export function anyOf(chain: readonly Coverage[]): Coverage {
  return (codePoint) => chain.some((covers) => covers(codePoint))
}

/** What each of several fonts covers: the faces of one family, of which any may be asked. */
export function allOf(faces: readonly Coverage[]): Coverage {
  return (codePoint) => faces.every((covers) => covers(codePoint))
}

function tableOffset(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    if (tag === name) return view.getUint32(entry + 8)
  }
  throw new RangeError(`the font has no table ${name}`)
}

function readRuns(view: DataView, at: number): Run[] {
  const format = view.getUint16(at)
  if (format === 4) return readSegments(view, at)
  if (format === 12) return readGroups(view, at)
  return []
}

function readSegments(view: DataView, at: number): Run[] {
  const bytes = view.getUint16(at + 6)
  const runs: Run[] = []
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = view.getUint16(at + 14 + segment)
    const start = view.getUint16(at + 16 + bytes + segment)
    const delta = view.getUint16(at + 16 + 2 * bytes + segment)
    const rangeAt = at + 16 + 3 * bytes + segment
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : view.getUint16(rangeAt + range + (code - start) * 2)
      if (glyph !== 0) pushCode(runs, code)
    }
  }
  return runs
}

function readGroups(view: DataView, at: number): Run[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12
    return [view.getUint32(group), view.getUint32(group + 4)] as const
  })
}

function pushCode(runs: Run[], code: number): void {
  const last = runs.at(-1)
  if (last && last[1] === code - 1) runs[runs.length - 1] = [last[0], code]
  else runs.push([code, code])
}

function isInside(runs: readonly Run[], codePoint: number): boolean {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]![0] <= codePoint) low = middle + 1
    else high = middle
  }
  // Runs of two subtables may overlap, so the nearest few are looked at.
  for (let index = low - 1; index >= 0 && index > low - 4; index--) {
    if (runs[index]![1] >= codePoint) return true
  }
  return false
}
