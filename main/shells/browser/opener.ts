import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a person calls the browser at that path. */
export function browserName(path: string): string {
  const name = basename(path.replaceAll('\\', '/')).toLowerCase()
  if (name.includes('edge')) return 'Microsoft Edge'
  return name.includes('chromium') ? 'Chromium' : 'Chrome'
}

/** A browser that shows our window and nothing else. */
export interface OpenedBrowser {
  /** Settles once the browser has ended, or could not be started. */
  readonly ended: Promise<void>
  close(): void
}

/**
 * Opens a page as a window of its own, with a profile of its own.
 * @param folder a private folder; the profile goes into it, and away with it
 */
export function openWindow(browser: string, file: string, folder: string): OpenedBrowser {
  const profile = join(folder, 'profile')
  mkdirSync(profile, { mode: 0o700, recursive: true })
  const child = spawn(browser, windowArguments(file, profile), { stdio: 'ignore' })
  return {
    ended: new Promise((done) => {
      child.once('error', () => done())
      child.once('exit', () => done())
    }),
    close: () => child.kill(),
  }
}

/** The arguments a browser is started with: nothing secret, as every user of a machine can read them. */
export function windowArguments(file: string, profile: string): string[] {
  return [
    `--app=${pathToFileURL(file).href}`,
    `--user-data-dir=${profile}`,
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    // It is here to show one page of this machine: no name beyond it leads anywhere, and no proxy
    // is asked, whatever the browser itself would like to tell its maker.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--disable-extensions',
  ]
}
