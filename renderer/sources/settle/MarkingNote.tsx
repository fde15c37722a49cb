import { say } from '#data/messages/index.ts'
import type { Span } from '#data/model/quote.ts'
import type { Source } from '#data/model/source.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { askToSettle, useSettling } from './settling.ts'
import { useSettle } from './use-settle.ts'

/** Over the text, while a person chooses in it the words that a passage became: Enter takes them. */
export function MarkingNote({ source, cursor }: { source: Source; cursor: Span | undefined }) {
  const marking = useSettling((state) => state.marking)
  const settle = useSettle()
  const here = marking?.source === source.ref
  const leave = () => askToSettle()

  async function take(): Promise<void> {
    if (marking && cursor && (await settle(marking, cursor))) leave()
  }

  useCommand(
    {
      id: 'settle.take',
      title: say('window.settle.do.take'),
      key: 'Enter',
      once: true,
      run: () => void take(),
    },
    here,
  )
  useCommand(
    { id: 'settle.leave', title: say('window.settle.do.leave'), key: 'Escape', run: leave },
    here,
  )
  if (!here) return null
  return (
    <p className="marking-note" role="status">
      <span>{say('window.settle.choose', { words: marking.exact })}</span>
      <span>
        <Key name="Enter" /> <Key name="Esc" />
      </span>
    </p>
  )
}
