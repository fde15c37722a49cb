import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Programs of their own: Electron's main process, the notebook service, its children. */
const programs = {
  index: at('main/index.ts'),
  service: at('main/shells/electron/service.ts'),
  'typst-child': at('main/export/typst-child.ts'),
  'backup-child': at('main/notebook/backup-child.ts'),
  'integrity-child': at('main/notebook/integrity-child.ts'),
  'suggest-child': at('main/notebook/suggest-child.ts'),
  'import-child': at('main/notebook/import-child.ts'),
  'carry-child': at('main/notebook/carry-child.ts'),
}

export default defineConfig({
  main: {
    // The tables of older Asian encodings, which PDFs name and do not hold.
    plugins: [carry('main/export/templates'), carry('node_modules/pdfjs-dist/cmaps')],
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
    plugins: [
      react(),
      carry('node_modules/pdfjs-dist/cmaps'),
      // Old kinds of pictures in scanned papers; the page's policy allows no WebAssembly.
      carry(
        'node_modules/pdfjs-dist/wasm',
        /_nowasm_fallback\.js$|^LICENSE_(PDFJS_)?(OPENJPEG|JBIG2)$/,
      ),
      listFiles(),
    ],
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
function carry(folder: string, only = /./): Plugin {
  return {
    name: 'claimbook:carry',
    generateBundle() {
      for (const name of readdirSync(at(folder)).filter((each) => only.test(each))) {
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
