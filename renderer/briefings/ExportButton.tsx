import { Button } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

interface ExportButtonProps {
  readonly note: Ref<'note'>
  /** Saves what is unsaved, so that the briefing is what the editor shows. */
  readonly onBefore: () => Promise<void>
}

/** Sets a briefing as PDF, and says what came of it. */
export function ExportButton({ note, onBefore }: ExportButtonProps) {
  const client = useClient()
  const tell = useTell()
  const [busy, setBusy] = useState(false)

  async function run(): Promise<void> {
    setBusy(true)
    try {
      await onBefore()
      const made = await client.briefings.export({ ...act(), note, to: 'pdf' })
      if (made.url !== undefined) download(made.url, made.file)
      tell.done(<Report {...made} />)
    } catch (error) {
      tell.trouble(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button
      size="small"
      variant="outlined"
      icon={<Icon name="export" />}
      text={say('window.export')}
      disabled={busy}
      onClick={() => void run()}
    />
  )
}

interface ReportProps {
  readonly file: string
  readonly pages: number
  readonly citations: number
  readonly warnings: readonly { message: string; line?: number | undefined }[]
}

function Report({ file, pages, citations, warnings }: ReportProps) {
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

function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
