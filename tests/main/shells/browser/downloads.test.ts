import { expect, test } from 'vitest'
import { createDownloads, downloadHeaders } from '#main/shells/browser/downloads.ts'

const bytes = new Uint8Array([1, 2, 3])

test('an export lies at an address that cannot be guessed, for ten minutes', async () => {
  let time = 0
  const downloads = createDownloads(() => time)
  const { file, url } = await downloads.destination.put('Ünder 李强.pdf', bytes, '/etc/passwd')
  expect(file).toBe('Ünder 李强.pdf')
  expect(url).toMatch(/^\/download\/[\da-f-]{36}\/%C3%9Cnder%20/)
  expect(downloads.find(url!)).toMatchObject({ name: file, bytes })
  expect(downloads.find(url!.replace(/[^/]+$/, 'other.pdf'))).toBeUndefined()
  time = 10 * 60_000
  expect(downloads.find(url!)).toBeUndefined()
})

test('the oldest make room, the newest always stays', async () => {
  const downloads = createDownloads(() => 0)
  const large = new Uint8Array(200 * 2 ** 20)
  const urls: string[] = []
  for (const size of [large, large, new Uint8Array(300 * 2 ** 20)]) {
    urls.push((await downloads.destination.put('a.pdf', size, undefined)).url!)
  }
  expect(urls.map((url) => downloads.find(url) !== undefined)).toEqual([false, false, true])
})

test.each([
  ['plain.pdf', `attachment; filename="plain.pdf"; filename*=UTF-8''plain.pdf`],
  [
    'a"b\r\nx: y.pdf',
    `attachment; filename="a_b__x_ y.pdf"; filename*=UTF-8''a%22b%0D%0Ax%3A%20y.pdf`,
  ],
  [
    `it's (é)*.pdf`,
    `attachment; filename="it_s (_)_.pdf"; filename*=UTF-8''it%27s%20%28%C3%A9%29%2A.pdf`,
  ],
])('%j is a name that breaks no header', (name, disposition) => {
  expect(downloadHeaders(name)['content-disposition']).toBe(disposition)
})
