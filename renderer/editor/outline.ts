import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'
import type { NoteDocument } from './note-document.ts'
import type { ReadNote } from './read-note.ts'
import { foldsOf, type Lines, type Section, sectionsOf } from './structure.ts'

/** Tells Monaco the headings of one note and what can be folded in it: both as the note was read. */
export function outlineNote(document: NoteDocument): monaco.IDisposable {
  const { model, read } = document
  const changed = new monaco.Emitter<monaco.languages.FoldingRangeProvider>()
  const folding: monaco.languages.FoldingRangeProvider = {
    onDidChange: changed.event,
    async provideFoldingRanges(asked) {
      if (asked !== model) return null
      const { tree } = await settled(document)
      return foldsOf(tree).map(({ from, to }) => ({ start: from, end: to }))
    },
  }
  const parts = [
    monaco.languages.registerFoldingRangeProvider(LANGUAGE, folding),
    monaco.languages.registerDocumentSymbolProvider(LANGUAGE, {
      async provideDocumentSymbols(asked) {
        if (asked !== model) return null
        return sectionsOf((await settled(document)).tree).map(toSymbol)
      },
    }),
    changed,
  ]
  const unsubscribe = read.subscribe(() => changed.fire(folding))
  return {
    dispose() {
      unsubscribe()
      for (const part of parts) part.dispose()
    },
  }
}

/** The text as it is read once it rests: Monaco asks while it is typed on, and keeps the answer. */
function settled({ model, read }: NoteDocument): Promise<ReadNote> {
  const now = read.getState()
  if (now.text.length === model.getValueLength()) return Promise.resolve(now)
  return new Promise((resolve) => {
    const unsubscribe = read.subscribe((next) => {
      unsubscribe()
      resolve(next)
    })
  })
}

function toSymbol({
  title,
  heading,
  sections,
  ...lines
}: Section): monaco.languages.DocumentSymbol {
  return {
    name: title,
    detail: '',
    kind: monaco.languages.SymbolKind.String,
    tags: [],
    range: toRange(lines),
    selectionRange: toRange(heading),
    children: sections.map(toSymbol),
  }
}

function toRange({ from, to }: Lines): monaco.Range {
  return new monaco.Range(from, 1, to, Number.MAX_SAFE_INTEGER)
}
