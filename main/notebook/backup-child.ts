import { answerParent } from '#main/answer-parent.ts'
import { doBackupWork } from './backup-work.ts'

// The program of the backups' child process: copying a notebook cannot be interrupted, and the
// notebook's own process never waits for it.

answerParent(doBackupWork)
