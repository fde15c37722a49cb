import { afterAll, expect, test } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import { readFile } from '#main/import/index.ts'
import { Importer } from '#main/notebook/importer.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'
import { testPorts } from '#tests/support/ports.ts'
import { randomFrom, rounds, SEED, TORTURE_LIMIT_MS } from '#tests/support/rounds.ts'
import { sourceBytes } from '#tests/support/source-files.ts'

const random = randomFrom(SEED)
const below = (limit: number) => Math.floor(random() * limit)

/** A file with bytes flipped, cut off, taken out, doubled, or put in from elsewhere. */
function harmed(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [from, to] = [below(bytes.length), below(bytes.length)].toSorted((a, b) => a - b) as [
    number,
    number,
  ]
  switch (below(5)) {
    case 0: {
      const flipped = bytes.slice()
      for (let count = 1 + below(20); count > 0; count -= 1)
        flipped[below(bytes.length)] = below(256)
      return flipped
    }
    case 1:
      return bytes.slice(0, to)
    case 2:
      return joined(bytes.subarray(0, from), bytes.subarray(to))
    case 3:
      return joined(bytes.subarray(0, to), bytes.subarray(from))
    default: {
      const noise = Uint8Array.from({ length: Math.min(to - from, 2_000) }, () => below(256))
      return joined(bytes.subarray(0, from), noise, bytes.subarray(from + noise.length))
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}

function expectDraft({ text, pages, fields }: Awaited<ReturnType<typeof readFile>>): void {
  expect(fields.title.trim()).not.toBe('')
  expect(text).not.toBe('')
  expect(text.isWellFormed()).toBe(true)
  expect(pages?.toSorted((a, b) => a - b)).toEqual(pages)
  expect(Math.max(0, ...(pages ?? []))).toBeLessThan(text.length)
}

/** Formats whose readers are plain code, read here. */
const LIGHT = ['waiting.eml', 'harbour.mhtml', 'singlefile.html', 'waiting.png', 'waiting.webp']
/** Formats that others' code unpacks, read where it can be ended. */
const APART = ['typst.pdf', 'libreoffice.pdf', 'scanned.pdf', 'sealed.pdf', 'harbour.docx']

test.each(LIGHT)(
  `%s, harmed, is a draft or a problem (seed ${SEED})`,
  async (name) => {
    const bytes = sourceBytes(name)
    for (let round = rounds(2_000, 200_000); round > 0; round -= 1) {
      try {
        expectDraft(await readFile(name, harmed(bytes)))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }
  },
  TORTURE_LIMIT_MS,
)

const importer = new Importer(testPorts(keptFolder()), { time: 20_000, memory: 1024 ** 3 })
afterAll(() => importer.stop())

test.each(APART)(
  `%s, harmed, is a draft or a problem, in its process (seed ${SEED})`,
  async (name) => {
    const bytes = sourceBytes(name)
    for (let round = rounds(500, 20_000); round > 0; round -= 1) {
      try {
        expectDraft((await importer.read({ name, bytes: harmed(bytes) })).draft)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }
  },
  TORTURE_LIMIT_MS,
)
