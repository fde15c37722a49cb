import { Typesetter } from './press/set.ts'
import type { SetAnswer, SetRequest } from './press/protocol.ts'

// The program of the typesetter's child process. Its native work cannot be interrupted, so it runs
// where it can be killed: under Node's `fork`, or Electron's `utilityProcess` with its parent port.

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

let typesetter: Typesetter | undefined

function answer(request: unknown): SetAnswer {
  try {
    typesetter ??= new Typesetter(new URL('./templates/assessment.typ', import.meta.url))
    return typesetter.set(request as SetRequest)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

const { parentPort } = process as { parentPort?: ParentPort }
if (parentPort) {
  parentPort.on('message', ({ data }) => parentPort.postMessage(answer(data)))
} else {
  process.on('message', (request) => process.send?.(answer(request)))
}
