import type { ProblemValue } from '#data/model/problem.ts'
import type { ChildProgram } from '../../ports.ts'

/** The word for a safe start, among the words that a program is started with. */
export const SAFE = '--safe'

/** What Electron's main process tells the service. `client` and `child` bring a port. */
export type ToService =
  | { readonly kind: 'client' }
  | { readonly kind: 'child'; readonly id: number }
  | { readonly kind: 'place'; readonly id: number; readonly path: string | undefined }
  | { readonly kind: 'close' }

/** What the service tells Electron's main process. */
export type FromService =
  /** The notebook at that path is open now. */
  | { readonly kind: 'opened'; readonly path: string }
  | { readonly kind: 'failed'; readonly problem: ProblemValue }
  /** A child process is wanted, which only main can start. */
  | { readonly kind: 'child'; readonly id: number; readonly program: ChildProgram }
  /** Another window is wanted. */
  | { readonly kind: 'window' }
  /** Where shall a file of that name go? */
  | { readonly kind: 'place'; readonly id: number; readonly name: string }
