import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Settings, SettingsKept } from '#preload/contract/settings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** What the person chose, and how a choice is kept at once; `undefined` until it is known. */
export function useSettings(): {
  readonly settings: Settings | undefined
  readonly change: (changes: SettingsKept) => void
} {
  const client = useClient()
  const queries = useQueryClient()
  const tell = useTell()
  const settings = useAsk('settings', 'get', undefined).data
  const change = useCallback(
    (changes: SettingsKept) => {
      client.settings.set({ changes }).then(
        (kept) => queries.setQueryData(['settings', 'get', undefined], kept),
        (error: unknown) => tell.trouble(error),
      )
    },
    [client, queries, tell],
  )
  return { settings, change }
}
