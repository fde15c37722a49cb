import type { ProblemValue } from '#data/model/problem.ts'
import type { WindowOpened } from '../../ports.ts'

/** The word for a safe start, among the words that the notebook's process is started with. */
export const SAFE = '--safe'

/** What goes over a window's WebSocket: one message of the contract's protocol. */
export type Frame = string | ArrayBuffer

/** What the host tells the notebook's process. */
export type ToService =
  /** A window says something; the first of it makes it known. */
  | { readonly kind: 'frame'; readonly window: number; readonly data: Frame }
  | { readonly kind: 'gone'; readonly window: number }
  /** Where a finished export was put. */
  | { readonly kind: 'put'; readonly id: number; readonly file: string; readonly url?: string }
  /** How the window came that was wanted. */
  | { readonly kind: 'window'; readonly id: number; readonly opened: WindowOpened }
  | { readonly kind: 'close' }

/** What the notebook's process tells the host. */
export type FromService =
  /** The notebook at that path is open now, or a copy of it. */
  | { readonly kind: 'opened'; readonly path: string; readonly isCopy: boolean }
  /** Another window is wanted; not by itself where `window` is false. */
  | { readonly kind: 'window'; readonly id: number; readonly window: boolean }
  | { readonly kind: 'failed'; readonly problem: ProblemValue }
  | { readonly kind: 'frame'; readonly window: number; readonly data: Frame }
  /** An export is finished. */
  | { readonly kind: 'put'; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
