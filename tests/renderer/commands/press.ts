import { parseHTML } from 'linkedom'
import type { KeyPress } from '#renderer/commands/registry.ts'

/** A page of every kind of place that can have the focus; each is found by its tag or class. */
const { document } = parseHTML(`
  <body>
    <input type="text" /><textarea></textarea><select></select>
    <input type="radio" class="radio" /><button></button>
    <div class="editable" contenteditable="true"></div>
    <div class="monaco-editor"><div class="native-edit-context"></div></div>
    <div role="dialog" aria-modal="true"><p></p></div>
    <div data-takes-keys class="recorder"></div>
  </body>`)

/** What became of a press. */
export interface TestPress extends KeyPress {
  prevented: boolean
  stopped: boolean
}

/** A press of `Ctrl+K`, `Shift+?`, `c` on an English keyboard; `where` finds what has the focus. */
export function press(
  written: string,
  where = 'body',
  more: Partial<KeyPress> & { altGraph?: boolean } = {},
): TestPress {
  const held = written.split('+').slice(0, -1)
  const key = written.split('+').at(-1)!
  const made: TestPress = {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    getModifierState: (name) => name === 'AltGraph' && more.altGraph === true,
    target: document.querySelector(where),
    prevented: false,
    stopped: false,
    preventDefault: () => (made.prevented = true),
    stopPropagation: () => (made.stopped = true),
    ...more,
  }
  return made
}
