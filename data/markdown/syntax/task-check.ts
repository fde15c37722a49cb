import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'

/**
 * `[ ]` on the line below an empty `-` is taken for a task's box, although the item has ended by then
 * (micromark-extension-gfm-task-list-item 2.1.0). It is words there, and the words are kept.
 */
export const taskCheckFromMarkdown: FromMarkdown = {
  exit: {
    taskListCheckValueChecked() {
      check(this, true)
    },
    taskListCheckValueUnchecked() {
      check(this, false)
    },
    taskListCheck(token) {
      if (itemOf(this)) return
      this.enter({ type: 'text', value: this.sliceSerialize(token) }, token)
      this.exit(token)
    },
  },
}

function check(context: CompileContext, checked: boolean): void {
  const item = itemOf(context)
  if (item) item.checked = checked
}

/** The list item whose first paragraph is being read. */
function itemOf({ stack }: CompileContext) {
  const parent = stack.at(-2)
  return parent?.type === 'listItem' ? parent : undefined
}
