import { useCallback, useEffect, useRef, useState } from 'react'
import type { Bridge } from '#preload/bridges/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { loadFaces } from './faces.ts'
import { Frame } from './Frame.tsx'
import { useLook } from './look.ts'
import { readKept, writeKept } from './workspace/kept.ts'
import { firstStart } from './workspace/first-start.ts'
import type { Workspace } from './workspace/state.ts'

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
  const faces = useFaces()
  const uuid = info.data?.uuid
  const onChange = useKeep(uuid)
  useLook()
  const [start, setStart] = useState<Workspace>()
  // Whatever could not be asked: the window opens all the same.
  const answered = [info, kept, notes, settings, topics, sources, searches].every(
    ({ isPending }) => !isPending,
  )
  if (answered && faces && !start) {
    const own = uuid === undefined ? null : sessionStorage.getItem(uuid)
    setStart(
      readKept(own ?? '') ?? readKept(kept.data?.state ?? '') ?? firstStart(notes.data ?? []),
    )
  }
  if (!start) return null
  return <Frame bridge={bridge} documents={documents} start={start} onChange={onChange} />
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
    if (state !== undefined) client.desk.keep({ state }).catch(() => undefined)
  }, [client])
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
