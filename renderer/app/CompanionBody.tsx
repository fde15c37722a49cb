import { useEffect, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { Companion } from '#renderer/notes/Companion.tsx'
import { SourceView } from '#renderer/sources/SourceView.tsx'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { type Companion as CompanionName, kindOf } from './workspace/state.ts'
import { useWorkspace } from './workspace/store.ts'

interface CompanionProps {
  readonly companion: CompanionName
  readonly documents: OpenDocuments
}

/** What stands beside a note while it is written or printed. */
export function CompanionBody({ companion, documents }: CompanionProps) {
  const note = useLeftNote()
  if (note === undefined && (companion === 'preview' || companion === 'pages')) return <NoNote />
  return (
    <Companion
      shows={companion}
      note={note}
      documents={documents}
      renderSource={() => <CompanionSource />}
    />
  )
}

/** The visit that was followed last: what beside a note only shows again takes no focus from it. */
let followed: string | undefined

function CompanionSource() {
  const source = useWorkspace((space) => space.source)
  const visit = source && `${source.id} ${source.visit}`
  // Kept while the reader is on its way.
  const [arrival, setArrival] = useState(() => ({ visit, again: visit === followed }))
  if (arrival.visit !== visit) setArrival({ visit, again: visit === followed })
  useEffect(() => {
    // Whoever is sent to a source that shows already goes on from the words that they were sent to.
    if (visit !== undefined && visit !== followed) usePassage.getState().reader?.focus()
    followed = visit
  }, [visit])
  if (!source) return <Empty>{say('window.companion.source.none')}</Empty>
  return (
    <SourceView
      key={source.id}
      source={source.id as Ref<'source'>}
      claim={source.claim}
      at={source.at}
      visit={source.visit}
      again={arrival.again}
    />
  )
}

/** The preview and the pages are of the note at the left. */
function useLeftNote(): Ref<'note'> | undefined {
  return useWorkspace(({ columns: [{ active }] }) =>
    active !== undefined && kindOf(active) === 'note' ? (active as Ref<'note'>) : undefined,
  )
}

function NoNote() {
  return (
    <Empty>
      {say('window.companion.note.none')} <Key name="Ctrl P" />
    </Empty>
  )
}
