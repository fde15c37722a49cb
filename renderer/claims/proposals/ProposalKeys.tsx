import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import type { Proposals } from './use-proposals.ts'

/** What the keys do while what is proposed has the focus. */
export function ProposalKeys({ proposals }: { proposals: Proposals }) {
  const { step, settle, current } = proposals
  useCommand({
    id: 'proposals.next',
    title: say('window.proposals.do.next'),
    key: 'J | ArrowDown',
    run: () => step(1),
  })
  useCommand({
    id: 'proposals.previous',
    title: say('window.proposals.do.previous'),
    key: 'K | ArrowUp',
    run: () => step(-1),
  })
  useCommand({
    id: 'proposals.take',
    title: say('window.proposals.do.take'),
    key: 'Enter',
    once: true,
    run: () => settle(),
  })
  useCommand({
    id: 'proposals.contradicts',
    title: say('window.proposals.do.contradicts'),
    key: 'O',
    once: true,
    run: () => settle('contradicts'),
  })
  useCommand({
    id: 'proposals.duplicates',
    title: say('window.proposals.do.duplicates'),
    key: 'E',
    once: true,
    run: () => settle('duplicates'),
  })
  useCommand(
    {
      id: 'proposals.merged',
      title: say('window.proposals.do.merged'),
      key: 'M',
      once: true,
      run: () => settle('merged'),
    },
    current?.sameSpeaker === true,
  )
  useCommand({
    id: 'proposals.apart',
    title: say('window.proposals.do.apart'),
    key: 'N',
    once: true,
    run: () => settle('apart'),
  })
  return null
}
