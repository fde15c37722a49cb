import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import type { Review } from './use-review.ts'

/** What the keys do while what is to be reviewed has the focus. */
export function ReviewKeys({ review }: { review: Review }) {
  const { step, open, ask, settle, current } = review
  useCommand({
    id: 'review.next',
    title: say('window.review.do.next'),
    key: 'J | ArrowDown',
    run: () => step(1),
  })
  useCommand({
    id: 'review.previous',
    title: say('window.review.do.previous'),
    key: 'K | ArrowUp',
    run: () => step(-1),
  })
  useCommand({
    id: 'review.show',
    title: say('window.review.do.show'),
    key: 'Enter',
    once: true,
    run: open,
  })
  useCommand({
    id: 'review.keep',
    title: say('window.review.do.keep'),
    key: 'E',
    once: true,
    run: () => ask('kept'),
  })
  useCommand({
    id: 'review.reworded',
    title: say('window.review.do.reworded'),
    key: 'W',
    once: true,
    run: () => settle('reworded'),
  })
  useCommand({
    id: 'review.removed',
    title: say('window.review.do.removed'),
    key: 'X',
    once: true,
    run: () => settle('removed'),
  })
  useCommand(
    {
      id: 'review.reissued',
      title: say('window.review.do.reissued'),
      key: 'R',
      once: true,
      run: () => settle('reissued'),
    },
    current?.edition !== undefined,
  )
  useCommand({
    id: 'review.tell',
    title: say('window.review.do.tell'),
    key: 'T',
    once: true,
    run: () => ask('told'),
  })
  return null
}
