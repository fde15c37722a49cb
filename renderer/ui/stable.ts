import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for the whole life of a component; it always does what `act` does last. */
export function useStable<Arguments extends unknown[], Answer>(
  act: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Arguments) => latest.current(...given), [])
}
