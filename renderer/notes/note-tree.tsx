import type { NoteSummary } from '#data/model/note.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { TreeNode } from '#renderer/ui/Tree.tsx'

/** Notes as a tree of their folders: folders before notes, both by name. */
export function noteTree(notes: readonly NoteSummary[]): TreeNode[] {
  const root: Folder = { folders: new Map(), notes: [] }
  for (const note of notes) {
    let folder = root
    for (const name of note.folder.split('/').filter(Boolean)) {
      const inner = folder.folders.get(name) ?? { folders: new Map(), notes: [] }
      folder.folders.set(name, inner)
      folder = inner
    }
    folder.notes.push(note)
  }
  return toNodes(root, '')
}

/** Notes as a plain list by title. */
export function noteRows(notes: readonly NoteSummary[]): TreeNode[] {
  return notes.toSorted((a, b) => a.title.localeCompare(b.title)).map(toNode)
}

interface Folder {
  readonly folders: Map<string, Folder>
  readonly notes: NoteSummary[]
}

function toNodes(folder: Folder, path: string): TreeNode[] {
  const folders = [...folder.folders]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, inner]) => ({
      id: `${path}${name}/`,
      label: name,
      opens: false,
      children: toNodes(inner, `${path}${name}/`),
    }))
  const notes = folder.notes.toSorted((a, b) => a.title.localeCompare(b.title)).map(toNode)
  return [...folders, ...notes]
}

function toNode(note: NoteSummary): TreeNode {
  return {
    id: note.ref,
    label: note.title,
    lead: <Icon name={note.briefing === undefined ? 'note' : 'briefing'} />,
    opens: true,
    children: [],
  }
}
