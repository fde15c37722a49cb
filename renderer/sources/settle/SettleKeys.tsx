import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import type { Choices } from './use-settle.ts'

/** What the keys do while the passages to settle have the focus. */
export function SettleKeys({ choices }: { choices: Choices }) {
  const { step, take, accept, mark } = choices
  useCommand({
    id: 'settle.next',
    title: say('window.settle.do.next'),
    key: 'J | ArrowDown',
    run: () => step(1),
  })
  useCommand({
    id: 'settle.previous',
    title: say('window.settle.do.previous'),
    key: 'K | ArrowUp',
    run: () => step(-1),
  })
  useCommand({
    id: 'settle.take',
    title: say('window.settle.do.take'),
    key: 'Enter',
    once: true,
    run: take,
  })
  useCommand({
    id: 'settle.mark',
    title: say('window.settle.do.mark'),
    key: 'N',
    once: true,
    run: mark,
  })
  useCommand({
    id: 'settle.lost',
    title: say('window.settle.do.lost'),
    key: 'L',
    once: true,
    run: accept,
  })
  return null
}
