import { expect, test } from 'vitest'
import type { FilePart } from '#data/model/source.ts'
import { FileParts, PART_BYTES } from '#renderer/sources/original/file-parts.ts'

const SIZE = 5 * PART_BYTES + 100

/** A file in which each part is filled with its number, and what was read of it. */
function partedFile(size = SIZE) {
  const reads: number[] = []
  const read = ({ start, end }: FilePart) => {
    reads.push(start / PART_BYTES)
    return Promise.resolve(new Uint8Array(end - start).fill(start / PART_BYTES))
  }
  return { file: new FileParts(size, read), reads }
}

test('the end and the beginning of a file are on their way at once, and nothing else', () => {
  expect(partedFile().reads).toEqual([5, 0])
  expect(partedFile(10).reads).toEqual([0])
})

test('the parts behind the one that is wanted are asked for too, none of them twice', async () => {
  const { file, reads } = partedFile()
  const first = await file.take({ start: 0, end: PART_BYTES })
  expect([first.length, first[0]]).toEqual([PART_BYTES, 0])
  expect(reads).toEqual([5, 0, 1, 2])
  const more = await file.take({ start: PART_BYTES, end: 3 * PART_BYTES })
  expect([more.length, more[0], more[PART_BYTES]]).toEqual([2 * PART_BYTES, 1, 2])
  expect(reads).toEqual([5, 0, 1, 2, 3, 4])
  const last = await file.take({ start: 5 * PART_BYTES, end: SIZE })
  expect([last.length, last[0]]).toEqual([100, 5])
  await file.take({ start: 3 * PART_BYTES, end: 5 * PART_BYTES })
  expect(reads).toEqual([5, 0, 1, 2, 3, 4])
})

test('whoever takes a part that cannot be had hears of it', async () => {
  const file = new FileParts(10, () => Promise.reject(new Error('gone')))
  await expect(file.take({ start: 0, end: 10 })).rejects.toThrow('gone')
})
