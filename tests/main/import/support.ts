import { readFile } from '#main/import/index.ts'
import type { Draft, Format } from '#main/import/index.ts'
import { Problem } from '#data/model/problem.ts'

const encoder = new TextEncoder()

/** The draft of a file that holds this text in UTF-8. */
export function read(name: string, text: string, as?: Format): Promise<Draft> {
  return readFile(name, encoder.encode(text), as ? { as } : {})
}

/** The problem that a call ends in; `undefined` when it ends well. Anything else is thrown on. */
export async function problemOf(call: () => unknown): Promise<Problem | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Bytes of a text of ASCII characters, followed by others as given. */
export function bytesOf(text: string, ...more: number[]): Uint8Array {
  return new Uint8Array([...encoder.encode(text), ...more])
}
