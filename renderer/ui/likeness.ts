import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from './Toasts.tsx'
import { undoOf } from './turn.ts'

type Likeness = Readonly<Record<Ref<'source'>, Ref<'source'> | undefined>>

/** Sources that came in while the window was open and read like one that was there, with that one. */
export const useLikeness = create<{ readonly like: Likeness }>(() => ({ like: {} }))

/** Remembers what a source reads like; `undefined`: it was dealt with. */
export function noteLikeness(source: Ref<'source'>, like: Ref<'source'> | undefined): void {
  useLikeness.setState((state) => ({ like: { ...state.like, [source]: like } }))
}

/** Forgets all of them, as when another notebook is opened: its sources have the same references. */
export function forgetLikeness(): void {
  useLikeness.setState({ like: {} })
}

/** Says what a source derives from, in place of what it was said to. */
export function useDerive(): (
  source: Ref<'source'>,
  derivedFrom: readonly Ref<'source'>[],
) => Promise<void> {
  const client = useClient()
  const tell = useTell()
  return async (source, derivedFrom) => {
    const given = act()
    try {
      await client.sources.edit({ ...given, ref: source, fields: { derivedFrom } })
      noteLikeness(source, undefined)
      const from = derivedFrom.join(', ')
      const text =
        from === ''
          ? say('window.derived.none', { ref: source })
          : say('window.derived.done', { ref: source, from })
      tell.done(text, undoOf(given))
    } catch (error) {
      tell.trouble(error)
    }
  }
}
