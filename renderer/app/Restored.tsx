import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { say, sayProblem } from '#data/messages/index.ts'
import type { ProblemCode } from '#data/model/problem.ts'
import type { Bridge } from '#preload/bridges/index.ts'
import { actIn } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { problemOf } from '#renderer/api/trouble.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useBrokenOffTold } from '#renderer/intake/broken-off.ts'
import { useTell, useWarned } from '#renderer/ui/Toasts.tsx'
import { loadFaces } from './faces.ts'
import { Frame } from './Frame.tsx'
import { useFormsKept } from './keep-forms.ts'
import { useLook } from './look.ts'
import { readKept, writeKept } from './workspace/kept.ts'
import { firstStart } from './workspace/first-start.ts'
import { EMPTY, type Workspace } from './workspace/state.ts'

const PAUSE_MS = 300

interface RestoredProps {
  readonly bridge: Bridge
  readonly documents: OpenDocuments
}

/**
 * The frame as this notebook's window was left. A window that is loaded again has its own layout
 * back; a new one has the layout that was kept last.
 */
export function Restored({ bridge, documents }: RestoredProps) {
  const info = useAsk('notebook', 'info', undefined)
  const kept = useAsk('desk', 'get', undefined)
  const notes = useAsk('notes', 'list', undefined)
  const settings = useAsk('settings', 'get', undefined)
  // What stands first in the lists, so that they come whole.
  const topics = useAsk('topics', 'list', undefined)
  const sources = useAsk('sources', 'list', undefined)
  const searches = useAsk('searches', 'list', undefined)
  const left = useAsk('buffers', 'left', undefined)
  const faces = useFaces()
  const uuid = info.data?.uuid
  const onChange = useKeep(uuid)
  useEffect(() => {
    // Until the next one is known, what is done is meant for the one before.
    if (uuid !== undefined) actIn(uuid)
  }, [uuid])
  useFormsKept(documents.buffers, uuid, left.data?.drafts)
  useLeftTold(left.data?.texts.length)
  useDiskTroubleTold(documents)
  useBrokenOffTold()
  useLook()
  const [start, setStart] = useState<Workspace>()
  // Whatever could not be asked: the window opens all the same.
  const answered = [info, kept, notes, settings, topics, sources, searches, left].every(
    ({ isPending }) => !isPending,
  )
  if (answered && faces && !start) {
    const own = uuid === undefined ? null : sessionStorage.getItem(uuid)
    const last = () => readKept(own ?? '') ?? readKept(kept.data?.state ?? '')
    setStart(kept.data?.safe ? EMPTY : (last() ?? firstStart(notes.data ?? [])))
  }
  if (!start) return null
  return <Frame bridge={bridge} documents={documents} start={start} onChange={onChange} />
}

/** Says once that words were left unsaved, and where they are offered. */
function useLeftTold(count: number | undefined): void {
  const tell = useTell()
  const told = useRef(false)
  useEffect(() => {
    if (!count || told.current) return
    told.current = true
    tell.done(say('window.left.notice', { count }))
  }, [count, tell])
}

/** What keeps anything from being saved until the person does something about it. */
const OF_THE_DISK: ReadonlySet<ProblemCode> = new Set([
  'disk-full',
  'disk-failed',
  'notebook-gone',
  'notebook-locked-out',
])

/** Says, once and for as long as it is not closed, what keeps words from being saved. */
function useDiskTroubleTold(documents: OpenDocuments): void {
  const state = useSyncExternalStore(documents.subscribe, documents.state)
  const problem = state.kind === 'trouble' ? problemOf(state.error) : undefined
  const text = problem && OF_THE_DISK.has(problem.code) ? sayProblem(problem) : undefined
  // What is typed is only unsaved until it is tried: that ends nothing.
  useWarned(state.kind === 'saved' ? null : text)
}

/** Whether the faces are there. */
function useFaces(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => void loadFaces().then(() => setReady(true)), [])
  return ready
}

/** Keeps each change: for this window at once, for the next start after a pause. */
function useKeep(uuid: string | undefined): (space: Workspace) => void {
  const client = useClient()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; state: string }>(undefined)
  const keep = useCallback(() => {
    const { timer, state } = waiting.current ?? {}
    clearTimeout(timer)
    waiting.current = undefined
    // The layout is a convenience: where it cannot be kept, the work goes on.
    if (state !== undefined) client.desk.keep({ notebook: uuid, state }).catch(() => undefined)
  }, [client, uuid])
  useEffect(() => {
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      clearTimeout(waiting.current?.timer)
    }
  }, [keep])
  return useCallback(
    (space) => {
      const state = writeKept(space)
      if (uuid !== undefined) sessionStorage.setItem(uuid, state)
      clearTimeout(waiting.current?.timer)
      waiting.current = { timer: setTimeout(keep, PAUSE_MS), state }
    },
    [uuid, keep],
  )
}
