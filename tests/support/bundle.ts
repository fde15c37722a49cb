import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

/**
 * Bundles one TypeScript file for a page, as one script.
 * @param external modules that are left to a `require` of the page
 */
export async function bundle(
  entry: string,
  format: 'es' | 'cjs' = 'es',
  external: readonly string[] = [],
): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    root: resolve(import.meta.dirname, '../..'),
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: [format] },
      rollupOptions: { external: [...external] },
    },
  })) as Rolldown.RolldownOutput[]
  return built[0]!.output[0].code
}
