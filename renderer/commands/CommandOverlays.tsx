import { useState } from 'react'
import { flushSync } from 'react-dom'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { type DeskId, type DeskView, isDeskView, useDesk } from '#renderer/ui/desk.ts'
import { Palette, PALETTE } from './Palette.tsx'
import { QuickOpen } from './QuickOpen.tsx'

const MOST_RECENT = 30
/** The palette and quick open, and the commands that lead to them and to the views of this folder. */
export function CommandOverlays() {
  const desk = useDesk()
  const [shown, setShown] = useState<'palette' | 'quick'>()
  const recent = useRecent(desk.focused)
  /** Opens a view and goes there, as who asks by a key expects. */
  function show(view: DeskView): void {
    flushSync(() => desk.open(view))
    const page = document.querySelector<HTMLElement>(`[data-view=${view}]`)
    ;(page?.querySelector<HTMLElement>('[data-first]') ?? page)?.focus()
  }
  useCommand({
    id: PALETTE,
    title: say('window.palette.open'),
    key: 'Ctrl+Shift+P | F1',
    run: () => setShown('palette'),
  })
  useCommand({
    id: 'quick.open',
    title: say('window.quick.open'),
    key: 'Ctrl+P',
    run: () => setShown('quick'),
  })
  useCommand({
    id: 'settings.open',
    title: say('window.settings.open'),
    key: 'Ctrl+,',
    run: () => show('settings'),
  })
  useCommand({
    id: 'keys.open',
    title: say('window.keys.open'),
    key: 'Ctrl+K Ctrl+S',
    run: () => show('keys'),
  })
  useCommand({
    id: 'history.open',
    title: say('window.history.open'),
    run: () => show('history'),
  })
  useCommand({
    id: 'backups.open',
    title: say('window.backups.open'),
    run: () => show('backups'),
  })
  useCommand({ id: 'gaps.open', title: say('window.gaps.open'), run: () => show('gaps') })
  useCommand({
    id: 'proposals.open',
    title: say('window.proposals.open'),
    run: () => show('proposals'),
  })
  useCommand({ id: 'review.open', title: say('window.review.open'), run: () => show('review') })
  useCommand({ id: 'trash.open', title: say('window.trash.open'), run: () => show('trash') })
  useCommand({
    id: 'entities.open',
    title: say('window.entities.open'),
    run: () => show('entities'),
  })
  useCommand({ id: 'help.open', title: say('window.help.open'), run: () => show('help') })
  const close = () => setShown(undefined)
  if (shown === 'palette') return <Palette onClose={close} />
  if (shown === 'quick') return <QuickOpen recent={recent} onClose={close} />
  return null
}

/** What had the focus before what has it now, the last first. */
function useRecent(focused: DeskId | undefined): readonly DeskId[] {
  const [visited, setVisited] = useState<readonly DeskId[]>([])
  if (focused !== undefined && focused !== visited[0] && !isDeskView(focused)) {
    setVisited([focused, ...visited.filter((id) => id !== focused)].slice(0, MOST_RECENT))
  }
  return visited[0] === focused ? visited.slice(1) : visited
}
