import { say } from '#data/messages/index.ts'
import type { Io } from './io.ts'
import { cut, oneLine, visible } from './paper.ts'

/** Tells a person at a terminal how far long work has come, on one line that is wiped at the end. */
export interface Progress {
  step(what: string): void
  end(): void
}

const WIPE = '\r\u001b[K'

/** Progress over `total` steps; silent where standard error is no terminal, or for a single step. */
export function startProgress({ stderr }: Io, total: number): Progress {
  if (!stderr.isTTY || total < 2) return { step: () => undefined, end: () => undefined }
  let done = 0
  return {
    step(what) {
      done += 1
      const line = say('cli.text.progress', { done, total, what: visible(oneLine(what)) })
      stderr.write(WIPE + cut(line, stderr.columns))
    },
    end() {
      stderr.write(WIPE)
    },
  }
}
