import { useEffect, useRef, useState } from 'react'

interface AuthorFieldProps {
  readonly id: string
  readonly label: string
  readonly author: string
  readonly onKeep: (author: string) => void
}

const PAUSE_MS = 600

/** A name that is kept after a pause in the typing, on Enter, and when the field is left. */
export function AuthorField({ id, label, author, onKeep }: AuthorFieldProps) {
  const [typed, setTyped] = useState(author)
  const kept = useRef(author)

  function keep(): void {
    const name = typed.trim()
    if (name === '' || name === kept.current) return
    kept.current = name
    onKeep(name)
  }
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE_MS)
    return () => clearTimeout(timer)
  })

  return (
    <input
      id={id}
      type="text"
      maxLength={200}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}
