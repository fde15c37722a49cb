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
    siblings.push({
      id: `#${topic.path}`,
      label: topic.name,
      trail: topic.claims,
      opens: true,
      children,
    })
  }
  return roots
}

/** The topics as a plain list under their whole paths. */
export function topicRows(topics: readonly Topic[]): TreeNode[] {
  return topics.map(({ path, claims }) => ({
    id: `#${path}`,
    label: path,
    trail: claims,
    opens: true,
    children: [],
  }))
}
