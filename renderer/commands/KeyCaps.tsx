import { capsOf, readKeys } from './keys.ts'

const MAC = /mac/i.test(navigator.userAgent)

/** A command's key as it stands on a keyboard; of several the first, unless all are asked for. */
export function KeyCaps({ written, all = false }: { written: string; all?: boolean }) {
  const chords = readKeys(written) ?? []
  return (
    <span className="key-caps">
      {(all ? chords : chords.slice(0, 1)).map((chord) =>
        chord.map((stroke, at) => (
          <kbd key={`${chord.join(' ')} ${at}`}>{capsOf(stroke, MAC).join(MAC ? '' : ' ')}</kbd>
        )),
      )}
    </span>
  )
}

/** A command's key in words, such as `Ctrl+Shift+B`; of several the first. */
export function sayKeys(written: string): string {
  const [chord = []] = readKeys(written) ?? []
  return chord.map((stroke) => capsOf(stroke, MAC).join(MAC ? '' : '+')).join(' ')
}
