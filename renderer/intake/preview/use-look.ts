import { useEffect, useState } from 'react'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import type { LookedAt } from './looked-at.ts'

/** Has files read one after the other, as long as they are shown; nothing comes in. */
export function useLook(files: readonly File[]): {
  readonly looked: readonly LookedAt[]
  readonly want: (at: number, wanted: boolean) => void
} {
  const client = useClient()
  const [looked, setLooked] = useState<readonly LookedAt[]>(() =>
    files.map((file) => ({ file, wanted: true })),
  )

  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const learn = (at: number, known: Partial<LookedAt>) =>
      setLooked((all) => all.with(at, { ...all[at]!, ...known }))
    async function look(): Promise<void> {
      for (const [at, file] of files.entries()) {
        try {
          learn(at, {
            item: await client.sources.import({ ...act(), file, dryRun: true }, { signal }),
          })
        } catch (error) {
          if (signal.aborted) return
          learn(at, { trouble: troubleText(error) })
        }
      }
    }
    void look()
    return () => ended.abort()
  }, [client, files])

  return {
    looked,
    want: (at, wanted) => setLooked((all) => all.with(at, { ...all[at]!, wanted })),
  }
}
