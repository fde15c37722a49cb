interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/**
 * Answers what the parent process asks, one message for each: under Node's `fork`, or in Electron's
 * `utilityProcess` with its parent port.
 * @param answer must not throw, nor reject
 */
export function answerParent(answer: (request: unknown) => unknown): void {
  const { parentPort } = process as { parentPort?: ParentPort }
  if (parentPort) {
    const reply = async (request: unknown) => parentPort.postMessage(await answer(request))
    parentPort.on('message', ({ data }) => void reply(data))
  } else {
    const reply = async (request: unknown) => process.send?.(await answer(request))
    process.on('message', (request) => void reply(request))
  }
}
