import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Fonts, loadFonts } from './fonts.ts'
import { preflight } from './preflight.ts'
import type { SetAnswer, SetRequest } from './protocol.ts'

/** The folder that the template believes to stand in. It is never looked into: all files are handed over. */
const WORKSPACE = resolve('/claimbook')
const BRIEFING = resolve(WORKSPACE, 'briefing.json')
const EVIDENCE = resolve(WORKSPACE, 'evidence.json')

/** Sets documents by the one template; fonts and compiler stay warm from one to the next. */
export class Typesetter {
  readonly #template: string
  readonly #fonts: Fonts
  readonly #compiler: NodeCompiler

  /** @param template address of the `.typ` file */
  constructor(template: URL) {
    this.#template = readFileSync(template, 'utf8')
    this.#fonts = loadFonts()
    this.#compiler = NodeCompiler.create({
      workspace: WORKSPACE,
      fontArgs: [{ fontBlobs: [...this.#fonts.blobs] }],
    })
  }

  set({ document, standard, evidence, timestamp }: SetRequest): SetAnswer {
    const { data, replaced, count } = preflight(document, this.#fonts.covers)
    const attach = evidence !== undefined
    this.#compiler.mapShadow(BRIEFING, Buffer.from(JSON.stringify({ ...(data as object), attach })))
    this.#compiler.mapShadow(EVIDENCE, Buffer.from(evidence ?? '{}'))
    try {
      const compiled = this.#compiler.compile({ mainFileContent: this.#template })
      const { result } = compiled
      if (!result) return { error: diagnosis(compiled.takeDiagnostics()) }
      const pdf = this.#compiler.pdf(result, {
        ...(standard === 'plain' ? {} : { pdfStandard: standard }),
        creationTimestamp: timestamp,
      })
      return { pdf, pages: result.numOfPages, replaced, count }
    } catch (error) {
      return { error: diagnosis(error) }
    } finally {
      this.#compiler.evictCache(10)
    }
  }
}

interface Diagnostic {
  readonly severity: number
  readonly message: string
}

/** What Typst says of an error: a `NodeError` with diagnostics, or an `Error` with them as its `code`. */
function diagnosis(error: unknown): string {
  const { shortDiagnostics, code, message } = (error ?? {}) as {
    shortDiagnostics?: readonly Diagnostic[]
    code?: unknown
    message?: unknown
  }
  if (shortDiagnostics) {
    const errors = shortDiagnostics.filter(({ severity }) => severity === ERROR)
    return errors.map((diagnostic) => diagnostic.message).join('; ')
  }
  const text = String(code ?? message)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1])
  return messages.length > 0 ? messages.join('; ') : text
}

const ERROR = 1
