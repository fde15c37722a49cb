import { PopoverNext } from '@blueprintjs/core'
import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'

/** What is done with several claims at once, each in a panel of its own. */
export type BulkPanel = 'topics' | 'grade' | 'status' | 'entities' | 'kind'

/** The key of each. */
export const BULK_KEYS: Readonly<Record<BulkPanel, string>> = {
  topics: 't',
  grade: 'g',
  status: 's',
  entities: 'a',
  kind: 'k',
}

interface BulkActProps {
  readonly name: BulkPanel
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** What it opens from; without it a button of its name. */
  readonly button?: ReactNode
  readonly children: ReactNode
}

/** A button of the bulk bar with the panel that it opens. */
export function BulkAct({ name, open, onToggle, button, children }: BulkActProps) {
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
      {button ?? (
        <button type="button" className="bulk-act" aria-expanded={open} aria-haspopup="dialog">
          {say(`window.bulk.${name}`)} <kbd>{BULK_KEYS[name]}</kbd>
        </button>
      )}
    </PopoverNext>
  )
}

/** Opens a panel by its key. */
export function BulkKey({ name, onPress }: { name: BulkPanel; onPress: () => void }) {
  useCommand({
    id: `claims.bulk.${name}`,
    title: say(`window.bulk.${name}.long`),
    key: BULK_KEYS[name],
    run: onPress,
  })
  return null
}
