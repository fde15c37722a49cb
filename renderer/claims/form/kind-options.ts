import { say } from '#data/messages/index.ts'
import { CLAIM_KINDS } from '#data/model/claim.ts'
import type { SelectOption } from '#renderer/ui/Select.tsx'

/** The kinds of claims to choose from; in a form they begin with a capital. */
export function kindOptions(capital: boolean): SelectOption[] {
  return CLAIM_KINDS.map((kind) => {
    const word = say(`window.kind.${kind}`)
    return {
      value: kind,
      label: capital ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word,
    }
  })
}
