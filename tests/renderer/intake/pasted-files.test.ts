import { expect, test } from 'vitest'
import { pastedFiles } from '#renderer/intake/pasted-files.ts'

function pasted(data: Readonly<Record<string, string>>, files: readonly File[] = []) {
  return { files: files as unknown as FileList, getData: (type: string) => data[type] ?? '' }
}

test('a picture that is pasted comes in as it is', () => {
  const picture = new File(['x'], 'image.png', { type: 'image/png' })
  expect(pastedFiles(pasted({ 'text/html': '<img src="a">' }, [picture]))).toEqual([picture])
})

test('a part of a page comes in as a page, words as a text', async () => {
  const [page] = pastedFiles(pasted({ 'text/html': '<p>Words</p>', 'text/plain': 'Words' }))
  expect([page?.name, await page?.text()]).toEqual(['Clipboard.html', '<p>Words</p>'])
  const [words] = pastedFiles(pasted({ 'text/html': ' ', 'text/plain': 'Words' }))
  expect([words?.name, await words?.text()]).toEqual(['Clipboard.txt', 'Words'])
})

test('nothing comes of nothing', () => {
  expect(pastedFiles(pasted({}))).toEqual([])
})
