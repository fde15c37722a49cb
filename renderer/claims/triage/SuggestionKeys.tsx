import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import type { Triage } from './use-triage.ts'

/** What the keys do while suggestions have the focus. */
export function SuggestionKeys({ triage }: { triage: Triage }) {
  const { step, accept, edit, dismiss, tie, takeBack } = triage
  useCommand({
    id: 'suggestion.next',
    title: say('window.suggest.do.next'),
    key: 'J | ArrowDown',
    run: () => step(1),
  })
  useCommand({
    id: 'suggestion.previous',
    title: say('window.suggest.do.previous'),
    key: 'K | ArrowUp',
    run: () => step(-1),
  })
  useCommand({
    id: 'suggestion.accept',
    title: say('window.suggest.do.accept'),
    key: 'Enter',
    once: true,
    run: accept,
  })
  useCommand({
    id: 'suggestion.edit',
    title: say('window.suggest.do.edit'),
    key: 'E',
    once: true,
    run: edit,
  })
  useCommand({
    id: 'suggestion.dismiss',
    title: say('window.suggest.do.dismiss'),
    key: 'D',
    once: true,
    run: dismiss,
  })
  useCommand({
    id: 'suggestion.tie',
    title: say('window.suggest.do.tie'),
    key: 'T',
    once: true,
    run: () => tie(),
  })
  // A dismissal is no action of the notebook: while it is the last thing done, this takes it back.
  useCommand(
    {
      id: 'history.undo',
      title: say('window.undo.do'),
      key: 'Ctrl+Z',
      outsideText: true,
      once: true,
      run: () => takeBack?.(),
    },
    takeBack !== undefined,
  )
  return null
}
