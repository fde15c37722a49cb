import { answerParent } from '#main/answer-parent.ts'
import { doImportWork, type ImportRequest } from './import-work.ts'
import { watchMemory } from './memory-watch.ts'

// The program of the child process that reads files: parsers of foreign formats can be made to take for
// ever, to fill the memory, or to fall over, and none of that may reach the notebook.

answerParent((request) => {
  watchMemory((request as ImportRequest).memory)
  return doImportWork(request)
})
