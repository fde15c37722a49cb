import { say } from '#data/messages/index.ts'

/** How many of each a rename or merge reaches. */
type Reach = Readonly<Record<'links' | 'notes' | 'searches' | 'claims' | 'sources', number>>

/** How far a change reaches, in words. */
export function reachText({ links, notes, searches, claims, sources }: Reach): string {
  const parts = [
    links > 0 ? say('window.name.reach.links', { links, notes }) : '',
    links === 0 && notes > 0 ? say('window.name.reach.notes', { notes }) : '',
    searches > 0 ? say('window.name.reach.searches', { searches }) : '',
    claims > 0 ? say('window.name.reach.claims', { claims }) : '',
    sources > 0 ? say('window.name.reach.sources', { sources }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0
    ? say('window.name.reach.none')
    : say('window.name.reach', { parts: parts.join(', ') })
}
