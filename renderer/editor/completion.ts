import type { TypedLink } from '#data/markdown/link-at.ts'
import { linkAt } from '#data/markdown/link-at.ts'
import type { Suggestion } from '#preload/contract/notes.ts'
import { matching } from './completion-match.ts'
import { frontMatterAt } from './front-matter-words.ts'
import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'

/** Asks the notebook what a link or topic could become. */
export type Suggest = (kind: TypedLink['kind'], typed: string) => Promise<readonly Suggestion[]>

/** From this many answers on there may be more, and a longer word is asked for anew. */
const MANY = 200

/** What begins a link or a topic, and what ends a word within one: Monaco would give up there. */
const TRIGGERS = '[#: /-.,’\'"()&'

/** The link that is being typed in the editor, with what the notebook said when it was begun. */
interface Session {
  readonly line: number
  readonly start: number
  readonly typed: string
  readonly answer: Promise<readonly Suggestion[]>
}

/**
 * Completes `[[`, `#` and the words of the front matter in one editor. The notebook is asked once for
 * a link; while it is typed on, what came back is narrowed here.
 */
export function completeLinks(
  editor: monaco.editor.ICodeEditor,
  suggest: Suggest,
): monaco.IDisposable {
  let session: Session | undefined

  function answerFor(link: TypedLink, line: number): Promise<readonly Suggestion[]> {
    const same =
      session?.line === line && session.start === link.start && link.typed.startsWith(session.typed)
    if (!same) {
      const { kind, typed, start } = link
      session = { line, start, typed, answer: suggest(kind, typed) }
    }
    return session!.answer
  }

  const moved = editor.onDidChangeCursorPosition(({ position }) => {
    if (position.lineNumber !== session?.line) session = undefined
  })
  const provider = monaco.languages.registerCompletionItemProvider(LANGUAGE, {
    triggerCharacters: [...TRIGGERS],
    async provideCompletionItems(model, position) {
      if (model !== editor.getModel()) return null
      const front = frontMatterItems(model, position)
      if (front) return { suggestions: front }
      const line = model.getLineContent(position.lineNumber)
      const link = linkAt(line, position.column - 1)
      if (!link) {
        session = undefined
        return null
      }
      const suggestions = await answerFor(link, position.lineNumber)
      if (suggestions.length >= MANY) session = undefined
      return {
        // Monaco would take letters that are strewn over a statement for a match: it asks again.
        incomplete: true,
        suggestions: matching(suggestions, link.typed).map((one, at) =>
          toItem(one, at, link, position.lineNumber),
        ),
      }
    },
  })
  return {
    dispose() {
      moved.dispose()
      provider.dispose()
    },
  }
}

/** What can be typed in the front matter at a place; `undefined` where it is none. */
function frontMatterItems(
  model: monaco.editor.ITextModel,
  { lineNumber, column }: monaco.Position,
): monaco.languages.CompletionItem[] | undefined {
  if (model.getLineContent(1) !== '---' || lineNumber === 1) return undefined
  const lines: string[] = []
  for (let at = 2; at <= lineNumber; at += 1) {
    const line = model.getLineContent(at)
    // Behind the front matter nothing more is read, however long the note is.
    if (line === '---' && at < lineNumber) return undefined
    lines.push(line)
  }
  const words = frontMatterAt(lines, column - 1)
  if (!words) return undefined
  return words.choices.map((choice, at) => ({
    label: choice.trim().replace(/:$/, ''),
    kind: monaco.languages.CompletionItemKind.Keyword,
    insertText: choice,
    filterText: choice,
    sortText: String(at).padStart(5, '0'),
    range: new monaco.Range(lineNumber, words.start + 1, lineNumber, column),
  }))
}

function toItem(
  { label, detail, insert }: Suggestion,
  at: number,
  link: TypedLink,
  line: number,
): monaco.languages.CompletionItem {
  const brackets = link.kind === 'link' ? ']]' : ''
  // Brackets that are there already, as Monaco closes them by itself, are replaced.
  const end = link.end + (link.closed ? brackets.length : 0)
  return {
    label: { label, description: detail },
    kind: monaco.languages.CompletionItemKind.Reference,
    insertText: insert + brackets,
    filterText: link.typed,
    sortText: String(at).padStart(5, '0'),
    range: new monaco.Range(line, link.start + 1, line, end + 1),
  }
}
