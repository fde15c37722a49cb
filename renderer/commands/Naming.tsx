import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import {
  askNaming,
  nameAtCaret,
  namedBy,
  type Named,
  type Naming as Asked,
  takeNamings,
} from '#renderer/ui/naming.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { MergePicker } from './MergePicker.tsx'
import { NameDialog } from './NameDialog.tsx'

/** Asks for new names, folders and what to merge with, whoever wants them: a key, the palette, the editor. */
export function Naming({ onBefore }: { onBefore: () => Promise<void> }) {
  const tell = useTell()
  const desk = useDesk()
  const [asked, setAsked] = useState<Asked>()
  /** What to merge into, once it is chosen. */
  const [into, setInto] = useState<DeskId>()
  const place = useFocusedPlace()
  const [ready, setReady] = useState(false)
  /** What had the focus, and has it again in the end. */
  const opener = useRef<Element>(null)
  const open = namedBy(desk.focused)
  useNamingCommand('move', open?.of === 'note' ? open : undefined)
  useNamingCommand('merge', open)
  const key = <RenameKey key={place} place={place} open={open} />

  async function begin(next: Asked): Promise<void> {
    opener.current = document.activeElement
    setInto(next.into)
    setReady(false)
    setAsked(next)
    try {
      // What is typed and not yet saved may hold the very name.
      await onBefore()
      setReady(true)
    } catch (error) {
      setAsked(undefined)
      tell.trouble(error)
    }
  }

  const latest = useRef(begin)
  useEffect(() => {
    latest.current = begin
  })
  useEffect(() => takeNamings((next) => void latest.current(next)), [])
  if (!asked) return key
  const close = () => {
    flushSync(() => setAsked(undefined))
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  if (asked.way === 'merge' && into === undefined) {
    return (
      <>
        {key}
        <MergePicker
          what={asked.what}
          onPick={(id) => {
            // The picker has closed by now.
            setAsked(asked)
            setInto(id)
          }}
          onClose={close}
        />
      </>
    )
  }
  return (
    <>
      {key}
      <NameDialog
        key={into}
        {...asked}
        into={into}
        ready={ready}
        onMerge={(id) => {
          setInto(id)
          setAsked({ way: 'merge', what: asked.what })
        }}
        onClose={close}
      />
    </>
  )
}

/**
 * Renames what the row that has the focus stands for, what stands at the caret, or else what is open.
 * Shown anew for each place, so that it is announced after whatever else has this key; where a claim
 * is what the person is at, the key is the claim's.
 */
function RenameKey({ place, open }: { place: string | undefined; open: Named | undefined }) {
  const row = namedBy(place)
  const what = row ?? open
  useCommand(
    {
      id: 'name.rename',
      title: say('window.name.rename.long'),
      key: 'F2',
      run: () => {
        if (place === CARET) nameAtCaret()
        else if (what) askNaming({ way: 'rename', what })
      },
    },
    what !== undefined && what.of !== 'claim',
  )
  return null
}

function useNamingCommand(way: 'move' | 'merge', what: Named | undefined): void {
  useCommand(
    {
      id: `name.${way}`,
      title: say(`window.name.${way}.long`),
      key: way === 'merge' ? 'M' : undefined,
      run: () => what && askNaming({ way, what }),
    },
    what !== undefined,
  )
}

/** Stands for the text of an editor. */
const CARET = 'caret'

/** The id of the row of a tree that has the focus, or `CARET`. */
function useFocusedPlace(): string | undefined {
  const [place, setPlace] = useState<string>()
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const found = target.closest<HTMLElement>('[data-named]')
      setPlace(target.closest('.monaco-editor') ? CARET : found?.dataset['named'])
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return place
}
