import type { Reach } from '#data/store/owner.ts'

/** A child process of ours: one message in, one message back, and it can be killed. */
export interface Child {
  /** Sends a request and waits for its answer; rejects when the child dies or `signal` aborts (which kills it). */
  ask(request: unknown, signal?: AbortSignal): Promise<unknown>
  /** Ends the child at once, whatever it is doing. */
  kill(): void
}

/** The programs that run in a child process, since their work cannot be interrupted, or takes long. */
export type ChildProgram = 'typst' | 'backup' | 'integrity' | 'suggest' | 'import' | 'carry'

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

/** How a window came: by this program, or by the hand of whoever gets these. */
export type WindowOpened =
  | { readonly by: 'program' }
  | { readonly by: 'hand'; readonly file: string; readonly address: string; readonly code: string }

/** What the use cases need of the world around them. Shells and tests hand it in. */
export interface Ports {
  now(): Date
  /**
   * Does something once, after so many milliseconds, and keeps no program running for it; the
   * function that it gives back calls it off.
   */
  later(milliseconds: number, work: () => void): () => void
  /** A fresh UUIDv7. */
  uuid(): string
  /** Name of the person at work: the author of grades, statuses and judgements. */
  readonly author: string
  /** The folder of the user's data: locks, recent notebooks, the default notebook. */
  readonly dataDir: string
  /** How other processes of this user get at this one; absent where none can. */
  readonly reach?: Reach
  readonly destination: Destination
  /** Whether windows open without their last desk and keys, as after one that did harm. */
  readonly safe?: boolean
  /**
   * Opens another window of this program. `window` false opens none and says how to open one by hand;
   * absent where the program shows no windows.
   */
  openWindow?(window: boolean): Promise<WindowOpened>
  readonly log: Log
  /** Starts a child process with network access shut. */
  startChild(program: ChildProgram): Child
}
