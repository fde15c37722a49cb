import type { Ref } from '#data/model/refs.ts'
import { caretStop, type Chip, chipAt, chipsOf } from './chip-text.ts'
import { measureChips } from './chip-width.ts'
import { type LinkPart, linkParts } from './link-parts.ts'
import { monaco } from './monaco.ts'
import type { ReadNote } from './read-note.ts'
import type { LinkLabels } from './use-document.ts'

/** The citations of one editor, shown as chips. The text itself stays what it is. */
export interface Chips extends monaco.IDisposable {
  /** Shows the chips of a text that was just read, by what is known of its links. */
  show(read: ReadNote, labels: LinkLabels | undefined): void
  /** The chip that an offset of the text lies on. */
  over(offset: number): Chip | undefined
}

/**
 * Shows citations as chips, keeps the caret out of their brackets, and lets Enter go into one. Who is
 * led to one and writes does so behind it; who goes there by hand changes what it names.
 */
export function showChips(
  editor: monaco.editor.IStandaloneCodeEditor,
  enter: (ref: Ref<'claim' | 'source'>) => void,
): Chips {
  const decorations = editor.createDecorationsCollection()
  const onChip = editor.createContextKey<boolean>('claimbookOnChip', false)
  let chips: readonly Chip[] = []
  let links: readonly LinkPart[] = []
  const widthOf = measureChips(editor)
  let version = -1
  let lit: Chip | undefined
  let last = 0
  let led = false

  /** Chips stand where the text was read; while it is typed on, Monaco moves what shows. */
  const fresh = () => editor.getModel()?.getVersionId() === version
  const caret = () => {
    const place = editor.getPosition()
    return place ? (editor.getModel()?.getOffsetAt(place) ?? 0) : 0
  }
  const settled = () => fresh() && editor.getSelection()?.isEmpty() === true
  const current = () => (settled() ? chipAt(chips, caret()) : undefined)

  function draw(): void {
    const model = editor.getModel()
    if (!model) return
    decorations.set([
      ...chips.flatMap((chip) => decorate(model, chip, chip === lit, widthOf)),
      ...links.map((one) => part(model, one, `link-${one.look}`)),
    ])
  }

  const moved = editor.onDidChangeCursorPosition(({ source }) => {
    const from = last
    last = caret()
    led = source === 'api'
    if (!settled()) {
      // Enter is the text's own: it must not be taken for a chip that may be gone, or is selected.
      onChip.set(false)
      return
    }
    if (source === 'modelChange') return
    const stop = caretStop(chips, from, last)
    if (stop !== last) {
      editor.setPosition(editor.getModel()!.getPositionAt(stop))
      return
    }
    const now = chipAt(chips, last)
    onChip.set(now !== undefined)
    if (now === lit) return
    lit = now
    draw()
  })
  const entering = editor.addAction({
    id: 'claimbook.enter-chip',
    label: '',
    keybindings: [monaco.KeyCode.Enter],
    keybindingContext: 'claimbookOnChip && editorTextFocus && !suggestWidgetVisible',
    precondition: 'claimbookOnChip',
    run: () => {
      const chip = current()
      if (chip) enter(chip.ref)
    },
  })

  const writing = editor.onKeyDown(({ browserEvent: { key, ctrlKey, altKey, metaKey } }) => {
    if (!led || ctrlKey || altKey || metaKey || (key.length > 1 && key !== 'Process')) return
    const chip = current()
    if (chip) editor.setPosition(editor.getModel()!.getPositionAt(chip.end))
  })

  return {
    show(read, labels) {
      const model = editor.getModel()
      // A text that was typed on meanwhile is read again soon.
      if (!model || model.getValueLength() !== read.text.length) return
      version = model.getVersionId()
      chips = chipsOf(read.links, read.text, labels)
      links = linkParts(read.links, read.text, labels)
      lit = current()
      onChip.set(lit !== undefined)
      draw()
    },
    over: (offset) =>
      fresh() ? chips.find(({ start, end }) => offset >= start && offset < end) : undefined,
    dispose() {
      moved.dispose()
      writing.dispose()
      entering.dispose()
      decorations.clear()
    },
  }
}

function decorate(
  model: monaco.editor.ITextModel,
  chip: Chip,
  lit: boolean,
  widthOf: (chip: Chip) => number,
): monaco.editor.IModelDeltaDecoration[] {
  const look = `chip is-${chip.look}${lit ? ' chip-lit' : ''}`
  const { opening, name, shown, closing, label, grade } = chip
  // What stands before a place comes before what stands after its other side: the label, the grade.
  const words = label === '' ? null : injected(label, `${look} chip-label`, widthOf(chip))
  const graded =
    grade === undefined ? null : injected(grade, `${look} chip-grade`, words ? 0 : widthOf(chip))
  return [
    part(model, opening, `${look} chip-opening`),
    part(model, name, `${look} chip-ref`, { after: shown ? null : graded }),
    ...(shown
      ? [
          part(model, shown.pipe, `${look} chip-pipe`),
          part(model, shown.words, `${look} chip-label`),
        ]
      : []),
    part(model, closing, `${look} chip-closing`, { before: shown ? graded : words }),
  ]
}

/** Injected text that takes a width of its own where lines are broken; Monaco's types do not tell of it. */
interface Injected extends monaco.editor.InjectedTextOptions {
  readonly widthInEm: number
}

function injected(content: string, inlineClassName: string, widthInEm: number): Injected {
  return {
    content,
    inlineClassName,
    inlineClassNameAffectsLetterSpacing: true,
    cursorStops: monaco.editor.InjectedTextCursorStops.None,
    widthInEm,
  }
}

function part(
  model: monaco.editor.ITextModel,
  { start, end }: { readonly start: number; readonly end: number },
  inlineClassName: string,
  more: Pick<monaco.editor.IModelDecorationOptions, 'before' | 'after'> = {},
): monaco.editor.IModelDeltaDecoration {
  return {
    range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
    options: {
      inlineClassName,
      inlineClassNameAffectsLetterSpacing: true,
      stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      ...more,
    },
  }
}
