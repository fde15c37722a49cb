import type { Readable, Writable } from 'node:stream'
import { codeOf } from '#data/messages/file-reasons.ts'

/** A stream that may be a terminal. */
type Terminal<Stream> = Stream & { readonly isTTY?: boolean; readonly columns?: number }

/** Where a run of the command line reads and writes. */
export interface Io {
  readonly stdout: Terminal<Writable>
  readonly stderr: Terminal<Writable>
  readonly stdin: Terminal<Readable>
  /** The folder that relative paths start from. */
  readonly cwd: string
}

export function processIo(): Io {
  const { stdout, stderr, stdin } = process
  return { stdout, stderr, stdin, cwd: process.cwd() }
}

/** Writes a text and waits until it is taken. A reader that went away, as in `| head`, is no error. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed) {
      resolve()
      return
    }
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(error)
      else resolve()
    })
  })
}

/** Keeps a closed pipe from ending the process with an error while `work` runs. */
export async function outliveClosedPipes<T>(io: Io, work: () => Promise<T>): Promise<T> {
  const streams = [io.stdout, io.stderr]
  for (const stream of streams) stream.on('error', ignoreClosedPipe)
  try {
    return await work()
  } finally {
    // A turn later, since a stream says so after the write that failed has been answered.
    setImmediate(() => {
      for (const stream of streams) stream.off('error', ignoreClosedPipe)
    })
  }
}

function ignoreClosedPipe(error: Error): void {
  if (!isClosedPipe(error)) throw error
}

function isClosedPipe(error: Error): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'].includes(codeOf(error) ?? '')
}
