import { Dialog, DialogBody, PopoverNext } from '@blueprintjs/core'
import { type ReactNode, useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { CredibilityKeys, CredibilityStrip } from '#renderer/ui/CredibilityStrip.tsx'
import { BulkTopics } from './BulkTopics.tsx'
import { useClaimsView } from './claims-view.ts'
import { RelatePanel } from './RelatePanel.tsx'
import { clear } from './selection.ts'
import { StatusForm } from './StatusForm.tsx'
import { useEditMany } from './use-edit-many.ts'

interface BulkBarProps {
  readonly selected: ReadonlySet<Ref<'claim'>>
  /** Where the focus goes when an act is over. */
  readonly onDone: () => void
}

type Act = 'topics' | 'grade' | 'status' | 'relate'

/** Stands in the place of the list's head while claims are selected, and changes them all at once. */
export function BulkBar({ selected, onDone }: BulkBarProps) {
  const select = useClaimsView(({ select }) => select)
  const refs = useMemo(() => [...selected], [selected])
  const edit = useEditMany(refs)
  const [act, setAct] = useState<Act>()
  const alike = useAsk('claims', 'alike', { refs }, { when: act !== undefined && act !== 'relate' })
  const [left, right] = refs
  const pair = refs.length === 2 && left && right ? { left, right } : undefined

  function close(): void {
    setAct(undefined)
    onDone()
  }

  const popover = (name: Act, key: string, content: ReactNode) => (
    <BulkAct
      name={name}
      hotkey={key}
      // Opened whole, so that the focus goes straight to what is to be filled in.
      open={act === name && !alike.isPending}
      onToggle={(open) => (open ? setAct(name) : close())}
    >
      {content}
    </BulkAct>
  )

  return (
    <header
      className="desk-bar bulk"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || act !== undefined) return
        event.preventDefault()
        select(clear)
        onDone()
      }}
    >
      <p className="count" role="status">
        {say('window.claims.chosen', { count: refs.length })}
      </p>
      {popover(
        'topics',
        't',
        <Answer result={alike}>
          {({ all, some }) => <BulkTopics all={all} some={some} edit={edit} />}
        </Answer>,
      )}
      {popover(
        'grade',
        'g',
        <Answer result={alike}>
          {({ credibility }) => (
            <div ref={focusChoice}>
              <CredibilityStrip
                value={credibility}
                onChange={(value) => {
                  void edit({ credibility: value ?? null })
                  close()
                }}
              />
            </div>
          )}
        </Answer>,
      )}
      {popover(
        'status',
        's',
        <Answer result={alike}>
          {({ status }) => (
            <StatusForm
              status={status}
              onSet={(change) => {
                void edit(change)
                close()
              }}
            />
          )}
        </Answer>,
      )}
      <button
        type="button"
        className="bulk-act"
        disabled={!pair}
        title={pair ? undefined : say('window.bulk.relate.two')}
        onClick={() => setAct('relate')}
      >
        {say('window.bulk.relate')} <kbd>{'r'}</kbd>
      </button>
      {pair && (
        <>
          <RelateKey onPress={() => setAct('relate')} />
          <Dialog
            isOpen={act === 'relate'}
            onClose={close}
            title={say('window.relate')}
            className="relate-dialog"
          >
            <DialogBody useOverflowScrollContainer={false}>
              <RelatePanel left={pair.left} right={pair.right} onDone={close} />
            </DialogBody>
          </Dialog>
        </>
      )}
      <button
        type="button"
        className="bulk-clear"
        onClick={() => {
          select(clear)
          onDone()
        }}
      >
        {say('window.bulk.clear')} <kbd>{say('window.key.esc')}</kbd>
      </button>
      <CredibilityKeys onPress={(credibility) => void edit({ credibility: credibility ?? null })} />
    </header>
  )
}

interface BulkActProps {
  readonly name: Exclude<Act, 'relate'> | Act
  readonly hotkey: string
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly children: ReactNode
}

function BulkAct({ name, hotkey, open, onToggle, children }: BulkActProps) {
  useCommand({
    id: `claims.bulk.${name}`,
    title: say(`window.bulk.${name}.long`),
    key: hotkey,
    run: () => onToggle(true),
  })
  return (
    <PopoverNext
      isOpen={open}
      onInteraction={onToggle}
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      autoFocus
      enforceFocus={false}
      // The list takes the focus back itself, on Escape too: what had it before is gone with the panel.
      canEscapeKeyClose={false}
      shouldReturnFocusOnClose={false}
      content={
        <div
          className="bulk-panel"
          role="dialog"
          aria-label={say(`window.bulk.${name}.long`)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onToggle(false)
          }}
        >
          {children}
        </div>
      }
    >
      <button type="button" className="bulk-act" aria-expanded={open} aria-haspopup="dialog">
        {say(`window.bulk.${name}`)} <kbd>{hotkey}</kbd>
      </button>
    </PopoverNext>
  )
}

function focusChoice(strip: HTMLElement | null): void {
  strip?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus()
}

function RelateKey({ onPress }: { onPress: () => void }) {
  useCommand({
    id: 'claims.bulk.relate',
    title: say('window.bulk.relate.long'),
    key: 'r',
    run: onPress,
  })
  return null
}
