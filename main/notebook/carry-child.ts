import { answerParent } from '#main/answer-parent.ts'
import { doCarryWork } from './carry-work.ts'

// The program of the child process that carries passages over to a corrected text: for a thousand pages
// that takes seconds, and the notebook's own process waits for none of them.

answerParent(doCarryWork)
