import { type KeyboardEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { KeyCaps } from './KeyCaps.tsx'
import { isKeyOf, strokesOf, writeChord } from './keys.ts'
import type { KnownCommand } from './registry.ts'

/** A chord is two strokes long at most. */
const MOST_STROKES = 2

interface KeyRecorderProps {
  readonly command: KnownCommand
  readonly known: readonly KnownCommand[]
  /** `null`: the command shall have no key. */
  readonly onKeep: (key: string | null) => void
  readonly onLeave: () => void
}

/** Takes the keys that are pressed; Enter keeps them, Escape leaves what was, Backspace takes away. */
export function KeyRecorder({ command, known, onKeep, onLeave }: KeyRecorderProps) {
  const [strokes, setStrokes] = useState<readonly string[]>([])
  const [refused, setRefused] = useState(false)
  const key = writeChord(strokes)
  const others = known.filter((other) => other.id !== command.id && isKeyOf(other.key, key))

  function onKey(event: KeyboardEvent): void {
    const stroke = strokesOf(event.nativeEvent).at(-1)
    if (stroke === 'Tab' || stroke === 'Shift+Tab') return
    event.preventDefault()
    if (stroke === 'Escape') return onLeave()
    if (stroke === 'Enter' && strokes.length > 0) return onKeep(key)
    if (stroke === 'Backspace') return strokes.length > 0 ? setStrokes([]) : onKeep(null)
    setRefused(stroke === undefined && event.key.length === 1)
    if (stroke === undefined || stroke === 'Enter') return
    setStrokes(strokes.length < MOST_STROKES ? [...strokes, stroke] : [stroke])
  }

  return (
    <div className="recorder">
      <button
        type="button"
        data-takes-keys
        autoFocus
        aria-label={say('window.keys.press.one', { title: command.title })}
        onKeyDown={onKey}
        onBlur={onLeave}
      >
        {strokes.length === 0 ? say('window.keys.press') : <KeyCaps written={key} />}
      </button>
      <p role="status">
        {refused
          ? say('window.keys.refused')
          : others.length > 0
            ? say('window.keys.taken', { titles: others.map(({ title }) => title).join(', ') })
            : say('window.keys.keep')}
      </p>
    </div>
  )
}
