import { PopoverNext } from '@blueprintjs/core'
import type { ReactElement } from 'react'

/** The menu of a row, open below its end; closing it gives the focus back to the row. */
export function RowMenu({ children, onClose }: { children: ReactElement; onClose: () => void }) {
  return (
    <span
      className="row-menu"
      // What happens in the menu is not done to the row, which React counts it as a part of.
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <PopoverNext
        isOpen
        content={children}
        placement="bottom-end"
        arrow={false}
        animation="minimal"
        onInteraction={(isOpen) => {
          if (!isOpen) onClose()
        }}
        onClosed={onClose}
      >
        <span />
      </PopoverNext>
    </span>
  )
}
