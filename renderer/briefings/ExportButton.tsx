import { Button } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { ExportReport } from '#preload/contract/briefings.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { useExport } from './use-export.ts'

interface ExportButtonProps {
  readonly note: Ref<'note'>
  /** Saves what is unsaved, so that the briefing is what the editor shows. */
  readonly onBefore: () => Promise<void>
}

/** Sets a briefing as PDF, and says what came of it. */
export function ExportButton({ note, onBefore }: ExportButtonProps) {
  const tell = useTell()
  const { busy, run } = useExport(note, onBefore)
  const leave = () => void run().then((made) => made && tell.done(<Report {...made} />))
  useCommand({ id: 'briefing.export', title: say('window.export'), run: leave }, !busy)
  return (
    <Button
      size="small"
      variant="outlined"
      icon={<Icon name="export" />}
      text={say('window.export')}
      disabled={busy}
      onClick={leave}
    />
  )
}

function Report({ file, pages, citations, warnings }: ExportReport) {
  return (
    <>
      {say('window.export.done', { file, pages, citations })}
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map(({ message, line }) => (
            <li key={`${line} ${message}`}>
              {line === undefined ? message : say('window.export.line', { line, message })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
