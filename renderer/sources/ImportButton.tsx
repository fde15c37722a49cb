import { useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useImport } from './import.ts'

/** Brings files in as sources, and opens the last of them. */
export function ImportButton({ onOpen }: { onOpen: (id: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const bringIn = useImport(onOpen)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={say('window.import')}
        title={say('window.import')}
        onClick={() => input.current?.click()}
      >
        <Icon name="import" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void bringIn(files)
        }}
      />
    </>
  )
}
