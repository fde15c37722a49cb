import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { say, sayAction } from '#data/messages/index.ts'
import type { HistoryReversal } from '#preload/contract/history.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { askTurn, takeTurns, type Turn } from '#renderer/ui/turn.ts'
import { working } from '#renderer/ui/work.ts'
import { Blocked } from './Blocked.tsx'

/** Takes actions back and does them again, whoever asks for it: a key, a message, the history. */
export function Turning({ onBefore }: { onBefore: () => Promise<void> }) {
  const client = useClient()
  const queries = useQueryClient()
  const tell = useTell()
  const [blocked, setBlocked] = useState<{ way: Turn['way']; reversal: HistoryReversal }>()
  useCommand({
    id: 'history.undo',
    title: say('window.undo.do'),
    key: 'Ctrl+Z',
    outsideText: true,
    once: true,
    run: () => askTurn({ way: 'undo' }),
  })
  useCommand({
    id: 'history.redo',
    title: say('window.redo.do'),
    key: 'Ctrl+Shift+Z | Ctrl+Y',
    outsideText: true,
    once: true,
    run: () => askTurn({ way: 'redo' }),
  })

  async function turn({ way, of }: Turn, partly: boolean): Promise<void> {
    try {
      // What is typed and not yet saved was done before this.
      await onBefore()
      const call = way === 'undo' ? client.history.undo : client.history.redo
      const reversal = await working(say(`window.${way}.doing`), () =>
        call({ ...act(), of, partly }),
      )
      void queries.invalidateQueries({ queryKey: ['history'] })
      if (!reversal.changed) return setBlocked({ way, reversal })
      const { action, call: did, about } = reversal.done
      const what = sayAction(did, about)
      tell.done(say(`window.${way}.done`, { what }), {
        way: way === 'undo' ? 'redo' : 'undo',
        of: action,
      })
    } catch (error) {
      tell.trouble(error)
    }
  }

  const take = useStable(turn)
  useEffect(() => takeTurns((asked) => void take(asked, false)), [take])
  if (!blocked) return null
  return (
    <Blocked
      {...blocked}
      onGoOn={() => {
        setBlocked(undefined)
        void turn({ way: blocked.way, of: blocked.reversal.done.action }, true)
      }}
      onClose={() => setBlocked(undefined)}
    />
  )
}
