import { useEffect, useRef } from 'react'
import type { Buffers } from '#renderer/api/buffers.ts'
import { keepWords, useKeptWords } from '#renderer/ui/kept-words.ts'

interface Draft {
  readonly key: string
  readonly value: string
}

/**
 * Has the words of forms kept outside of the window, and puts those there that were kept before.
 * @param notebook UUID of the open one; nothing is kept before it is known
 * @param drafts what was kept of it; once they are known, they are put in the forms, once
 */
export function useFormsKept(
  buffers: Buffers,
  notebook: string | undefined,
  drafts: readonly Draft[] | undefined,
): void {
  const restored = useRef(false)
  const known = drafts !== undefined
  useEffect(() => {
    if (restored.current || notebook === undefined || !drafts) return
    restored.current = true
    restore(buffers, notebook, drafts)
  }, [buffers, notebook, drafts])
  useEffect(() => {
    if (notebook === undefined || !known) return
    return useKeptWords.subscribe((now, before) => {
      const keys = new Set([...Object.keys(now.words), ...Object.keys(before.words)])
      for (const key of keys) {
        if (now.words[key] === before.words[key]) continue
        const what = { kind: 'draft', key } as const
        const value = now.words[key]
        if (value === undefined) buffers.drop(notebook, what)
        else buffers.keep(notebook, what, () => ({ ...what, value: JSON.stringify(value) }))
      }
    })
  }, [buffers, notebook, known])
}

function restore(buffers: Buffers, notebook: string, drafts: readonly Draft[]): void {
  for (const { key, value } of drafts) {
    buffers.adopt(notebook, { kind: 'draft', key })
    // What is typed in this window is newer.
    if (key in useKeptWords.getState().words) continue
    const words = parse(value)
    if (words !== undefined) keepWords(key, words)
  }
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
