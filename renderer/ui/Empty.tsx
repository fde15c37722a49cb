import type { ReactNode } from 'react'

/** A pane without content: says the one next act and its key. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}

/** A key as it stands on a keyboard. */
export function Key({ name }: { name: string }) {
  return <kbd>{name}</kbd>
}
