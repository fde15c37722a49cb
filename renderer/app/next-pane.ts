const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]), [tabindex="0"], textarea, input:not([hidden])'
/** What takes the focus of a pane where it is there: the text. */
const FIRST = '.editor textarea, .editor .native-edit-context, .page[tabindex="0"]'

/** Moves the focus to the next pane that shows: side list, columns, inspector, and around. */
export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  const target = next?.querySelector<HTMLElement>(FIRST)
  ;(target ?? next?.querySelector<HTMLElement>(FOCUSABLE) ?? next)?.focus()
}
