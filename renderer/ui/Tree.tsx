import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { Icon } from './Icon.tsx'
import { deleteByKey } from './delete-key.ts'
import { type Removal, removalOf } from './removal.ts'
import { RowMenu } from './RowMenu.tsx'
import { keepOneStop, moveByKey } from './Rows.tsx'
import { dragging, dropping } from './tree-drag.ts'
import { useTypeAhead } from './type-ahead.ts'

/** A node of a tree; it can be opened, or only folded, or both. */
export interface TreeNode {
  readonly id: string
  readonly label: string
  /** Said on hover in the place of the label. */
  readonly title?: string | undefined
  /** Shown as something that was put away. */
  readonly away?: boolean | undefined
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
  /** Which branches are folded, where the owner keeps that. */
  readonly folding?: Folding | undefined
  /** Lets rows be dragged onto others: called with both, and with `undefined` for none of them. */
  readonly onDrop?: ((id: string, onto: string | undefined) => void) | undefined
  /** What can be done with a row, at its end and on a right click. */
  readonly renderMenu?: ((id: string) => ReactElement) | undefined
}

/** Branches that are folded, by the ids of their nodes. */
export interface Folding {
  readonly folded: ReadonlySet<string>
  readonly fold: (id: string, folded: boolean) => void
}

/** Rows on the page; the others are found by their names, or once a branch is folded. */
const MOST = 400

/**
 * A list or tree of things to open, by mouse and by the keys of a tree: arrows, Home, End, and the first
 * letters of a name. Branches start unfolded.
 */
export function Tree(props: TreeProps) {
  const { label, nodes, current, onOpen, folding, onDrop, renderMenu } = props
  const own = useFolding()
  const { folded, fold } = folding ?? own
  const [menu, setMenu] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)
  const typeAhead = useTypeAhead()
  useLayoutEffect(() => {
    if (tree.current) keepOneStop(tree.current)
  })
  const branches = nodes.some((node) => node.children.length > 0)
  const rows = visibleRows(nodes, folded)

  function act(node: TreeNode): void {
    if (node.opens) onOpen(node.id)
    else fold(node.id, !folded.has(node.id))
  }

  function onKey(event: KeyboardEvent<HTMLElement>, node: TreeNode): void {
    const branch = node.children.length > 0
    if (deleteByKey(event, removalIn(node))) return
    if (event.key === 'Enter' || event.key === ' ') act(node)
    else if (event.key === 'ArrowRight' && branch) {
      if (folded.has(node.id)) fold(node.id, false)
      else intoBranch(event.currentTarget)
    } else if (event.key === 'ArrowLeft') {
      if (branch && !folded.has(node.id)) fold(node.id, true)
      else toParent(event.currentTarget)
    } else if (renderMenu && (event.key === 'ContextMenu' || isMenuKey(event))) setMenu(node.id)
    else if (typeAhead(event)) event.stopPropagation()
    else return
    event.preventDefault()
  }

  function row({ node, depth, place, of }: VisibleRow): ReactNode {
    const branch = node.children.length > 0
    const open = branch && !folded.has(node.id)
    return (
      <div
        role="treeitem"
        key={node.id}
        data-row
        data-named={node.id}
        className={`row${node.opens ? '' : ' folder'}${node.away ? ' away' : ''}`}
        style={{ paddingInlineStart: 12 + depth * 16 }}
        aria-level={depth + 1}
        aria-posinset={place}
        aria-setsize={of}
        aria-expanded={branch ? open : undefined}
        aria-selected={node.id === current}
        tabIndex={-1}
        title={node.title ?? node.label}
        onClick={() => act(node)}
        onKeyDown={(event) => onKey(event, node)}
        onContextMenu={(event) => {
          if (!renderMenu) return
          event.preventDefault()
          setMenu(node.id)
        }}
        {...(onDrop && dragging(node.id, onDrop))}
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
        {renderMenu && menu === node.id && (
          <RowMenu onClose={() => setMenu(undefined)}>{renderMenu(node.id)}</RowMenu>
        )}
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
      {...(onDrop && dropping(undefined, onDrop))}
    >
      {rows.slice(0, MOST).map(row)}
      {rows.length > MOST && (
        <p className="empty" role="none">
          {say('window.rows.more', { count: rows.length - MOST })}
        </p>
      )}
    </div>
  )
}

/** Folding for as long as the tree is there. */
function useFolding(): Folding {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  return {
    folded,
    fold: (id, isFolded) => {
      const next = new Set(folded)
      if (isFolded) next.add(id)
      else next.delete(id)
      setFolded(next)
    },
  }
}

interface VisibleRow {
  readonly node: TreeNode
  readonly depth: number
  /** Its place among those beside it, from 1, and how many these are. */
  readonly place: number
  readonly of: number
}

/** The rows that no folded branch hides. */
function visibleRows(
  nodes: readonly TreeNode[],
  folded: ReadonlySet<string>,
  depth = 0,
): VisibleRow[] {
  return nodes.flatMap((node, at) => [
    { node, depth, place: at + 1, of: nodes.length },
    ...(folded.has(node.id) ? [] : visibleRows(node.children, folded, depth + 1)),
  ])
}

/** What the row of a node is, as something to be put into the trash: a folder's id ends with a slash. */
function removalIn({ id }: TreeNode): Removal | undefined {
  return id.endsWith('/') ? { noun: 'folder', path: id.slice(0, -1) } : removalOf(id)
}

/** The key that opens a menu where the keyboard has none of its own for that. */
function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'F10' && shiftKey
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
