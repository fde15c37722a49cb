/**
 * Keys as they are written: `Ctrl+Shift+P`, `F6`, `c`; a chord is strokes one after another
 * (`Ctrl+K Ctrl+S`); ` | ` stands between keys that do the same. Ctrl is Command on a Mac.
 */

/** Strokes one after another, each in its one spelling: `Ctrl+Alt+Shift+KEY`, letters in capitals. */
export type Chord = readonly string[]

/** What of a key press tells its stroke. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

const STROKE = /^(?<ctrl>Ctrl\+)?(?<alt>Alt\+)?(?<shift>Shift\+)?(?<key>.|[A-Z][A-Za-z\d]+)$/u

/** The chords that a written key stands for; `undefined` where it cannot be read, or must not be. */
export function readKeys(written: string): Chord[] | undefined {
  const chords = written.split(' | ').map((chord) => chord.split(' ').map(readStroke))
  return chords.every((chord): chord is string[] => !chord.includes(undefined)) ? chords : undefined
}

/** Writes a chord so that `readKeys` reads it. */
export function writeChord(chord: Chord): string {
  return chord.join(' ')
}

/** Whether a chord is one of those that a written key stands for. */
export function isKeyOf(written: string | undefined, chord: string): boolean {
  return readKeys(written ?? '')?.some((one) => writeChord(one) === chord) ?? false
}

/**
 * The strokes that a press can be, the likeliest first; none for a modifier alone and for what
 * writes a character by AltGr or Alt. What the key writes decides; where that is no letter of the
 * English alphabet (a Cyrillic layout) or a digit needs Shift (a French one), its place on the
 * keyboard does too.
 */
export function strokesOf(press: Press): string[] {
  if (MODIFIERS.has(press.key)) return []
  const writes = [...press.key].length === 1
  if (writes && (press.altKey || press.getModifierState('AltGraph'))) return []
  const names = writes ? [press.key, byPlace(press)] : [press.key]
  return names.filter((name) => name !== undefined).map((name) => strokeOf(name, press))
}

/** Whether a stroke writes or moves the caret in a text field. */
export function isBare(stroke: string): boolean {
  return !/^(?:Ctrl|Alt)\+/.test(stroke) && !/^(?:Shift\+)?F\d+$/.test(stroke)
}

/** Whether a stroke writes a character. */
export function isCharacter(stroke: string): boolean {
  return /^(?:Shift\+)?.$/u.test(stroke)
}

/** How a stroke stands on the keys of this machine, a cap for each: `Ctrl`, `Shift`, `P`. */
export function capsOf(stroke: string, mac: boolean): string[] {
  const parts = STROKE.exec(stroke)?.groups
  if (!parts) return [stroke]
  const [ctrl, alt, shift] = mac ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', 'Shift']
  const key = parts.key!
  return [parts.ctrl && ctrl, parts.alt && alt, parts.shift && shift, CAPS[key] ?? key].filter(
    (cap): cap is string => cap !== undefined,
  )
}

const MODIFIERS = new Set(
  'Alt AltGraph CapsLock Control Dead Fn Meta NumLock Process Shift Unidentified'.split(' '),
)

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

const SIGNS: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Slash: '/' }

function readStroke(written: string): string | undefined {
  const parts = STROKE.exec(written)?.groups
  if (!parts) return undefined
  const key = parts.key!
  // AltGr is Ctrl and Alt on Windows: there these write characters.
  if (parts.alt && [...key].length === 1) return undefined
  return strokeOf(key, { ctrlKey: !!parts.ctrl, altKey: !!parts.alt, shiftKey: !!parts.shift })
}

function strokeOf(
  name: string,
  held: Partial<Pick<Press, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>,
): string {
  const key = name === ' ' ? 'Space' : [...name].length === 1 ? name.toUpperCase() : name
  // Whether a sign needs Shift depends on the layout; it is what it is.
  const shift = held.shiftKey && (key.length > 1 || /[\p{L}\d]/u.test(key))
  return `${held.ctrlKey || held.metaKey ? 'Ctrl+' : ''}${held.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

/** What the key writes on an English keyboard, where this layout has nothing of the kind there. */
function byPlace({ key, code }: Press): string | undefined {
  if (code.startsWith('Digit') && !/\d/.test(key)) return code.slice('Digit'.length)
  if (/[a-z]/i.test(key) || !/\p{L}/u.test(key)) return undefined
  return code.startsWith('Key') ? code.slice('Key'.length) : SIGNS[code]
}
