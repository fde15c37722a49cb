import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import { Rows } from './Rows.tsx'

/** Rows that show at once; the others are found by their names. */
const MOST = 200

interface FirstRowsProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  /** One row, with its key. */
  readonly children: (item: Item) => ReactNode
}

/** The first of many rows, and how many more there are. */
export function FirstRows<Item>({ label, items, children }: FirstRowsProps<Item>) {
  return (
    <Rows label={label}>
      {items.slice(0, MOST).map(children)}
      {items.length > MOST && (
        <p className="empty">{say('window.rows.more', { count: items.length - MOST })}</p>
      )}
    </Rows>
  )
}
