import { PopoverNext } from '@blueprintjs/core'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { type Column, COLUMNS, moveColumn, turnColumn, USUAL_COLUMNS } from './columns.ts'

interface ColumnsMenuProps {
  readonly columns: readonly Column[]
  readonly onChange: (columns: readonly Column[]) => void
}

/** Chooses the columns of the table, and their order. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  const [open, setOpen] = useState(false)
  const name = say('window.columns')
  useCommand({ id: 'claims.columns', title: say('window.columns.go'), run: () => setOpen(true) })
  return (
    <PopoverNext
      isOpen={open}
      onInteraction={setOpen}
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      content={<Choice {...props} />}
    >
      <button
        type="button"
        className="icon-button"
        aria-haspopup="dialog"
        aria-label={name}
        title={name}
      >
        <Icon name="table" />
      </button>
    </PopoverNext>
  )
}

/** The columns that show, in their order, then the others. Space turns one, Alt with an arrow moves it. */
function Choice({ columns, onChange }: ColumnsMenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const moved = useRef<Column>(undefined)
  useLayoutEffect(() => {
    const { current } = moved
    moved.current = undefined
    // A row that takes another place loses the focus on the way.
    if (current) list.current?.querySelector<HTMLElement>(`[data-column=${current}]`)?.focus()
  }, [columns])

  function change(column: Column, to: readonly Column[]): void {
    if (to === columns) return
    moved.current = column
    onChange(to)
  }

  function onKey(event: KeyboardEvent, column: Column): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey) return
    change(column, moveColumn(columns, column, by))
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={list} className="columns-menu" role="dialog" aria-label={say('window.columns')}>
      <Rows label={say('window.columns')}>
        {[...columns, ...COLUMNS.filter((one) => !columns.includes(one))].map((column) => {
          const shown = columns.includes(column)
          const name = say(`window.column.${column}.long`)
          return (
            <div key={column} className="column-choice" onKeyDown={(event) => onKey(event, column)}>
              <label>
                <input
                  type="checkbox"
                  data-row
                  data-column={column}
                  checked={shown}
                  aria-disabled={column === 'statement'}
                  onChange={() => change(column, turnColumn(columns, column))}
                />
                <span className="line">{name}</span>
              </label>
              {shown &&
                ([-1, 1] as const).map((by) => {
                  const to = say(by < 0 ? 'window.columns.up' : 'window.columns.down', { name })
                  return (
                    <button
                      key={by}
                      type="button"
                      tabIndex={-1}
                      className={by < 0 ? 'icon-button up' : 'icon-button'}
                      aria-label={to}
                      title={to}
                      disabled={moveColumn(columns, column, by) === columns}
                      onClick={() => change(column, moveColumn(columns, column, by))}
                    >
                      <Icon name="down" />
                    </button>
                  )
                })}
            </div>
          )
        })}
      </Rows>
      <p className="quiet">{say('window.columns.hint')}</p>
      <button type="button" className="act" onClick={() => onChange(USUAL_COLUMNS)}>
        {say('window.columns.usual')}
      </button>
    </div>
  )
}
