const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]), [tabindex="0"], textarea, input:not([hidden])'
/** What takes the focus of a pane where it is there: the text. */
const FIRST = '.editor textarea, .editor .native-edit-context, .page[tabindex="0"]'

/** Moves the focus to the pane so many steps on that shows: side list, columns, inspector, and around. */
export function stepPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const from = at < 0 && by < 0 ? 0 : at
  focusPane(panes[(from + by + panes.length) % panes.length])
}

/** Moves the focus to the text of a column, or to what covers the columns; where it is there, it stays. */
export function focusText(column: number): void {
  const panes = document.querySelectorAll<HTMLElement>('.centre[data-pane], .centre [data-pane]')
  const pane = panes[Math.min(column, panes.length - 1)]
  if (!pane?.contains(document.activeElement)) focusPane(pane)
}

function focusPane(pane: HTMLElement | undefined): void {
  const target = pane?.querySelector<HTMLElement>(FIRST)
  ;(target ?? pane?.querySelector<HTMLElement>(FOCUSABLE) ?? pane)?.focus()
}
