import type { KeyboardEvent, MouseEvent } from 'react'

/** Where a link can lead. */
export interface Follow {
  readonly open: (id: string) => void
  /** Takes an address outside the notebook; the window never goes there. */
  readonly address: (address: string) => void
}

/** Follows the link of a preview that was clicked, or that has the focus on Enter. */
export function follow(event: MouseEvent | KeyboardEvent, { open, address }: Follow): void {
  if (!(event.target instanceof Element)) return
  const link = event.target.closest<HTMLElement>('[data-target], [data-topic], a[href]')
  if (!link) return
  event.preventDefault()
  const { target, topic, resolved } = link.dataset
  const href = link.getAttribute('href')
  if (topic !== undefined) open(`#${topic}`)
  else if (target !== undefined && resolved === 'true') open(target)
  else if (href?.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView()
  else if (href) address(href)
}
