import { openStore, type Store } from '#data/store/open.ts'
import { Problem } from '#data/model/problem.ts'

// One of several processes that open a notebook at once. It is told `open` and `close`, and answers
// with what came of it.

const [path = '', dataDir = ''] = process.argv.slice(2)
let store: Store | undefined

/** What came of opening: the notebook is held, or a problem keeps it shut. */
export type Outcome = { readonly held: true } | { readonly code: string; readonly pid: unknown }

function open(): Outcome {
  try {
    store = openStore(path, dataDir)
    return { held: true }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { code: error.code, pid: 'pid' in error.values ? error.values.pid : undefined }
  }
}

process.on('message', (word) => {
  if (word === 'open') process.send?.(open())
  if (word === 'close') {
    store?.close()
    store = undefined
    process.send?.('closed')
  }
})
process.send?.('ready')
