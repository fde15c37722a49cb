import { v7 } from 'uuid'
import type { RepairReport } from '#data/model/repair.ts'
import { type CheckDepth, type Checker, type Damage, openChecker } from '#data/store/integrity.ts'
import { repairNotebook } from '#data/store/salvage.ts'
import { type ChildAnswer, answerWith } from '#main/child-answers.ts'

/** What the child that looks at notebooks is asked; the steps are those of the notebook opened last. */
export type IntegrityRequest =
  | { readonly kind: 'open'; readonly path: string; readonly depth: CheckDepth }
  | { readonly kind: 'step'; readonly at: number }
  | { readonly kind: 'repair'; readonly path: string; readonly to: string; readonly at: string }

/** What it did. */
export interface IntegrityDone {
  readonly steps?: number
  readonly damage?: readonly Damage[]
  readonly report?: RepairReport
}

let checker: Checker | undefined

/** Does what is asked, in the child process. */
export function doIntegrityWork(request: unknown): ChildAnswer<IntegrityDone> {
  return answerWith(() => work(request as IntegrityRequest))
}

function work(request: IntegrityRequest): IntegrityDone {
  switch (request.kind) {
    case 'open':
      checker?.close()
      checker = openChecker(request.path, request.depth)
      return { steps: checker.steps }
    case 'step':
      return { damage: checker!.step(request.at) }
    case 'repair': {
      const { path, to, at } = request
      return { report: repairNotebook(path, to, { at, uuid: () => v7() }) }
    }
  }
}
