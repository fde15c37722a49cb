import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Has Node keep what it compiles, for the processes that tests start by the hundred. Those are killed
 * when they have answered, and only one that ends by itself leaves anything behind: each runs once here.
 */
export function setup(): void {
  process.env['NODE_COMPILE_CACHE'] ??= resolve(ROOT, '.cache/compiled')
  for (const program of globSync('main/*/*-child.ts', { cwd: ROOT })) {
    spawnSync(process.execPath, [resolve(ROOT, program)], { stdio: 'ignore' })
  }
}
