import { SegmentedControl } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { type Look, LOOKS, useLooks } from './look.ts'
import { STEP, useZoom } from './zoom.ts'
import type { OriginalKind } from './use-original.ts'

interface OriginalBarProps {
  readonly kind: OriginalKind
  readonly look: Look
  /** The page that shows, from 1, of how many; absent for a picture, and until a PDF is open. */
  readonly at?: { readonly page: number; readonly of: number } | undefined
  readonly onPage: (page: number) => void
  readonly active: boolean
}

/** Chooses between text and file, and steps and zooms in the file. */
export function OriginalBar({ kind, look, at, onPage, active }: OriginalBarProps) {
  const { zoom, by, fit } = useZoom()
  const choose = (next: Look) => useLooks.setState({ [kind]: next })
  useCommand(
    {
      id: 'source.look',
      title: say('window.original.look', { kind }),
      key: 'P',
      run: () => choose(LOOKS[(LOOKS.indexOf(look) + 1) % LOOKS.length]!),
    },
    active,
  )
  return (
    <header className="original-bar">
      <SegmentedControl
        size="small"
        aria-label={say('window.original.look', { kind })}
        options={LOOKS.map((value) => ({
          value,
          label: say(`window.original.${value}`, { kind }),
        }))}
        value={look}
        onValueChange={(value) => choose(value as Look)}
      />
      {look !== 'text' && (
        <>
          {at && (
            <span className="steps">
              <BarButton
                icon="back"
                label={say('window.pages.previous')}
                off={at.page <= 1}
                onClick={() => onPage(at.page - 1)}
              />
              <span aria-live="polite">{say('window.pages.at', at)}</span>
              <BarButton
                icon="forward"
                label={say('window.pages.next')}
                off={at.page >= at.of}
                onClick={() => onPage(at.page + 1)}
              />
            </span>
          )}
          <span className="steps">
            <BarButton icon="skip" label={say('window.zoom.out')} onClick={() => by(1 / STEP)} />
            <button type="button" className="link" title={say('window.zoom.fit')} onClick={fit}>
              {say('window.zoom.at', { percent: Math.round(zoom * 100) })}
            </button>
            <BarButton icon="plus" label={say('window.zoom.in')} onClick={() => by(STEP)} />
          </span>
        </>
      )}
    </header>
  )
}

interface BarButtonProps {
  readonly icon: 'back' | 'forward' | 'skip' | 'plus'
  readonly label: string
  readonly off?: boolean
  readonly onClick: () => void
}

function BarButton({ icon, label, off = false, onClick }: BarButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
