import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { files, manifest, read, root } from './repository.ts'

const papers = files('{*.md,docs/**/*.md}')

test.each(papers)('%s leads only to files that are there', (paper) => {
  const links = [...read(paper).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
  const dead = links.filter(([, to = '']) => !existsSync(join(root, dirname(paper), to)))
  expect(dead.map(([, to]) => to)).toEqual([])
})

test.each(files('docs/decisions/*.md'))(
  '%s is numbered, and governs files that are there',
  (paper) => {
    const text = read(paper)
    const number = Number(/\/(\d{4})-/.exec(paper)?.[1])
    expect(text).toMatch(new RegExp(`^# ${number}\\. `))
    const governed = /^Governs (.*)$/m.exec(text)?.[1] ?? ''
    const paths = [...governed.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    const inManifest = (path: string) => path in manifest
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => !existsSync(join(root, path)) && !inManifest(path))).toEqual([])
  },
)

test('the commands of the README and of CONTRIBUTING.md are there', () => {
  const text = read('README.md') + read('CONTRIBUTING.md')
  const named = [...text.matchAll(/npm (?:run )?(start|test|check|dev|bench|package)\b/g)]
  expect(named.length).toBeGreaterThan(5)
  expect(named.map(([, name = '']) => name).filter((name) => !(name in manifest.scripts))).toEqual(
    [],
  )
})
