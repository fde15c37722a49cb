import { say } from '#data/messages/index.ts'
import type { Topic } from '#data/model/topic.ts'
import type { TreeNode } from '#renderer/ui/Tree.tsx'

/** The topics as a tree; its ids are their paths with `#` in front. Parents stand before children. */
export function topicTree(topics: readonly Topic[]): TreeNode[] {
  const roots: TreeNode[] = []
  const childrenOf = new Map<string, TreeNode[]>()
  for (const topic of topics) {
    const children: TreeNode[] = []
    childrenOf.set(topic.path, children)
    const parent = topic.path.slice(0, Math.max(topic.path.lastIndexOf('/'), 0))
    const siblings = childrenOf.get(parent) ?? roots
    siblings.push({ ...nodeOf(topic), label: topic.name, children })
  }
  return roots
}

/** The topics as a plain list under their whole paths. */
export function topicRows(topics: readonly Topic[]): TreeNode[] {
  return topics.map(nodeOf)
}

function nodeOf({ path, claims, own, archived }: Topic): TreeNode {
  const row = say('window.topics.row', { path, own, claims })
  return {
    id: `#${path}`,
    label: path,
    title: archived ? say('window.topics.row.archived', { row }) : row,
    away: archived !== undefined,
    trail: claims,
    opens: true,
    children: [],
  }
}
