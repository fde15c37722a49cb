/** A child process of ours: one message in, one message back, and it can be killed. */
export interface Child {
  /** Sends a request and waits for its answer; rejects when the child dies or `signal` aborts (which kills it). */
  ask(request: unknown, signal?: AbortSignal): Promise<unknown>
  /** Ends the child at once, whatever it is doing. */
  kill(): void
}

/** The programs that run in a child process, since their native work cannot be interrupted. */
export type ChildProgram = 'typst'

/** Where a finished export is put. */
export interface Destination {
  /**
   * Puts `bytes` where the person wants them: at `out` where one was named, else by the shell's own
   * way (a dialog, a download, the current folder).
   * @param name a file name without a folder, safe on every system
   * @throws Problem write-failed
   */
  put(
    name: string,
    bytes: Uint8Array,
    out: string | undefined,
  ): Promise<{ file: string; url?: string }>
}

/** Lines for whoever looks after the program; never shown to its user, never holding what a notebook says. */
export interface Log {
  info(line: string): void
  error(line: string, cause?: unknown): void
}

/** What the use cases need of the world around them. Shells and tests hand it in. */
export interface Ports {
  now(): Date
  /** A fresh UUIDv7. */
  uuid(): string
  /** Name of the person at work: the author of grades, statuses and judgements. */
  readonly author: string
  /** The folder of the user's data: locks, recent notebooks, the default notebook. */
  readonly dataDir: string
  readonly destination: Destination
  readonly log: Log
  /** Starts a child process with network access shut. */
  startChild(program: ChildProgram): Child
}
