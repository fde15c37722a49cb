import { expect, test } from 'vitest'
import { files, manifest, read } from './repository.ts'

interface Locked {
  readonly version: string
  readonly license?: string
  readonly resolved?: string
  readonly optional?: boolean
  readonly os?: string | readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'))

const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MPL-2.0',
  'MIT AND OFL-1.1',
  '(MPL-2.0 OR Apache-2.0)',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  'MIT-0',
])

/** Packages whose licence was read by eye, with what was found. */
const readByEye: Readonly<Record<string, string>> = {
  duck: 'BSD-2-Clause, by its LICENSE',
  format: 'MIT, said in its Readme.md only',
  'railroad-diagrams': 'CC0-1.0, a tool of nearley that the grammar at hand never runs',
}

test('versions are exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the lock file says the same versions, and leaves the place to npm', () => {
  const { dependencies, devDependencies } = manifest
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([])
})

test('the lock file knows the packages of every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !resolvePlace(place, name)),
  )
  expect(missing).toEqual([])
})

test('what the program is made of has a licence that lets it leave with the program', () => {
  const shipped = [...reach(importedBySources())]
  expect(shipped.length).toBeGreaterThan(50)
  const refused = shipped
    .map((place) => ({ place, name: nameOf(place), license: lock.packages[place]?.license }))
    .filter(({ place }) => !isOtherPlatforms(place))
    .filter(({ name, license }) => !allowed.has(license ?? '') && !(name in readByEye))
  expect(refused).toEqual([])
})

/** Packages that a source file of the program imports, by name. */
function importedBySources(): string[] {
  const sources = files('{data,preload,main,renderer}/**/*.{ts,tsx}').map(read).join('\n')
  const imports = sources.matchAll(/(?:from|import) '((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g)
  const names = new Set([...imports].map(([, name = '']) => name))
  // Electron is the frame that the program runs in: it comes with the notices of its own.
  names.delete('electron')
  return [...names, ...Object.keys(manifest.dependencies)].filter(
    (name) => `node_modules/${name}` in lock.packages,
  )
}

/** Places in the lock file of these packages and of all that they depend on. */
function reach(names: string[]): Set<string> {
  const places = new Set(names.map((name) => `node_modules/${name}`))
  for (const place of places) {
    const { dependencies, optionalDependencies } = lock.packages[place] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = resolvePlace(place, name)
      if (found) places.add(found)
    }
  }
  return places
}

/** Where npm put `name` as `from` sees it: the nearest folder of packages upwards. */
function resolvePlace(from: string, name: string): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    const place = `${folder && `${folder}/`}node_modules/${name}`
    if (place in lock.packages) return place
    if (folder === '') return undefined
  }
}

/** A binary for a platform that the lock file was not written on: it has the licence of its siblings. */
function isOtherPlatforms(place: string): boolean {
  const { license, optional, os } = lock.packages[place] ?? {}
  return license === undefined && optional === true && os !== undefined
}

function nameOf(place: string): string {
  return place.replace(/^.*node_modules\//, '')
}
