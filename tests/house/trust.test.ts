import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '#main/shells/policy.ts'
import { files, read } from './repository.ts'

const code = files('renderer/**/*.{ts,tsx}').map((file) => ({ file, text: read(file) }))
const holding = (pattern: RegExp) =>
  code.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('content becomes elements on one path: nothing in the window takes HTML', () => {
  expect(code.length).toBeGreaterThan(100)
  const takers =
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTML|parseFromString|srcdoc/i
  expect(holding(takers)).toEqual([])
})

test('what a note says becomes elements in one place', () => {
  expect(holding(/\btoJsxRuntime\(/)).toEqual(['renderer/notes/NotePreview.tsx'])
})

test('the editor is never told to trust what it shows', () => {
  expect(holding(/isTrusted|supportHtml/)).toEqual([])
})

test('one policy makes addresses of scripts, and the page knows no other of ours', () => {
  expect(holding(/createPolicy\('/)).toEqual(['renderer/ui/workers.ts'])
  const made = [...read('renderer/ui/workers.ts').matchAll(/createPolicy\('([^']+)'/g)]
  expect(made.map(([, name]) => name)).toEqual(['claimbook-worker'])
})

test('the page’s policy is this, word for word', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
      "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; " +
      "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types claimbook-worker editorViewLayer " +
      'richScreenReaderContent domLineBreaksComputer diffReview diffEditorWidget ' +
      'editorGhostText stickyScrollViewLayer standaloneColorizer defaultWorkerFactory ' +
      'tokenizeToString dompurify',
  )
})
