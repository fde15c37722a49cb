import type { KeyboardEvent, ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'
import { keepOneStop, moveByKey } from './Rows.tsx'

/** A node of a tree; it can be opened, or only folded, or both. */
export interface TreeNode {
  readonly id: string
  readonly label: string
  readonly lead?: ReactNode
  readonly trail?: ReactNode
  readonly opens: boolean
  readonly children: readonly TreeNode[]
}

interface TreeProps {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** A list or tree of things to open, by mouse and by the arrow keys; branches start unfolded. */
export function Tree({ label, nodes, current, onOpen }: TreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const tree = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (tree.current) keepOneStop(tree.current)
  })
  const branches = nodes.some((node) => node.children.length > 0)

  function fold(id: string, fold: boolean): void {
    const next = new Set(folded)
    if (fold) next.add(id)
    else next.delete(id)
    setFolded(next)
  }

  function act(node: TreeNode): void {
    if (node.opens) onOpen(node.id)
    else fold(node.id, !folded.has(node.id))
  }

  function onKey(event: KeyboardEvent<HTMLElement>, node: TreeNode): void {
    const branch = node.children.length > 0
    if (event.key === 'Enter' || event.key === ' ') act(node)
    else if (event.key === 'ArrowRight' && branch) {
      if (folded.has(node.id)) fold(node.id, false)
      else intoBranch(event.currentTarget)
    } else if (event.key === 'ArrowLeft') {
      if (branch && !folded.has(node.id)) fold(node.id, true)
      else toParent(event.currentTarget)
    } else return
    event.preventDefault()
  }

  function row(node: TreeNode, depth: number): ReactNode {
    const branch = node.children.length > 0
    const open = branch && !folded.has(node.id)
    return (
      <div role="none" key={node.id}>
        <div
          role="treeitem"
          data-row
          className={node.opens ? 'row' : 'row folder'}
          style={{ paddingInlineStart: 12 + depth * 16 }}
          aria-level={depth + 1}
          aria-expanded={branch ? open : undefined}
          aria-selected={node.id === current}
          tabIndex={-1}
          title={node.label}
          onClick={() => act(node)}
          onKeyDown={(event) => onKey(event, node)}
        >
          {branches && (branch || node.lead === undefined) && (
            <span
              className={open ? 'twisty open' : 'twisty'}
              onClick={(event) => {
                if (!branch) return
                event.stopPropagation()
                fold(node.id, open)
              }}
            >
              {branch && <Icon name="forward" />}
            </span>
          )}
          {node.lead}
          <span className="line">{node.label}</span>
          {node.trail !== undefined && <span className="number">{node.trail}</span>}
        </div>
        {open && <div role="group">{node.children.map((child) => row(child, depth + 1))}</div>}
      </div>
    )
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={label}
      className="rows"
      onKeyDown={moveByKey}
      onFocus={(event) => keepOneStop(event.currentTarget)}
    >
      {nodes.map((node) => row(node, 0))}
    </div>
  )
}

/** Moves the focus from a branch into it. */
function intoBranch(row: HTMLElement): void {
  const rows = rowsAround(row)
  rows[rows.indexOf(row) + 1]?.focus()
}

/** Moves the focus to the branch that a row stands in. */
function toParent(row: HTMLElement): void {
  const rows = rowsAround(row)
  const level = Number(row.ariaLevel)
  rows
    .slice(0, rows.indexOf(row))
    .findLast(({ ariaLevel }) => Number(ariaLevel) < level)
    ?.focus()
}

function rowsAround(row: HTMLElement): HTMLElement[] {
  return [...(row.closest('[role=tree]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}
