import type { Span } from '#data/markdown/span.ts'
import type { Chip } from './chip-text.ts'
import { monaco } from './monaco.ts'

/** The looks of a chip in pixels, as editor.css has them. */
const MARK = 16
const BRACKET = 3
const GAP = 6
const SMALL = 11 / 14

/**
 * Measures what a chip's injected words must count for where lines are broken, in em of the editor,
 * so that the chip as a whole counts for the width that it shows with: its brackets are drawn
 * together and its words stand in other type, but Monaco counts full letters for the text itself.
 */
export function measureChips(editor: monaco.editor.ICodeEditor): (chip: Chip) => number {
  const canvas = document.createElement('canvas').getContext('2d')
  const face = getComputedStyle(document.documentElement).getPropertyValue('--font-ui')
  if (canvas) canvas.font = `400 12px ${face}`
  const widthOf = (words: string) => canvas?.measureText(words).width ?? words.length * GAP
  return ({ opening, name, shown, closing, end, start, label, grade, look }) => {
    const info = editor.getOption(monaco.editor.EditorOption.fontInfo)
    const letter = info.typicalHalfwidthCharacterWidth
    const brackets = opening.end - opening.start + closing.end - closing.start
    const words = shown ? textOf(editor.getModel(), shown.words) : label
    const shows =
      brackets * BRACKET +
      (look === 'open' || look === 'source' ? 0 : MARK) +
      (name.end - name.start) * letter * SMALL +
      (words === '' ? 0 : GAP + widthOf(words)) +
      (grade === undefined ? 0 : GAP + grade.length * letter * SMALL)
    return Math.max(shows - (end - start) * letter, 0) / info.fontSize
  }
}

function textOf(model: monaco.editor.ITextModel | null, { start, end }: Span): string {
  if (!model) return ''
  return model.getValueInRange(
    monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
  )
}
