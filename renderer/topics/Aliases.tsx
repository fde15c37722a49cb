import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import type { Reach } from '#preload/contract/renames.ts'
import { Chips } from '#renderer/ui/Chips.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

interface AliasesProps {
  readonly name: string
  readonly aliases: readonly string[]
  /** Lets another name lead to it, or lead there no more. */
  readonly onChange: (
    acted: { readonly action: string },
    alias: string,
    leads: boolean,
  ) => Promise<Reach>
}

/** Other names that lead to a topic or an entity, added and taken away one by one. */
export function Aliases({ name, aliases, onChange }: AliasesProps) {
  const tell = useTell()

  async function change(now: readonly string[]): Promise<void> {
    const alias = now.find((one) => !aliases.includes(one))
    const gone = aliases.find((one) => !now.includes(one))
    const meant = alias ?? gone
    if (meant === undefined) return
    try {
      const acted = act()
      const { notes } = await onChange(acted, meant, alias !== undefined)
      const way = alias === undefined ? 'removed' : 'added'
      tell.done(say(`window.aliases.${way}`, { alias: meant, name, notes }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <div className="aliases">
      <span className="quiet">{say('window.aliases')}</span>
      <Chips label={say('window.aliases')} values={aliases} onChange={(now) => void change(now)} />
    </div>
  )
}
