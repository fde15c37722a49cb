import { answerParent } from '#main/answer-parent.ts'
import { doIntegrityWork } from './integrity-work.ts'

// The program of the child process that looks for damage and repairs: neither can be interrupted, a
// broken file may bring either down, and the notebook's own process waits for neither.

answerParent(doIntegrityWork)
