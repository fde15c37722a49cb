import { sayProblem } from '#data/messages/index.ts'
import type { ProblemValue } from '#data/model/problem.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useWarned } from '#renderer/ui/Toasts.tsx'

/** Tells once that backups cannot be made, wherever the person is; the list goes on saying it. */
export function BackupTrouble() {
  const backups = useAsk('backups', 'list', undefined).data
  useWarned(backups && toWarn(backups.trouble?.first))
  useWarned(backups && toWarn(backups.trouble?.second))
  return null
}

function toWarn(problem: ProblemValue | undefined): string | null {
  return problem ? sayProblem(problem) : null
}
