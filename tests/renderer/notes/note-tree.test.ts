import { expect, it } from 'vitest'
import type { TreeNode } from '#renderer/ui/Tree.tsx'
import { noteTree } from '#renderer/notes/note-tree.tsx'

const note = (title: string, folder: string, at: number) => ({
  ref: `N-${at}` as const,
  title,
  folder,
  changedAt: '',
})

it('shows notes by folder, folders before notes, both by name', () => {
  const tree = noteTree([
    note('Visit', '', 1),
    note('Canola', 'trade/tariffs', 2),
    note('Agenda', '', 3),
    note('Exports', 'trade', 4),
  ])
  expect(tree.map(outline)).toEqual([
    { trade: [{ tariffs: ['Canola'] }, 'Exports'] },
    'Agenda',
    'Visit',
  ])
})

function outline({ label, opens, children }: TreeNode): unknown {
  return opens ? label : { [label]: children.map(outline) }
}
