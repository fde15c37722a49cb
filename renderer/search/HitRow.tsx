import { sayDateBriefly, sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Hit } from '#preload/contract/search.ts'
import { Grade, gradeWords } from '#renderer/ui/Grade.tsx'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { hitId } from './ids.ts'
import { snippetPieces } from './marks.ts'

interface HitRowProps {
  readonly hit: Hit
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onOpen: (beside: boolean) => void
}

const ICONS: Record<'note' | 'source', IconName> = { note: 'note', source: 'source' }

/** A hit: what it is, the words that were found, and who said it when. */
export function HitRow({ hit, chosen, onChoose, onOpen }: HitRowProps) {
  const { ref, text, snippet, marks, topics, by } = hit
  // What stands in the line above is not said twice.
  const isTitle = snippet === text
  return (
    <div
      role="option"
      id={hitId(ref)}
      className="hit"
      aria-selected={chosen}
      onClick={(event) => (event.ctrlKey || event.metaKey ? onOpen(true) : onChoose())}
      onDoubleClick={() => onOpen(false)}
    >
      <p className="first">
        {hit.type === 'claim' ? (
          <StatusMark status={hit.status ?? 'open'} />
        ) : (
          <Icon name={ICONS[hit.type]} />
        )}
        <span className="ref">{ref}</span>
        <span className="line">{isTitle ? <Marked text={text} marks={marks} /> : text}</span>
        <HitGrade hit={hit} />
      </p>
      {!isTitle && snippet !== '' && (
        <p className="snippet">
          <Marked text={snippet} marks={marks} />
        </p>
      )}
      <p className="last">
        {by !== undefined && <span className="by">{by}</span>}
        {hit.date !== undefined && <span>{dateOf(hit, hit.date)}</span>}
        {topics.map((topic) => (
          <span className="topic" key={topic}>
            {topic}
          </span>
        ))}
        {hit.type === 'claim' && <span>{groundsOf(hit)}</span>}
      </p>
    </div>
  )
}

/** A claim's grade; of a source its own letter alone. */
function HitGrade({ hit: { type, reliability, credibility, documents } }: { hit: Hit }) {
  if (type === 'note') return null
  if (type === 'claim') {
    return <Grade reliability={reliability} credibility={credibility} documents={documents} />
  }
  return (
    reliability && (
      <span className="grade" title={gradeWords({ reliability })}>
        {reliability}
      </span>
    )
  )
}

function Marked({ text, marks }: Pick<Hit, 'text' | 'marks'>) {
  return snippetPieces(text, marks).map((piece, at) =>
    piece.found ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
  )
}

function dateOf({ type }: Hit, date: string): string {
  return type === 'note' ? say('window.hit.changed', { date: sayDay(date) }) : sayDateBriefly(date)
}

function groundsOf({ passages = 0, independent = 0 }: Hit): string {
  return passages === 0
    ? say('window.hit.unsourced')
    : say('window.hit.independent', { count: independent })
}
