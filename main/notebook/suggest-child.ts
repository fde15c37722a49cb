import { answerParent } from '#main/answer-parent.ts'
import { doSuggestWork } from './suggest-work.ts'

// The program of the child process that looks for claims in a text: a long one takes seconds, and the
// notebook's own process waits for none of them.

answerParent(doSuggestWork)
