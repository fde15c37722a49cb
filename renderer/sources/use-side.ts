import { useEffect, useState } from 'react'
import type { Ref } from '#data/model/refs.ts'
import type { Source } from '#data/model/source.ts'
import { useColumn } from '#renderer/ui/column.ts'
import { standOn } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { type Cursor, onSentence } from './cursor.ts'
import { claimsInOrder, claimsUnder } from './passages.ts'

/**
 * Tells those who compare on which claim of its text a reader stands: the picked one where the cursor
 * covers words of it, else the first that it covers. The answer picks one and goes to its words.
 */
export function useSide(
  { passages }: Source,
  cursor: Cursor | undefined,
  go: (to: Cursor) => void,
): (claim: Ref<'claim'>) => void {
  const column = useColumn()
  const [picked, setPicked] = useState<Ref<'claim'>>()
  const under = claimsUnder(passages, cursor)
  const claim = under.find((one) => one === picked) ?? under[0]

  const pick = useStable((wanted: Ref<'claim'>) => {
    const words = passages.find(({ claims }) => claims.includes(wanted))
    setPicked(wanted)
    if (words && !under.includes(wanted)) go(onSentence(words))
  })
  const next = useStable((): boolean => {
    const order = claimsInOrder(passages)
    const after = order.findIndex(({ claim: one, start }) =>
      claim === undefined ? start >= (cursor?.end ?? 0) : one === claim,
    )
    const to = claim === undefined ? order[after] : order[after + 1]
    if (to) pick(to.claim)
    return to !== undefined
  })

  useEffect(() => standOn(column, { claim, next }), [column, claim, next])
  useEffect(() => () => standOn(column, undefined), [column])
  return pick
}
