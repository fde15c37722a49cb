import { Dialog, DialogBody } from '@blueprintjs/core'
import { type ReactNode, useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { CredibilityKeys, CredibilityStrip } from '#renderer/ui/CredibilityStrip.tsx'
import { askRemoval } from '#renderer/ui/removal.ts'
import { BulkAct, BulkKey, type BulkPanel } from './BulkAct.tsx'
import { BulkKind } from './BulkKind.tsx'
import { BulkMore } from './BulkMore.tsx'
import { BulkEntities, BulkTopics } from './BulkTopics.tsx'
import { useClaimsView } from './claims-view.ts'
import { MergeClaims } from './MergeClaims.tsx'
import { RelatePanel } from './RelatePanel.tsx'
import { clear } from '#renderer/ui/selection.ts'
import { StatusForm } from './StatusForm.tsx'
import { useEditMany } from './use-edit-many.ts'

interface BulkBarProps {
  readonly selected: ReadonlySet<Ref<'claim'>>
  /** Where the focus goes when an act is over. */
  readonly onDone: () => void
}

type Act = BulkPanel | 'relate' | 'merge'

/** Stands in the place of the list's head while claims are selected, and changes them all at once. */
export function BulkBar({ selected, onDone }: BulkBarProps) {
  const select = useClaimsView(({ select }) => select)
  const refs = useMemo(() => [...selected], [selected])
  const edit = useEditMany(refs)
  const notebook = useAsk('notebook', 'info', undefined).data?.uuid
  const [act, setAct] = useState<Act>()
  const inPanel = act !== undefined && act !== 'relate' && act !== 'merge'
  const alike = useAsk('claims', 'alike', { refs }, { when: inPanel })
  const [left, right] = refs
  const pair = refs.length === 2 && left && right ? { left, right } : undefined

  function close(): void {
    setAct(undefined)
    onDone()
  }

  const panel = (name: BulkPanel, content: ReactNode, button?: ReactNode) => (
    <>
      <BulkKey name={name} onPress={() => setAct(name)} />
      <BulkAct
        name={name}
        button={button}
        // Opened whole, so that the focus goes straight to what is to be filled in.
        open={act === name && !alike.isPending}
        onToggle={(open) => (open ? setAct(name) : close())}
      >
        {content}
      </BulkAct>
    </>
  )
  /** Opens below the menu that it is chosen from. */
  const atMenu = <span className="bulk-anchor" aria-hidden />

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
      {panel(
        'topics',
        <Answer result={alike}>
          {({ topics }) => <BulkTopics shared={topics} edit={edit} />}
        </Answer>,
      )}
      {panel(
        'grade',
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
      {panel(
        'status',
        <Answer result={alike}>
          {({ status }) => (
            <StatusForm
              status={status}
              of={`many ${notebook}`}
              onSet={(change) => {
                close()
                return edit(change)
              }}
            />
          )}
        </Answer>,
      )}
      <PairAct
        name="relate"
        hotkey="r"
        ready={pair !== undefined}
        onPress={() => setAct('relate')}
      />
      <PairAct name="merge" hotkey="m" ready={refs.length > 1} onPress={() => setAct('merge')} />
      <BulkMore
        onPanel={setAct}
        onDelete={() => {
          askRemoval({ noun: 'claims', refs })
          onDone()
        }}
      />
      {panel(
        'entities',
        <Answer result={alike}>
          {({ entities }) => <BulkEntities shared={entities} edit={edit} />}
        </Answer>,
        atMenu,
      )}
      {panel(
        'kind',
        <Answer result={alike}>
          {({ kind }) => (
            <BulkKind
              kind={kind}
              onSet={(chosen) => {
                void edit({ kind: chosen })
                close()
              }}
            />
          )}
        </Answer>,
        atMenu,
      )}
      {pair && (
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
      )}
      {act === 'merge' && <MergeClaims refs={refs} onClose={close} />}
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

interface PairActProps {
  readonly name: 'relate' | 'merge'
  readonly hotkey: string
  /** Whether as many are selected as it takes. */
  readonly ready: boolean
  readonly onPress: () => void
}

/** What takes more claims than one. */
function PairAct({ name, hotkey, ready, onPress }: PairActProps) {
  useCommand(
    {
      id: `claims.bulk.${name}`,
      title: say(`window.bulk.${name}.long`),
      key: hotkey,
      run: onPress,
    },
    ready,
  )
  return (
    <button
      type="button"
      className="bulk-act"
      disabled={!ready}
      title={ready ? undefined : say(`window.bulk.${name}.two`)}
      onClick={onPress}
    >
      {say(`window.bulk.${name}`)} <kbd>{hotkey}</kbd>
    </button>
  )
}

function focusChoice(strip: HTMLElement | null): void {
  strip?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus()
}
