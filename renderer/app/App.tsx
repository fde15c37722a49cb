import { BlueprintProvider } from '@blueprintjs/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Bridge } from '#preload/bridges/index.ts'
import { ClientProvider } from '#renderer/api/client.tsx'
import { Buffers } from '#renderer/api/buffers.ts'
import { followNotices } from '#renderer/api/notices.ts'
import { createQueries } from '#renderer/api/queries.ts'
import { forgetClaimsView } from '#renderer/claims/claims-view.ts'
import { noteBrokenOff } from '#renderer/intake/broken-off.ts'
import { forgetQueueView } from '#renderer/intake/queue-view.ts'
import { forgetLastTopics } from '#renderer/claims/form/drafts.ts'
import { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { forgetShownVersion } from '#renderer/notes/shown-version.ts'
import { forgetLikeness } from '#renderer/ui/likeness.ts'
import { forgetEntitiesView } from '#renderer/topics/entities/entities-view.ts'
import { forgetTopicView } from '#renderer/topics/topic-view.ts'
import { forgetPassage } from '#renderer/ui/passage.ts'
import { countPresses } from '#renderer/ui/presses.ts'
import { Toasts } from '#renderer/ui/Toasts.tsx'
import { forgetDamage } from './found-damage.ts'
import { Restored } from './Restored.tsx'

/** The whole window over one connection to the notebook service. */
export function App({ bridge }: { bridge: Bridge }) {
  const [queries] = useState(createQueries)
  const [documents] = useState(() => new OpenDocuments(new Buffers(bridge.client)))
  const [opening, setOpening] = useState(0)
  useEffect(() => {
    const ended = new AbortController()
    const { client } = bridge
    void followNotices(
      client,
      queries,
      ended.signal,
      documents.buffers.window,
      ({ noun, ids, action }) => {
        if (noun === 'note') documents.pull(ids, action)
        if (noun === 'import') noteBrokenOff(ids)
        if (noun === 'notebook') {
          // Another notebook is open now: nothing that this window knows holds any longer.
          documents.clear()
          forgetClaimsView()
          forgetQueueView()
          forgetTopicView()
          forgetEntitiesView()
          forgetLastTopics()
          forgetPassage()
          forgetLikeness()
          forgetShownVersion()
          forgetDamage()
          queries.clear()
          setOpening((count) => count + 1)
          // What could not be saved in the one before is left to whoever opens it next: maybe at once.
          void documents.buffers
            .flush()
            .then(() => queries.invalidateQueries({ queryKey: ['buffers'] }))
        }
      },
      () => documents.pullAll(),
    )
    // What could not be saved while there was no connection.
    const unfollow = bridge.onState((state) => {
      if (state === 'open') void documents.flush()
    })
    return () => {
      unfollow()
      ended.abort()
    }
  }, [bridge, queries, documents])
  useEffect(() => keepOnLeaving(documents), [documents])
  useEffect(refuseDrops, [])
  useEffect(countPresses, [])
  return (
    <BlueprintProvider>
      <QueryClientProvider client={queries}>
        <ClientProvider client={bridge.client}>
          <Toasts>
            <Restored key={opening} bridge={bridge} documents={documents} />
          </Toasts>
        </ClientProvider>
      </QueryClientProvider>
    </BlueprintProvider>
  )
}

/** Saves when the window is hidden or left, and asks before it closes on what is not saved yet. */
function keepOnLeaving(documents: OpenDocuments): () => void {
  const save = () => {
    void documents.flush()
    void documents.buffers.flush()
  }
  const ask = (event: BeforeUnloadEvent) => {
    save()
    if (!documents.clean) event.preventDefault()
  }
  document.addEventListener('visibilitychange', save)
  window.addEventListener('pagehide', save)
  window.addEventListener('blur', save)
  window.addEventListener('beforeunload', ask)
  return () => {
    document.removeEventListener('visibilitychange', save)
    window.removeEventListener('pagehide', save)
    window.removeEventListener('blur', save)
    window.removeEventListener('beforeunload', ask)
  }
}

/** A link or file that is dropped beside what takes drops must not lead the window away. */
function refuseDrops(): () => void {
  const refuse = (event: DragEvent) => {
    const target = event.target
    if (target instanceof Element && target.closest('input, textarea')) return
    event.preventDefault()
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}
