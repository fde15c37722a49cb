import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import envPaths from 'env-paths'
import { v7 } from 'uuid'
import { fileDestination } from './file-destination.ts'
import { startNodeChild } from './node-child.ts'
import type { Destination, Log, Ports } from './ports.ts'

/** What differs between the programs that run on Node. */
export interface NodePortsOptions {
  /** The folder of the user's data; else `CLAIMBOOK_DATA_DIR`, else the system's place for it. */
  readonly dataDir?: string | undefined
  /** Who is at work; else `CLAIMBOOK_AUTHOR`, else the name of the account. */
  readonly author?: string | undefined
  /** Where exports go; else into the current folder. */
  readonly destination?: Destination | undefined
}

/** The ports of a program on Node: the system's clock, files and processes. */
export function nodePorts(options: NodePortsOptions = {}): Ports {
  const { CLAIMBOOK_AUTHOR, CLAIMBOOK_DATA_DIR, CLAIMBOOK_LOG } = process.env
  return {
    now: () => new Date(),
    later,
    uuid: () => v7(),
    author: options.author ?? (CLAIMBOOK_AUTHOR || accountName()),
    dataDir: resolve(
      options.dataDir ?? (CLAIMBOOK_DATA_DIR || envPaths('claimbook', { suffix: '' }).data),
    ),
    destination: options.destination ?? fileDestination(process.cwd()),
    log: CLAIMBOOK_LOG ? errorStreamLog : silentLog,
    startChild: startNodeChild,
  }
}

/** @see Ports.later */
export function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds).unref()
  return () => clearTimeout(timer)
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return 'analyst'
  }
}

const silentLog: Log = { info: () => undefined, error: () => undefined }

const errorStreamLog: Log = {
  info: (line) => process.stderr.write(`claimbook: ${line}\n`),
  error: (line, cause) =>
    process.stderr.write(
      `claimbook: ${line}${cause instanceof Error ? `\n${cause.stack ?? cause.message}` : ''}\n`,
    ),
}
