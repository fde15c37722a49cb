import { expect, test } from 'vitest'
import { files, read } from './repository.ts'

const sources = files('tests/**/*.ts').filter(
  // Electron has no proxy of ours: its own test looks at what its session refuses.
  (file) => !['tests/house/outgoing.test.ts', 'tests/shells/electron.test.ts'].includes(file),
)

test('one place starts browsers, and every way out of those leads to a watch', () => {
  const starters = sources.filter((file) =>
    /^import (?!type)[^\n]*from 'playwright-core'/m.test(read(file)),
  )
  expect(starters).toEqual(['tests/support/chromium.ts'])
  expect(read('tests/support/chromium.ts')).toMatch(/proxy: \{ server: `http:\/\/127\.0\.0\.1:/)
})

const openers = sources.filter((file) => /\bopenChromium\(/.test(read(file)))

test('the tests of the window are among those that open a browser', () => {
  expect(openers).toEqual(expect.arrayContaining(['tests/shells/morning.test.ts']))
})

// What tried to go out fails the run where the browser is closed.
test.each(openers.filter((file) => file !== 'tests/support/chromium.ts'))(
  '%s closes its browser, and takes what went out only to look at it',
  (file) => {
    const text = read(file)
    expect(text).toMatch(/\b\w+\.close\(\)/)
    for (const [line] of text.matchAll(/^.*takeOutgoing.*$/gm)) {
      expect(line).toMatch(/expect\(\w+\.takeOutgoing\(\)\)/)
    }
  },
)
