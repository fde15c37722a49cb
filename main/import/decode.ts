import { sizeProblem } from '#data/model/file-size.ts'
import { Problem } from '#data/model/problem.ts'

/**
 * Refuses a file that is too large; to be asked before its bytes are read.
 * @param size in bytes
 * @throws Problem file-too-large
 */
export function checkSize(name: string, size: number): void {
  const problem = sizeProblem(name, size)
  if (problem) throw Problem.from(problem)
}

/**
 * The text of a file, with LF at the end of lines. A byte order mark decides, then what the file
 * declares, then UTF-8. No encoding is ever guessed: a wrong guess would put words into a source
 * that it does not hold.
 * @param declared an encoding label that the file names in itself
 * @throws Problem file-binary, file-encoding, file-textless
 */
export function decode(name: string, bytes: Uint8Array, declared?: string): string {
  const label = markedEncoding(bytes) ?? declaredEncoding(declared) ?? 'utf-8'
  const binary = !label.startsWith('utf-16') && bytes.includes(0)
  if (binary) throw new Problem('file-binary', { path: name })
  const text = decodeStrictly(name, bytes, label).replace(/\r\n?/g, '\n')
  if (isBinary(text)) throw new Problem('file-binary', { path: name })
  if (!hasText(text)) throw new Problem('file-textless', { path: name })
  return text
}

/** Whether a text has anything to read: more than white space and invisible marks. */
export function hasText(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(text)
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** A page that could be searched for its declaration is not in UTF-16, whatever that declares (HTML, 13.2.3.2). */
function declaredEncoding(label: string | undefined): string | undefined {
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function decodeStrictly(name: string, bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Problem('file-encoding', { path: name }, { cause })
  }
}

/** A NUL, or more than one control character in twenty. */
function isBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (code < 9 || (code > 13 && code < 32) || code === 127) controls++
  }
  return controls * 20 > text.length
}
