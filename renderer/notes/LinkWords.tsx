import type { LinkContext } from './link-context.ts'

/** The words around a link or a name, with that pointed out. */
export function LinkWords({ context }: { context: LinkContext }) {
  return (
    <span className="context">
      {context.before}
      <b>{context.shown}</b>
      {context.after}
    </span>
  )
}
