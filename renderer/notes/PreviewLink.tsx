import type { ComponentProps } from 'react'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

type LinkProps = ComponentProps<'a'> & {
  readonly 'data-ref'?: string
  readonly 'data-grade'?: string
  readonly 'data-status'?: string
}

/**
 * A link of the preview. One that leads out of the notebook shows where, before anybody follows it.
 * A citation is a chip whose statement gives way where room is short, and whose reference and grade
 * never do.
 */
export function PreviewLink({ children, ...props }: LinkProps) {
  const { 'data-ref': ref, 'data-grade': grade } = props
  const fallen = CLAIM_STATUSES.find((one) => one !== 'open' && one === props['data-status'])
  if (ref === undefined || typeof children !== 'string') {
    return (
      <a {...props} title={shownAddress(props)}>
        {children}
      </a>
    )
  }
  const parts = children.split(' · ')
  const label = parts.slice(1, grade === undefined ? undefined : -1).join(' · ')
  return (
    <a {...props}>
      {fallen && <StatusMark status={fallen} />}
      <span className="ref">{ref}</span>
      {label !== '' && <span className="line">{label}</span>}
      {grade !== undefined && <span className="grade">{grade}</span>}
    </a>
  )
}

function shownAddress({ href, title }: LinkProps): string | undefined {
  if (href === undefined || href.startsWith('#')) return title
  return title === undefined ? href : `${title}\n${href}`
}
