import { expect, it } from 'vitest'
import { bodyOf } from '#data/markdown/body.ts'
import { parseNote } from '#data/markdown/parse.ts'

it.each([
  '',
  'no front matter',
  '---\ntitle: One\n---\nbody',
  '---\r\ntitle: One\r\n---\r\nbody',
  '---\n---\nbody',
  '---  \ntitle: One\n---\t\nbody\n---\nmore',
  '---\ntitle: One\n---',
  '---\nnever closed',
  '\n---\ntitle: One\n---\nnot at the beginning',
  ' ---\ntitle: One\n---\nindented',
  '---\ntitle: One\n----\nbody\n---\nend',
  '---\ntitle: "a --- b"\n ---\n---\nbody',
  '\ufeff---\ntitle: One\n---\nbody',
  '--- title\nbody\n---\n',
])('the body begins where the grammar ends the front matter: %j', (text) => {
  const [first] = parseNote(text).tree.children
  const end = first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0
  const body = bodyOf(text)
  expect(text.endsWith(body)).toBe(true)
  expect(text.slice(0, text.length - body.length).trimEnd()).toBe(text.slice(0, end).trimEnd())
})
