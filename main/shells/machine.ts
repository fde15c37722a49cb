import { accessSync, constants, statSync } from 'node:fs'

/** What the shells ask of the machine they run on. Handed in so that others can be tried. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  /** Whether `path` is a file that may be run. */
  runs(path: string): boolean
}

/** The machine that this program runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  runs(path) {
    try {
      accessSync(path, constants.X_OK)
      return statSync(path).isFile()
    } catch {
      return false
    }
  },
}

/** Why no window can be shown from here. */
export type NoWindow = 'no-display' | 'root'

/** What keeps a window from being shown, if anything. */
export function whyNoWindow({ env, platform, isRoot }: Machine): NoWindow | undefined {
  const hasDisplay = env['DISPLAY'] || env['WAYLAND_DISPLAY']
  if (platform !== 'win32' && platform !== 'darwin' && !hasDisplay) return 'no-display'
  // Chromium runs as root only without its sandbox, and that is never asked of it.
  return isRoot ? 'root' : undefined
}
