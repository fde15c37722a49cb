import type { QueryClient } from '@tanstack/react-query'
import type { ChangeNotice } from '#preload/contract/changes.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

type Noun = ChangeNotice['noun']
type Asked = Exclude<keyof NotebookClient, 'changes' | 'briefings'>

/** Whose answers are out of date when something of a noun has changed. */
const AFFECTED: Record<Noun, readonly Asked[]> = {
  source: ['sources', 'claims', 'entities', 'notes', 'search', 'notebook', 'review'],
  claim: ['claims', 'sources', 'topics', 'entities', 'notes', 'search', 'notebook', 'review'],
  note: ['notes', 'notebook'],
  topic: ['topics', 'claims', 'entities', 'notes', 'search', 'notebook'],
  entity: ['entities', 'claims', 'sources', 'notes', 'search', 'notebook'],
  relation: ['claims', 'search', 'proposals'],
  review: ['review'],
  'saved-search': ['searches'],
  trash: ['trash', 'review'],
  settings: ['settings', 'notebook'],
  health: ['notebook'],
  notebook: [
    'notebook',
    'sources',
    'claims',
    'notes',
    'topics',
    'entities',
    'search',
    'searches',
    'review',
    'gaps',
    'proposals',
    'trash',
    'settings',
    'desk',
    'buffers',
    'backups',
  ],
  backup: ['backups'],
  import: [],
}

/**
 * The same of what may wait: a note is saved at each pause in the typing, and what is found by its words
 * is asked for once they rest. Topics and claims that a note names have notices of their own. What the
 * saved searches find is counted for all of them, so it waits for claims that follow one another too.
 */
const AFFECTED_AT_REST: Partial<Record<Noun, readonly Asked[]>> = {
  source: ['searches', 'gaps'],
  claim: ['searches', 'gaps', 'proposals'],
  note: ['search', 'searches', 'buffers', 'review', 'gaps'],
  topic: ['searches', 'gaps', 'proposals'],
  entity: ['searches', 'gaps', 'proposals'],
  relation: ['searches'],
}

const AGAIN_MS = 1_000
const REST_MS = 2_000

/**
 * Follows the notebook's change notices as that window until `signal` ends: marks answers as out of date, and tells
 * `heard`. Where the stream breaks off it is taken up again, as soon as there is a connection:
 * everything is asked anew, and `missed` is told that notices may be missing.
 */
export async function followNotices(
  client: NotebookClient,
  queries: QueryClient,
  signal: AbortSignal,
  window: string,
  heard: (notice: ChangeNotice) => void,
  missed: () => void,
): Promise<void> {
  const rest = outdateAtRest(queries, signal)
  let again = false
  while (!signal.aborted) {
    try {
      const notices = await client.changes.watch({ window }, { signal })
      if (again) {
        missed()
        void queries.invalidateQueries()
      }
      for await (const notice of notices) {
        outdate(queries, AFFECTED[notice.noun])
        rest([...(AFFECTED_AT_REST[notice.noun] ?? []), 'history'])
        heard(notice)
      }
    } catch {
      // The connection is gone or the window closes; either way the loop decides.
    }
    again = true
    await pause(AGAIN_MS, signal)
  }
}

function outdate(queries: QueryClient, all: readonly Asked[]): void {
  for (const asked of all) void queries.invalidateQueries({ queryKey: [asked] })
}

/** Outdates answers once nothing more was said of them for a while, and nothing after `signal` ended. */
function outdateAtRest(queries: QueryClient, signal: AbortSignal): (all: readonly Asked[]) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const due = new Set<Asked>()
  signal.addEventListener('abort', () => clearTimeout(waiting))
  return (all) => {
    if (all.length === 0) return
    for (const asked of all) due.add(asked)
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      outdate(queries, [...due])
      due.clear()
    }, REST_MS)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
