import type { Command, CommandRegistry } from '#renderer/ui/commands.ts'
import {
  type Chord,
  isBare,
  isCharacter,
  isKeyOf,
  type Press,
  readKeys,
  strokesOf,
  writeChord,
} from './keys.ts'

/** A command that was announced at least once since the window opened. */
export interface KnownCommand {
  readonly id: string
  readonly title: string
  /** The key that it has now; `undefined`: none. */
  readonly key: string | undefined
  /** The key that it has where the person chose none. */
  readonly usual: string | undefined
  /** Whether what does it is shown now. */
  readonly here: boolean
  /** Higher for what was done later; 0 for what was not done yet. */
  readonly used: number
  /** Ids of commands that the same key is given to, where that is not how the program came. */
  readonly clashes: readonly string[]
}

/** Keys that a person chose, by the command's id; `null`: none. */
export type ChosenKeys = Readonly<Record<string, string | null>>

/** What the registry needs of a key press. */
export type KeyPress = Press &
  Pick<
    KeyboardEvent,
    'isComposing' | 'repeat' | 'defaultPrevented' | 'preventDefault' | 'stopPropagation' | 'target'
  >

/** The commands of a window, and the one listener to its keys. */
export class Commands implements CommandRegistry {
  readonly #announced = new Map<string, Command[]>()
  readonly #titles = new Map<string, Pick<Command, 'title' | 'key'>>()
  readonly #used = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  #chosen: ChosenKeys = {}
  #chords: readonly { readonly id: string; readonly chord: Chord }[] | undefined
  #known: readonly KnownCommand[] | undefined
  /** Strokes of a chord that was begun. */
  #begun: readonly string[] = []

  /** @throws on a default key that cannot be read, or that writes characters with AltGr */
  announce(command: Command): () => void {
    const { id, title, key } = command
    if (key !== undefined && !readKeys(key)) throw new Error(`${id} cannot have the key ${key}`)
    this.#titles.set(id, { title, key })
    const others = this.#announced.get(id) ?? []
    // To the end: of two with one key the later one is meant.
    this.#announced.delete(id)
    this.#announced.set(id, [...others, command])
    this.#changed()
    return () => {
      const left = this.#announced.get(id)?.filter((other) => other !== command) ?? []
      if (left.length > 0) this.#announced.set(id, left)
      else this.#announced.delete(id)
      this.#changed()
    }
  }

  /** Takes the keys that the person chose in place of the usual ones. */
  choose(keys: ChosenKeys): void {
    this.#chosen = keys
    this.#changed()
  }

