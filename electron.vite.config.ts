import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Programs of their own: Electron's main process, the notebook service, the typesetter's child. */
const programs = {
  index: at('main/index.ts'),
  service: at('main/shells/electron/service.ts'),
  'typst-child': at('main/export/typst-child.ts'),
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // What package.json calls dependencies (native modules, fonts) is left outside by electron-vite.
      rollupOptions: {
        input: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
        output: { format: 'es' },
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
    plugins: [react()],
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
