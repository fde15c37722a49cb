/** The faces whose widths words stand in: see `fonts.css` and `tokens.css`. */
const FIRST = [
  "400 13px 'Source Sans 3'",
  "600 13px 'Source Sans 3'",
  "400 11px 'IBM Plex Mono'",
  "400 17px 'Source Serif 4'",
  "600 28px 'Source Serif 4'",
  "italic 400 17px 'Source Serif 4'",
]

/** Loads those faces, so that no word moves when its own takes the place of another. */
export async function loadFaces(): Promise<void> {
  await Promise.allSettled(FIRST.map((face) => document.fonts.load(face)))
}
