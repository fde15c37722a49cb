import { useEffect, useRef, useState } from 'react'

/** A value, any that JSON can hold, once it has not changed for a moment, in milliseconds. */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), pause)
    return () => clearTimeout(timer)
  }, [key, pause])
  return settled
}
