import { useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { NotebookHealth } from '#preload/contract/notebook.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { type BegunWork, beginWork } from '#renderer/ui/work.ts'
import { DamageDialog } from './DamageDialog.tsx'
import { tellDamage, useFoundDamage } from './found-damage.ts'

/** Looks for damage when asked, tells of what is found on its own, and shows what can be done. */
export function NotebookCheck({ documents }: { readonly documents: OpenDocuments }) {
  const health = useAsk('notebook', 'health', undefined).data
  const damage = useFoundDamage((state) => state.damage)
  useHealthTold(health)
  useCheckCommand(health)
  return damage && <DamageDialog damage={damage} documents={documents} />
}

/** The command that checks the open notebook: beside all other work, with its progress in the status bar. */
function useCheckCommand(health: NotebookHealth | undefined): void {
  const client = useClient()
  const tell = useTell()
  const [begun, setBegun] = useState<{ work: BegunWork; cancel: () => void }>()

  async function check(): Promise<void> {
    const ending = new AbortController()
    const cancel = () => ending.abort()
    const work = beginWork({ label: say('window.damage.checking'), cancel })
    setBegun({ work, cancel })
    try {
      const { ok, problems } = await client.notebook.check(undefined, { signal: ending.signal })
      if (ok) tell.done(say('window.damage.none'))
      else tellDamage({ lines: problems.map(({ where, what }) => `${where}: ${what}`) })
    } catch (error) {
      if (!ending.signal.aborted) tell.trouble(error)
    } finally {
      setBegun(undefined)
      work.end()
    }
  }

  const { done, total } = health?.checking ?? {}
  useEffect(() => {
    if (!begun || !total) return
    const { work, cancel } = begun
    work.now({ label: say('window.damage.checking'), done: done ?? 0, all: total, cancel })
  }, [begun, done, total])
  useCommand(
    { id: 'notebook.check', title: say('window.damage.check'), run: () => void check() },
    !begun,
  )
}

/** Says once of each damage that was found in the background, and of a lost `-wal`. */
function useHealthTold(health: NotebookHealth | undefined): void {
  const tell = useTell()
  const told = useRef(new Set<string>())
  useEffect(() => {
    if (!health) return
    const once = (about: string, text: string) => {
      if (told.current.has(about)) return
      told.current.add(about)
      tell.warn(text)
    }
    if (health.damage) once(health.damage.since, say('window.damage.notice'))
    if (health.walGone) once('wal', say('window.damage.wal-gone'))
  }, [health, tell])
}
