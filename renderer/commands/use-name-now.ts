import { useAsk } from '#renderer/api/ask.ts'
import type { Named, Naming } from '#renderer/ui/naming.ts'

/** What something is called now, or for a move where it lies; `undefined` until that is known. */
export function useNameNow(way: Naming['way'], what: Named): string | undefined {
  const { of } = what
  const notes = useAsk('notes', 'list', undefined, { when: of === 'note' }).data
  const entities = useAsk('entities', 'list', undefined, { when: of === 'entity' }).data
  switch (what.of) {
    case 'note': {
      const note = notes?.find(({ ref }) => ref === what.ref)
      return way === 'move' ? note?.folder : note?.title
    }
    case 'entity':
      return entities?.find(({ ref }) => ref === what.ref)?.name
    case 'topic':
    case 'folder':
      return what.path
    case 'heading':
      return what.words
    case 'block':
      return what.id
    case 'claim':
      return what.ref
  }
}
