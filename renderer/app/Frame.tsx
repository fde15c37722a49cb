import { useState } from 'react'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { Bridge } from '#preload/bridges/index.ts'
import type { Hit } from '#preload/contract/search.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { NewNote } from '#renderer/notes/NewNote.tsx'
import { useImport } from '#renderer/sources/import.ts'
import { useSearch } from '#renderer/search/use-search.ts'
import { useKey } from '#renderer/ui/keys.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { Centre } from './Centre.tsx'
import { Inspector } from './Inspector.tsx'
import { nextPane, usePanes } from './panes.ts'
import { usePlace } from './place.ts'
import { Side } from './Side.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TitleBar } from './TitleBar.tsx'

/** The frame: title bar, lists, centre, inspector, status bar. It brings the nouns together. */
export function Frame({ bridge, documents }: { bridge: Bridge; documents: OpenDocuments }) {
  const client = useClient()
  const tell = useTell()
  const [place, go] = usePlace()
  const [making, setMaking] = useState(false)
  const search = useSearch()
  const panes = usePanes()
  const searching = search.query.trim() !== ''

  /** Opens anything by its id: a claim beside what is there, all else in the centre. */
  const open = useStable((id: string) => {
    search.setQuery('')
    if (parseRef(id)?.noun === 'claim') {
      panes.show('inspector')
      go({ ...place, claim: id as Ref<'claim'> })
    } else go({ centre: id })
  })

  /** Opens a hit; a claim among the words that it rests on, where it rests on any. */
  async function openHit(hit: Hit | undefined): Promise<void> {
    if (!hit) return
    if (hit.type !== 'claim') return open(hit.ref)
    try {
      const claim = await client.claims.get({ ref: hit.ref as Ref<'claim'> })
      const source = claim.evidence[0]?.source
      search.setQuery('')
      panes.show('inspector')
      go({ ...(source === undefined ? place : { centre: source }), claim: claim.ref })
    } catch (error) {
      tell.trouble(error)
    }
  }

  const bringIn = useImport(open)
  useKey('Ctrl+N', () => setMaking(true))
  useKey('F6', nextPane)
  const chosen = searching ? search.chosen : undefined
  const shownClaim = chosen?.type === 'claim' ? (chosen.ref as Ref<'claim'>) : place.claim
  return (
    <div
      className="frame"
      data-side={panes.side}
      data-inspector={panes.inspector}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void bringIn([...event.dataTransfer.files])
      }}
    >
      <TitleBar
        bridge={bridge}
        documents={documents}
        search={search}
        panes={panes}
        onEnter={() => void openHit(search.chosen)}
        onNewNote={() => setMaking(true)}
      />
      <Side current={place.centre} onOpen={open} onNewNote={() => setMaking(true)} />
      <Centre
        place={place}
        documents={documents}
        search={searching ? search : undefined}
        onOpen={open}
        onHit={(hit) => void openHit(hit)}
      />
      <Inspector
        place={searching ? {} : place}
        claim={shownClaim}
        onOpen={open}
        onClose={() => go({ centre: place.centre })}
      />
      <StatusBar note={!searching && place.centre?.startsWith('N-')} />
      {making && <NewNote onClose={() => setMaking(false)} onOpen={open} />}
    </div>
  )
}
