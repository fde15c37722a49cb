import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Programs of their own: Electron's main process, the notebook service, the typesetter's child. */
const programs = {
  index: at('main/index.ts'),
  service: at('main/shells/electron/service.ts'),
  'typst-child': at('main/export/typst-child.ts'),
}

export default defineConfig({
  main: {
    plugins: [carry('main/export/templates')],
    build: {
      outDir: 'out/main',
      // What package.json calls dependencies (native modules, fonts) is left outside by electron-vite.
      rollupOptions: {
        input: programs,
        output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload must be CommonJS and one file.
      rollupOptions: {
        input: at('preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react(), listFiles()],
    resolve: {
      alias: {
        // Its build for browsers sets `innerHTML`, which the page's policy forbids: `&amp;` in a note
        // would take the whole window down. The other build has a table.
        'decode-named-character-reference': at(
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      chunkSizeWarningLimit: 8000,
      // Nothing is inlined as data: the page's policy lets scripts and fonts come from our origin alone.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: at('renderer/index.html'),
      },
    },
    worker: { format: 'es' },
  },
})

/** Puts a folder of files that a program reads beside the bundle, as it lies beside the source. */
function carry(folder: string): Plugin {
  return {
    name: 'claimbook:carry',
    generateBundle() {
      for (const name of readdirSync(at(folder))) {
        const fileName = `${basename(folder)}/${name}`
        this.emitFile({ type: 'asset', fileName, source: readFileSync(at(`${folder}/${name}`)) })
      }
    },
  }
}

/** Writes down which files make up the page: the shells serve these, and nothing else. */
function listFiles(): Plugin {
  return {
    name: 'claimbook:list-files',
    writeBundle(_options, bundle) {
      const names = Object.keys(bundle).toSorted()
      writeFileSync(at('out/renderer/files.json'), JSON.stringify(names, null, 2))
    },
  }
}
