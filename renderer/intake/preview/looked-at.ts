import type { InferClientOutputs } from '@orpc/client'
import { say } from '#data/messages/index.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

type ImportItem = InferClientOutputs<NotebookClient>['sources']['import']

/** A file before it comes in, with what it would come in as once that is known. */
export interface LookedAt {
  readonly file: File
  /** What the notebook says of it; absent until it was read. */
  readonly item?: ImportItem | undefined
  /** Why it could not be asked about. */
  readonly trouble?: string | undefined
  /** Whether the person wants it. */
  readonly wanted: boolean
}

/** How a file stands: it waits to be read, can come in, is here already, comes twice, or cannot come in. */
export type Standing = 'waits' | 'comes' | 'here' | 'twice' | 'fails'

/** How each file stands, in order: of the same file twice the first comes in. */
export function standings(files: readonly LookedAt[]): Standing[] {
  const seen = new Set<string>()
  return files.map(({ item, trouble }) => {
    if (trouble !== undefined || item?.status === 'failed') return 'fails'
    if (!item) return 'waits'
    if (item.status === 'duplicate') return 'here'
    const hash = item.preview?.hash ?? ''
    if (seen.has(hash)) return 'twice'
    seen.add(hash)
    return 'comes'
  })
}

/** What there is to know of a file beside its facts, in a sentence or two. */
export function noteOf({ item, trouble }: LookedAt, standing: Standing): string | undefined {
  switch (standing) {
    case 'waits':
      return undefined
    case 'comes':
      return item?.reason
    case 'here':
      return say('window.look.here', { ref: item?.ref ?? '' })
    case 'twice':
      return say('window.look.twice')
    case 'fails':
      return trouble ?? item?.reason
  }
}

/** The files that come in as things are. */
export function comingIn(files: readonly LookedAt[]): File[] {
  const all = standings(files)
  return files.flatMap(({ file, wanted }, at) => (wanted && all[at] === 'comes' ? [file] : []))
}
