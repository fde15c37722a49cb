import { type MessageId, say } from './index.ts'

const REASONS: Readonly<Record<string, MessageId>> = {
  EACCES: 'reason.no-permission',
  EPERM: 'reason.no-permission',
  EROFS: 'reason.read-only',
  ENOENT: 'reason.no-folder',
  ENOTDIR: 'reason.not-a-folder',
  EISDIR: 'reason.is-a-folder',
  EEXIST: 'reason.exists',
  ENOSPC: 'reason.disk-full',
  EDQUOT: 'reason.disk-full',
  ENAMETOOLONG: 'reason.name-too-long',
  ELOOP: 'reason.link-loop',
  SQLITE_CANTOPEN: 'reason.cannot-open',
  SQLITE_FULL: 'reason.disk-full',
}

/** Why the system refused a file, in words; the system's own code where it has none. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  const id = code === undefined ? undefined : REASONS[code]
  if (id !== undefined) return say(id as 'reason.exists')
  return code ?? (error instanceof Error ? error.message : String(error))
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
