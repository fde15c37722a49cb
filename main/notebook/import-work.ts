import type { ProblemValue } from '#data/model/problem.ts'
import { Problem } from '#data/model/problem.ts'
import { sketchOf } from '#data/model/text-sketch.ts'
import { type Draft, readFile } from '#main/import/index.ts'

/** What the child process is asked that reads files. */
export interface ImportRequest {
  readonly name: string
  readonly bytes: Uint8Array
  /** How many bytes of memory the child may take. */
  readonly memory: number
}

/** A file that was read, with the sketch of its text. */
export interface ReadFile {
  readonly draft: Draft
  readonly sketch: string | undefined
}

/** `stumble`: the kind of error that a reader met where it should not. */
export type ImportAnswer =
  | { readonly read: ReadFile }
  | { readonly problem: ProblemValue }
  | { readonly stumble: string }

/** Does what is asked, in the child process or, for what is light, in this one. */
export async function doImportWork(request: unknown): Promise<ImportAnswer> {
  try {
    const { name, bytes } = request as ImportRequest
    const draft = await readFile(name, bytes)
    return { read: { draft, sketch: sketchOf(draft.text) } }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.toValue() }
    return { stumble: error instanceof Error ? error.name : 'Error' }
  }
}
