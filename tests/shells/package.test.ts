import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { files, manifest, read, root } from '#tests/house/repository.ts'

/** What Electron's binary holds where its fuses are: their marker, version, number, and each at '0'. */
const FUSE_WIRE = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009000000000', 'latin1')

describe.skipIf(process.platform !== 'linux')('the package (packed on Linux only)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-package-'))
  const app = join(folder, 'packed/linux-unpacked')
  const archive = join(app, 'resources/app.asar')
  let packed: string[]

  beforeAll(() => {
    if (!existsSync(join(root, 'out/main/index.js'))) {
      throw new Error('nothing is built yet: run “npm run build” first, or “npm test”')
    }
    pack(folder)
    packed = listPackage(archive, { isPack: false }).map((path) => path.slice(1))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test('holds main, preload and renderer as they were built, and the licence', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'package.json',
        'out/main/index.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
      ]),
    )
    const built = files('out/**/*.*').filter((path) => !path.endsWith('.map'))
    expect(built.filter((path) => !packed.includes(path))).toEqual([])
  })

  test('holds every template and every font that the press asks for', () => {
    const names = packed.map((path) => basename(path))
    for (const template of files('main/export/templates/*.typ')) {
      expect(packed, template).toContain(`out/main/templates/${basename(template)}`)
    }
    const faces = [...read('main/export/press/fonts.ts').matchAll(/\['\w+', '(\w+)'\]/g)]
    expect(faces.length).toBeGreaterThan(5)
    expect(faces.map(([, face]) => `${face}.ttf`).filter((face) => !names.includes(face))).toEqual(
      [],
    )
  })

  test('leaves native modules outside the archive, where the system can load them', () => {
    const natives = packed.filter((path) => path.endsWith('.node'))
    expect(natives.map((path) => basename(path)).sort()).toEqual([
      `linux-${process.arch}.node`,
      `typst-ts-node-compiler.linux-${process.arch}-gnu.node`,
    ])
    for (const path of natives) {
      expect(statFile(archive, path), path).toMatchObject({ unpacked: true })
      expect(existsSync(join(`${archive}.unpacked`, path)), path).toBe(true)
    }
  })

  test('holds no sources, tests, source maps or packages beyond those', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]))
    expect([...tops].sort()).toEqual(['LICENSE', 'node_modules', 'out', 'package.json'])
    expect(packed.filter((path) => /\.(?:ts|tsx|map|cpp|h|c)$/.test(path))).toEqual([])
    const packages = packed.filter((path) => /^node_modules\/(?:@[^/]+\/)?[^/@]+$/.test(path))
    const kept = Object.keys(manifest.dependencies).map((name) => `node_modules/${name}`)
    expect(packages.filter((path) => !kept.some((name) => path.startsWith(name)))).toEqual([])
  })

  test('its binary has the fuses set', async () => {
    const wire = await getCurrentFuseWire(join(app, manifest.name))
    const enabled = Object.entries(wire)
      .filter(([fuse, state]) => fuse !== 'version' && state === FuseState.ENABLE)
      .map(([fuse]) => FuseV1Options[Number(fuse)])
    expect(enabled).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'])
  })
})

/** Packs the program as electron-builder does, around a stand-in for Electron's binary. */
function pack(folder: string): void {
  const standIn = join(folder, 'electron')
  for (const name of ['resources', 'locales']) mkdirSync(join(standIn, name), { recursive: true })
  writeFileSync(join(standIn, 'version'), manifest.devDependencies['electron'] ?? '')
  writeFileSync(join(standIn, 'locales/en-US.pak'), '')
  writeFileSync(join(standIn, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\n'), FUSE_WIRE]), {
    mode: 0o755,
  })
  const settings = [`-c.electronDist=${standIn}`, `-c.directories.output=${join(folder, 'packed')}`]
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const options = ['--linux', 'dir', '--publish', 'never', '-c', 'electron-builder.config.ts']
  execFileSync(process.execPath, [builder, ...options, ...settings], { cwd: root, stdio: 'pipe' })
}
