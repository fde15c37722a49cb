import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import { troubleText } from '#renderer/api/trouble.ts'

/**
 * Shows the answer to a question; before it is there nothing, and after 200 ms a word; where it
 * failed, why.
 */
export function Answer<T>(props: {
  result: UseQueryResult<T>
  children: (value: T) => ReactNode
}): ReactNode {
  const { data, error } = props.result
  if (data !== undefined) return props.children(data)
  if (error) return <Trouble text={troubleText(error)} />
  return <Waiting />
}

/** A problem where the content would stand. */
export function Trouble({ text }: { text: string }) {
  return (
    <p className="trouble" role="alert">
      {text}
    </p>
  )
}

/** Says that something is on its way, if it takes longer than 200 ms. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      {say('window.waiting')}
    </p>
  )
}
