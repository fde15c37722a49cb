import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import type { Backlink, OutgoingLink } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Resolution } from '#preload/contract/notes.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { LinkWords } from './LinkWords.tsx'
import { linkContext } from './link-context.ts'
import { Mentions } from './Mentions.tsx'

interface NoteLinksProps {
  readonly note: Ref<'note'>
}

/** What leads to a note, where it leads, and which names could be links. */
export function NoteLinks({ note }: NoteLinksProps) {
  const desk = useDesk()
  const links = useAsk('notes', 'links', { ref: note }, { keep: true })
  const own = useAsk('notes', 'get', { ref: note }, { keep: true }).data
  const titles = own ? [own.title, ...own.aliases] : []
  return (
    <Answer result={links}>
      {({ backlinks, outgoing }) => (
        <>
          <Section title={say('window.links.in')} count={backlinks.length}>
            <Backlinks
              links={backlinks}
              titles={titles}
              onOpen={(link) => desk.open(link.note, { at: link.start })}
            />
          </Section>
          <Section title={say('window.links.out')} count={outgoing.length}>
            <Outgoing links={outgoing} onOpen={(id) => desk.open(id as DeskId)} />
          </Section>
          <Mentions note={note} />
        </>
      )}
    </Answer>
  )
}

function Backlinks(props: {
  links: readonly Backlink[]
  titles: readonly string[]
  onOpen: (link: Backlink) => void
}) {
  if (props.links.length === 0) return <Empty>{say('window.links.in.none')}</Empty>
  return (
    <Rows label={say('window.links.in')}>
      {props.links.map((link) => (
        <button
          type="button"
          className="row tall"
          data-row
          key={`${link.note} ${link.start}`}
          onClick={() => props.onOpen(link)}
        >
          <span className="line">
            {link.title}
            <LinkWords context={linkContext(link.text, props.titles)} />
          </span>
          <span className="ref">{link.note}</span>
        </button>
      ))}
    </Rows>
  )
}

/** A claim's status; for all else the picture of what it is. */
function LinkMark({ link, label }: { link: OutgoingLink; label: Resolution | undefined }) {
  const status = CLAIM_STATUSES.find((one) => one === label?.status)
  if (status !== undefined) return <StatusMark status={status} />
  return <Icon name={link.type === 'source' ? 'intake' : 'note'} />
}

function Outgoing(props: { links: readonly OutgoingLink[]; onOpen: (id: string) => void }) {
  const labels = useAsk(
    'notes',
    'resolve',
    { links: [...new Set(props.links.map(({ text }) => text))] },
    { keep: true },
  )
  if (props.links.length === 0) return <Empty>{say('window.links.out.none')}</Empty>
  const byText = new Map(labels.data?.map((label) => [label.text, label]))
  return (
    <Rows label={say('window.links.out')}>
      {[...new Map(props.links.map((link) => [link.target, link])).values()].map((link) => {
        const label = byText.get(link.text)
        return (
          <button
            type="button"
            className={link.resolved ? 'row' : 'row missing'}
            data-row
            key={link.target}
            disabled={!link.resolved}
            title={link.resolved ? (label?.label ?? link.text) : say('window.link.missing')}
            onClick={() => props.onOpen(link.target)}
          >
            <LinkMark link={link} label={label} />
            <span className="ref">{link.resolved ? link.target : '–'}</span>
            <span className="line">{label?.label ?? link.text}</span>
            {label?.grade !== undefined && <span className="grade">{label.grade}</span>}
          </button>
        )
      })}
    </Rows>
  )
}
