import './pdf-globals.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { SourceFields } from '#data/model/source.ts'
import { hasText } from './decode.ts'
import type { Draft, SourceFile } from './draft.ts'
import { known, readLanguage, readWords } from './metadata.ts'
import { CharacterMaps, CMAPS } from './pdf-character-maps.ts'
import { type Line, linesOf, type PlacedText, textOfPages } from './pdf-lines.ts'
import { firstLine, titleFrom } from './title.ts'

/** So many pages or runs of pages are named. */
const NAMED = 8

/**
 * Reads the text of a PDF, page by page. No script in it runs, nothing is drawn, nothing is fetched.
 * @throws Problem file-unreadable
 */
export async function readDocument({ name, bytes, signs }: SourceFile): Promise<Draft> {
  if (!signs.head.includes('%PDF-')) {
    throw new Problem('file-unreadable', { path: name, reason: say('import.pdf-broken') })
  }
  const task = getDocument({
    // pdf.js takes what it is given, and no `Buffer`.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: CMAPS,
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
  })
  try {
    return await draftOf(name, await task.promise)
  } catch (error) {
    if (error instanceof Problem) throw error
    const sealed = error instanceof Error && error.name === 'PasswordException'
    const reason = say(sealed ? 'import.pdf-sealed' : 'import.pdf-broken')
    throw new Problem('file-unreadable', { path: name, reason }, { cause: error })
  } finally {
    await task.destroy()
  }
}

async function draftOf(name: string, document: PDFDocumentProxy): Promise<Draft> {
  const lines: Line[][] = []
  const broken: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const found = await linesOn(document, number)
    if (!found) broken.push(number)
    lines.push(found ?? [])
  }
  if (broken.length === lines.length) {
    throw new Problem('file-unreadable', { path: name, reason: say('import.pdf-broken') })
  }
  const { text, pages } = textOfPages(lines)
  const silent = lines.flatMap((page, at) => (page.length === 0 ? [at + 1] : []))
  const fields = await metadataOf(document)
  return {
    fields: {
      ...fields,
      title: fields.title ?? titleFrom(name, firstLine(text)),
      type: 'pdf',
    },
    text: hasText(text) ? text : '\n',
    pages: hasText(text) ? pages : pages.map(() => 0),
    mediaType: 'application/pdf',
    warnings: [
      ...silentWarning(
        silent.filter((page) => !broken.includes(page)),
        lines.length,
      ),
      ...(broken.length === 0 ? [] : [say('import.pages-broken', { pages: listed(broken) })]),
    ],
  }
}

/** `undefined` where the page cannot be read. */
async function linesOn(document: PDFDocumentProxy, number: number): Promise<Line[] | undefined> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return linesOf(items.filter((item) => 'str' in item) as PlacedText[])
  } catch {
    return undefined
  }
}

function silentWarning(silent: readonly number[], all: number): string[] {
  if (silent.length === 0) return []
  if (silent.length === all) return [say('import.pdf-silent')]
  return [say('import.pages-silent', { count: silent.length, all, pages: listed(silent) })]
}

/** Numbers as people list them: `2, 5–7`. */
function listed(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.last === number - 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  const shown = runs.slice(0, NAMED).map(({ first, last }) => {
    return first === last ? String(first) : `${first}–${last}`
  })
  return `${shown.join(', ')}${runs.length > NAMED ? ', …' : ''}`
}

/** When a PDF was made is not when it was published: dates are left to the person. */
async function metadataOf(document: PDFDocumentProxy): Promise<Partial<SourceFields>> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const { Title, Author, Language } = info as Readonly<Record<string, unknown>>
  return known({
    title: ownTitle(readWords(Title)),
    author: readWords(Author),
    language: readLanguage(Language),
  })
}

/** A title that is none: the name of the file that the PDF was made from. */
function ownTitle(title: string | undefined): string | undefined {
  return title && /^(untitled|microsoft word\b.*|.*\.\w{2,5})$/i.test(title) ? undefined : title
}
