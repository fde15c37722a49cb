import { expect, test } from 'vitest'
import { fileName } from '#main/notebook/file-names.ts'

test.each([
  ['Canola first', 'Canola first.pdf'],
  ['../../etc/passwd', '-..-etc-passwd.pdf'],
  ['a:b?', 'a-b-.pdf'],
  ['...', 'briefing.pdf'],
  ['con', 'con-.pdf'],
  ['李强', '李强.pdf'],
  ['x'.repeat(300), `${'x'.repeat(120)}.pdf`],
])('the title “%s” makes the file “%s”', (title, name) => {
  expect(fileName(title, 'pdf')).toBe(name)
})
