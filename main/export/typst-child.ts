import { answerParent } from '../answer-parent.ts'
import { Typesetter } from './press/set.ts'
import type { SetAnswer, SetRequest } from './press/protocol.ts'

// The program of the typesetter's child process. Its native work cannot be interrupted, so it runs
// where it can be killed: under Node's `fork`, or Electron's `utilityProcess` with its parent port.

let typesetter: Typesetter | undefined

function answer(request: unknown): SetAnswer {
  try {
    typesetter ??= new Typesetter(new URL('./templates/assessment.typ', import.meta.url))
    return typesetter.set(request as SetRequest)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

answerParent(answer)