  /** Every command known, by title; the same array until something changes. */
  readonly known = (): readonly KnownCommand[] => (this.#known ??= this.#list())

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Does a command, where what does it is shown. */
  run(id: string): void {
    const command = this.#announced.get(id)?.at(-1)
    if (!command) return
    this.#used.set(id, Math.max(0, ...this.#used.values()) + 1)
    this.#known = undefined
    command.run()
  }

  /** Listens to the keys of a window until the answer is called. */
  listen(target: Window): () => void {
    const first = (event: KeyboardEvent) => this.pressFirst(event)
    const last = (event: KeyboardEvent) => this.pressLast(event)
    const forget = () => (this.#begun = [])
    target.addEventListener('keydown', first, { capture: true })
    target.addEventListener('keydown', last)
    target.addEventListener('pointerdown', forget, { capture: true })
    return () => {
      target.removeEventListener('keydown', first, { capture: true })
      target.removeEventListener('keydown', last)
      target.removeEventListener('pointerdown', forget, { capture: true })
    }
  }

  /** A press before any part of the page sees it: what has Ctrl or Alt, and what goes on with a chord. */
  pressFirst(press: KeyPress): void {
    const strokes = strokesToHeed(press)
    if (strokes.length === 0) return
    if (!isBare(strokes[0]!)) return this.#press(press, strokes)
    // Of what has neither only what goes on with a chord; all else ends it, and is the page's.
    if (this.#begun.length > 0 && this.#find(this.#begun, strokes)) this.#press(press, strokes)
    else this.#begun = []
  }

  /** A press that no part of the page wanted: letters, digits, Enter, the arrows. */
  pressLast(press: KeyPress): void {
    const strokes = strokesToHeed(press)
    if (strokes.length > 0 && isBare(strokes[0]!) && !press.defaultPrevented) {
      this.#press(press, strokes)
    }
  }

  #press(press: KeyPress, strokes: readonly string[]): void {
    const begun = this.#begun
    this.#begun = []
    if (isBare(strokes[0]!) && belongsTo(press.target, strokes[0]!)) return
    const found = this.#find(begun, strokes) ?? (begun.length > 0 && this.#find([], strokes))
    if (!found) return
    if (found.id !== undefined && this.#isForText(found.id, press.target)) return
    press.preventDefault()
    if (isElement(press.target) && press.target.closest(MODAL)) return
    press.stopPropagation()
    if (found.longer) this.#begun = found.chord
    if (found.id !== undefined && !(press.repeat && this.#isOnce(found.id))) this.run(found.id)
  }

  /** Whether the part of the page that has the focus does the same to its own text. */
  #isForText(id: string, target: EventTarget | null): boolean {
    const { outsideText = false } = this.#announced.get(id)?.at(-1) ?? {}
    return outsideText && isElement(target) && target.closest(TEXT) !== null
  }

  #isOnce(id: string): boolean {
    return this.#announced.get(id)?.at(-1)?.once === true
  }

  /** The command that has this chord, and whether a longer one begins with it. */
  #find(
    begun: Chord,
    strokes: readonly string[],
  ): { chord: Chord; id: string | undefined; longer: boolean } | undefined {
    for (const stroke of strokes) {
      const chord = [...begun, stroke]
      const like = this.#inForce().filter(({ chord: other }) =>
        chord.every((part, at) => other[at] === part),
      )
      const exact = like.findLast(({ chord: other }) => other.length === chord.length)
      if (like.length > 0)
        return { chord, id: exact?.id, longer: like.some((one) => one.chord.length > chord.length) }
    }
    return undefined
  }

  /** The chords of all commands whose doers are shown, the one announced last at the end. */
  #inForce(): readonly { readonly id: string; readonly chord: Chord }[] {
    return (this.#chords ??= [...this.#announced.keys()].flatMap((id) =>
      (readKeys(this.#keyOf(id) ?? '') ?? []).map((chord) => ({ id, chord })),
    ))
  }

  #keyOf(id: string): string | undefined {
    const chosen = this.#chosen[id]
    if (chosen === null) return undefined
    return chosen !== undefined && readKeys(chosen) ? chosen : this.#titles.get(id)?.key
  }

  #list(): readonly KnownCommand[] {
    const list = [...this.#titles].map(([id, { title, key: usual }]) => ({
      id,
      title,
      usual,
      key: this.#keyOf(id),
      here: this.#announced.has(id),
      used: this.#used.get(id) ?? 0,
    }))
    return list
      .map((one) => ({
        ...one,
        clashes: list.filter((other) => clash(one, other)).map(({ id }) => id),
      }))
      .sort((a, b) => a.title.localeCompare(b.title))
  }

  #changed(): void {
    this.#known = undefined
    this.#chords = undefined
    for (const listener of this.#listeners) listener()
  }
}

/** What lies over the window: behind it no command acts. */
const MODAL = 'dialog, [aria-modal=true], .bp6-dialog'

/** What takes every character, and the keys that move a caret. */
const TEXT = [
  'textarea',
  'select',
  'input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=submit])',
  '[contenteditable]:not([contenteditable=false])',
  '.monaco-editor',
  '[role=textbox]',
].join()

/** What Enter, the space bar or the arrows work. */
const CONTROL = 'button, a[href], summary, input'

/** Whether a stroke without Ctrl or Alt is meant for the part of the page that has the focus. */
function belongsTo(target: EventTarget | null, stroke: string): boolean {
  if (!isElement(target)) return false
  if (target.closest(MODAL)) return true
  // Whatever Escape means where the focus is, that part has prevented it.
  if (stroke === 'Escape') return false
  if (target.closest(TEXT)) return true
  return !isCharacter(stroke) && target.closest(CONTROL) !== null
}

function strokesToHeed(press: KeyPress): string[] {
  // Where a new key is being chosen, every press is an answer.
  const choosing = isElement(press.target) && press.target.closest('[data-takes-keys]')
  return press.isComposing || choosing ? [] : strokesOf(press)
}

function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target
}

type Keyed = Pick<KnownCommand, 'id' | 'key' | 'usual' | 'here'>

/** Keys that two commands share as the program came are meant for different views. */
function clash(one: Keyed, other: Keyed): boolean {
  if (one.id === other.id || one.key === undefined || other.key === undefined) return false
  const asItCame = one.key === one.usual && other.key === other.usual
  if (asItCame && !(one.here && other.here)) return false
  return readKeys(one.key)?.some((chord) => isKeyOf(other.key, writeChord(chord))) ?? false
}
