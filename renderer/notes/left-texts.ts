import { useQueryClient } from '@tanstack/react-query'
import type { BufferPlace, LeftText } from '#preload/contract/buffers.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'

const NONE: readonly LeftText[] = []

/** The texts that windows which are gone have left unsaved, the last first. */
export function useLeftTexts(): readonly LeftText[] {
  return useAsk('buffers', 'left', undefined, { keep: true }).data?.texts ?? NONE
}

/** What can be done with such a text, once it is decided. */
export interface LeftTextActs {
  /** Forgets it. @throws what keeps it from that */
  readonly forget: (left: LeftText) => Promise<void>
  /** Keeps again what was forgotten. @throws what keeps it from that */
  readonly keepAgain: (left: LeftText) => Promise<void>
}

export function useLeftTextActs(): LeftTextActs {
  const client = useClient()
  const queries = useQueryClient()
  const notebook = useAsk('notebook', 'info', undefined).data?.uuid ?? ''
  const again = () => queries.invalidateQueries({ queryKey: ['buffers'] })
  const placeOf = ({ window, what }: LeftText): BufferPlace => ({ notebook, window, what })
  return {
    forget: async (left) => {
      await client.buffers.drop(placeOf(left))
      await again()
    },
    keepAgain: async (left) => {
      await client.buffers.keep({ ...placeOf(left), what: left.what })
      await again()
    },
  }
}
