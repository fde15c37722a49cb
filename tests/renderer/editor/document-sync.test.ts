import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextChange } from '#data/model/text-change.ts'
import { applyChanges, composeChanges, rebaseChanges } from '#data/model/text-change.ts'
import {
  DocumentSync,
  type Save,
  type SaveState,
  type Unsaved,
} from '#renderer/editor/document-sync.ts'
import type { SaveAnswer } from '#renderer/editor/edits.ts'
import { difference } from '#renderer/editor/edits.ts'

describe('two editors of one note', () => {
  it('converge with the notebook, whatever they type and whatever is lost on the way', async () => {
    const step = fc.record({
      who: fc.nat(1),
      what: fc.constantFrom('type', 'type', 'type', 'save', 'pull', 'lose'),
      at: fc.nat(1_000),
      remove: fc.nat(4),
      insert: fc.string({ maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.array(step, { maxLength: 30 }), async (text, steps) => {
        const notebook = new Notebook(text)
        const editors = [new TestEditor(notebook), new TestEditor(notebook)] as const
        for (const { who, what, at, remove, insert } of steps) {
          const editor = editors[who]!
          if (what === 'type') editor.type(at, remove, insert)
          else if (what === 'save') await editor.sync.flush()
          else if (what === 'pull') await editor.sync.pull()
          else editor.loseNext = true
        }
        for (const editor of editors) editor.loseNext = false
        for (const editor of editors) await editor.sync.flush()
        for (const editor of editors) await editor.sync.pull()
        for (const editor of editors) {
          expect(editor.text).toBe(notebook.text)
          expect(editor.sync.clean).toBe(true)
          expect(editor.held).toBeUndefined()
          editor.sync.stop()
        }
      }),
    )
  })

  it('keep what was typed while a save is on its way', async () => {
    const notebook = new Notebook('canola')
    const [first, second] = [new TestEditor(notebook), new TestEditor(notebook)]
    second.type(0, 0, 'more ')
    await second.sync.flush()
    first.type(6, 0, ' tariffs')
    const saving = first.sync.flush()
    first.type(0, 6, 'Canola')
    await saving
    expect(first.text).toBe('more Canola tariffs')
    expect(notebook.text).toBe('more Canola tariffs')
    first.sync.stop()
    second.sync.stop()
  })
})

describe('a save that fails', () => {
  it('keeps the edits, says so, and is sent again as the same action', async () => {
    const notebook = new Notebook('one')
    const editor = new TestEditor(notebook)
    editor.loseNext = true
    editor.type(3, 0, ' two')
    await editor.sync.flush()
    expect(editor.states.at(-1)?.kind).toBe('trouble')
    expect(editor.sync.clean).toBe(false)
    editor.type(7, 0, ' three')
    expect(editor.held).toMatchObject({
      base: 0,
      sent: [{ at: 3, remove: 0, insert: ' two' }],
      waiting: [{ at: 7, remove: 0, insert: ' three' }],
    })
    await editor.sync.flush()
    expect(notebook.text).toBe('one two three')
    expect(notebook.saves).toBe(2)
    expect(editor.states.at(-1)?.kind).toBe('saved')
    editor.sync.stop()
  })
})

describe('a note that is closed while its save is on its way', () => {
  it.each([true, false])('says nothing more of it (the answer is lost: %s)', async (lost) => {
    const editor = new TestEditor(new Notebook('one'))
    editor.type(3, 0, ' two')
    const saving = editor.sync.flush()
    editor.loseNext = lost
    editor.sync.stop()
    await saving
    expect(editor.states.map(({ kind }) => kind)).toEqual(['unsaved'])
  })
})

describe('a change notice', () => {
  it('of the editor’s own save asks for nothing', async () => {
    const notebook = new Notebook('')
    const editor = new TestEditor(notebook)
    editor.type(0, 0, 'a')
    await editor.sync.flush()
    await editor.sync.pull(notebook.lastAction)
    expect(editor.reads).toBe(0)
    editor.sync.stop()
  })

  it('of another’s save shows the other’s text, and saves nothing', async () => {
    const notebook = new Notebook('canola')
    const [first, second] = [new TestEditor(notebook), new TestEditor(notebook)]
    second.type(6, 0, ' tariffs')
    await second.sync.flush()
    await first.sync.pull(notebook.lastAction)
    expect(first.text).toBe('canola tariffs')
    expect(notebook.saves).toBe(1)
    second.sync.stop()
  })
})

describe('difference', () => {
  it('turns any text into any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        expect(applyChanges(from, difference(from, to))).toBe(to)
      }),
    )
  })
})

/** The rule of `notes.save`: what was saved before comes first, and an action is answered once. */
class Notebook {
  saves = 0
  lastAction = ''
  readonly #texts: string[]
  readonly #steps: (readonly TextChange[])[] = []
  readonly #answers = new Map<string, SaveAnswer>()

  constructor(text: string) {
    this.#texts = [text]
  }

  get text(): string {
    return this.#texts.at(-1)!
  }

  get version(): number {
    return this.#steps.length
  }

  save({ action, base, changes }: Save): SaveAnswer {
    const known = this.#answers.get(action)
    if (known) return known
    const start = this.#texts[base]!
    const answered: (readonly TextChange[])[] = []
    let mine = changes
    for (const [at, theirs] of this.#steps.slice(base).entries()) {
      const length = this.#texts[base + at]!.length
      answered.push(rebaseChanges(theirs, mine, length, true))
      mine = rebaseChanges(mine, theirs, length)
    }
    this.#texts.push(applyChanges(this.text, mine))
    this.#steps.push(mine)
    this.saves++
    this.lastAction = action
    const length = applyChanges(start, changes).length
    const answer = { version: this.version, changes: composeChanges(answered, length) }
    this.#answers.set(action, answer)
    return answer
  }
}

class TestEditor {
  text: string
  loseNext = false
  reads = 0
  readonly states: SaveState[] = []
  held: Unsaved | undefined
  readonly sync: DocumentSync

  constructor(notebook: Notebook) {
    this.text = notebook.text
    this.sync = new DocumentSync(notebook.version, this.text.length, {
      newAction: () => crypto.randomUUID(),
      save: async (save) => {
        await Promise.resolve()
        const answer = notebook.save(save)
        if (this.loseNext) {
          this.loseNext = false
          throw new Error('the answer was lost')
        }
        return answer
      },
      read: async () => {
        await Promise.resolve()
        this.reads++
        return notebook
      },
      apply: (changes) => {
        this.text = applyChanges(this.text, changes)
      },
      show: (text) => {
        this.text = text
      },
      report: (state) => this.states.push(state),
      hold: (unsaved) => {
        this.held = unsaved()
      },
      release: () => {
        this.held = undefined
      },
    })
  }

  type(at: number, remove: number, insert: string): void {
    const from = Math.min(at, this.text.length)
    const change = { at: from, remove: Math.min(remove, this.text.length - from), insert }
    this.text = applyChanges(this.text, [change])
    this.sync.edit([change])
  }
}
