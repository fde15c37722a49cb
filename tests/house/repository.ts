import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..')

interface Manifest {
  readonly name: string
  readonly version: string
  readonly imports: Readonly<Record<string, string>>
  readonly bin: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

/** What package.json says. */
export const manifest: Manifest = JSON.parse(read('package.json'))

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(resolve(root, path), 'utf8')
}

/** Paths of the files that match, as the repository calls them. */
export function files(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** Paths that Git keeps, or would keep once added: what stands on disk but is ignored is left out. */
export function keptFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root })
  return list
    .toString()
    .split('\0')
    .filter((path) => path && existsSync(resolve(root, path)))
}
