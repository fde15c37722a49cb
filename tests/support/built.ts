import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Path of a file that `npm run build` makes, below `out`. */
export function built(name: string): string {
  const path = resolve(
    process.env['CLAIMBOOK_BUILD'] ?? resolve(import.meta.dirname, '../../out'),
    name,
  )
  if (!existsSync(path)) throw new Error(`${name} is not built: run “npm run build” first`)
  return path
}
