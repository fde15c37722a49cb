import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Bundles a program for Node into one file, which starts several times as fast as its sources; gone
 * after the last test of a file. It lies in the project, so that native modules are found.
 */
export async function bundleProgram(entry: string): Promise<string> {
  const folder = mkdtempSync(join(ROOT, 'node_modules/.claimbook-program-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      minify: 'oxc',
      target: 'node24',
      rollupOptions: {
        external: ['better-sqlite3'],
        output: { entryFileNames: 'program.js', codeSplitting: false },
      },
    },
  })
  return join(folder, 'program.js')
}
