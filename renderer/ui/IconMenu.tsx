import { PopoverNext } from '@blueprintjs/core'
import type { ReactElement } from 'react'
import { Icon, type IconName } from './Icon.tsx'

interface IconMenuProps {
  readonly name: string
  readonly icon?: IconName
  readonly menu: ReactElement
  /** Reached by other ways than Tab, as within a row. */
  readonly tabIndex?: number
  /** What is shown by a choice takes the focus; Escape gives it back anyway. */
  readonly leavesFocus?: boolean
}

/** A button that is a picture, and opens a menu below its end. */
export function IconMenu({ name, icon = 'more', menu, tabIndex, leavesFocus }: IconMenuProps) {
  return (
    <PopoverNext
      content={menu}
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      {...(leavesFocus && { shouldReturnFocusOnClose: false })}
    >
      <button
        type="button"
        className="icon-button"
        tabIndex={tabIndex}
        aria-label={name}
        title={name}
      >
        <Icon name={icon} />
      </button>
    </PopoverNext>
  )
}
