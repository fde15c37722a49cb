import type { FilePart } from '#data/model/source.ts'

/** So many bytes of a file are asked for at once: small enough to come soon, large enough to be few. */
export const PART_BYTES = 4 * 2 ** 20

/** So many parts are asked for behind the one that is wanted: who reads through does not wait for each. */
const AHEAD = 2

/** A file that is fetched in parts, as they are wanted. */
export class FileParts {
  readonly size: number
  readonly #read: (part: FilePart) => Promise<Uint8Array>
  /** Those on their way, or here and not yet taken, by their place among the parts. */
  readonly #asked = new Map<number, Promise<Uint8Array>>()
  readonly #taken = new Set<number>()

  /** @param read gives the bytes of a part, which is of `PART_BYTES` but for the last */
  constructor(size: number, read: (part: FilePart) => Promise<Uint8Array>) {
    this.size = size
    this.#read = read
    // A PDF says at its end what is where.
    for (const part of [this.#count - 1, 0]) void this.#ask(part)
  }

  /**
   * The bytes from the beginning of a part to the end of one, which may be several parts on.
   * @throws what reading throws
   */
  async take({ start, end }: FilePart): Promise<Uint8Array> {
    const first = Math.floor(start / PART_BYTES)
    const last = Math.ceil(end / PART_BYTES)
    const parts = Array.from({ length: last - first }, (_, at) => this.#ask(first + at))
    for (let ahead = 0; ahead < AHEAD; ahead += 1) {
      if (last + ahead < this.#count && !this.#taken.has(last + ahead)) void this.#ask(last + ahead)
    }
    const bytes = new Uint8Array(end - start)
    for (const [at, part] of parts.entries()) {
      bytes.set(await part, at * PART_BYTES)
      this.#asked.delete(first + at)
      this.#taken.add(first + at)
    }
    return bytes
  }

  get #count(): number {
    return Math.ceil(this.size / PART_BYTES)
  }

  #ask(part: number): Promise<Uint8Array> {
    const asked = this.#asked.get(part)
    if (asked) return asked
    const start = part * PART_BYTES
    const read = this.#read({ start, end: Math.min(start + PART_BYTES, this.size) })
    // Whoever takes it hears of a failure.
    read.catch(() => undefined)
    this.#asked.set(part, read)
    return read
  }
}
