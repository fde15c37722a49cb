import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Hit } from '#preload/contract/search.ts'
import { problemOf, troubleText } from '#renderer/api/trouble.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Grade } from '#renderer/ui/Grade.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { useAsk } from '#renderer/api/ask.ts'
import { HITS_ID, hitId } from './hit-id.ts'
import { cutAtMistake, snippetPieces } from './marks.ts'
import type { Search } from './use-search.ts'

interface SearchResultsProps {
  readonly search: Search
  readonly onOpen: (hit: Hit) => void
}

/** The hits of a query, or what is wrong with it. */
export function SearchResults({ search, onOpen }: SearchResultsProps) {
  const { data, error } = search.result
  return (
    <div className="view search">
      <header className="head">
        <h1 className="line">
          {error || !data ? say('window.search') : say('window.hits', { count: data.total })}
        </h1>
      </header>
      {error ? (
        <BrokenQuery query={search.asked} error={error} />
      ) : (
        data && <Hits hits={data.hits} chosen={search.chosen} onOpen={onOpen} />
      )}
    </div>
  )
}

function Hits(props: {
  hits: readonly Hit[]
  chosen: Hit | undefined
  onOpen: (hit: Hit) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const claims = useAsk('claims', 'list', undefined).data
  const { chosen } = props
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  if (props.hits.length === 0) return <Empty>{say('window.hits.none')}</Empty>
  return (
    <div ref={list} className="page" role="listbox" id={HITS_ID} aria-label={say('window.search')}>
      {props.hits.map((hit) => {
        const claim = claims?.find(({ ref }) => ref === hit.ref)
        return (
          <div
            role="option"
            key={hit.ref}
            id={hitId(hit.ref)}
            className="hit"
            aria-selected={hit.ref === chosen?.ref}
            tabIndex={-1}
            onClick={() => props.onOpen(hit)}
          >
            <p className="first">
              {claim ? (
                <StatusMark status={claim.status} />
              ) : (
                <Icon name={hit.type === 'note' ? 'note' : 'notebook'} />
              )}
              <span className="ref">{hit.ref}</span>
              <span className="line">{hit.text}</span>
              {claim && <Grade reliability={claim.reliability} credibility={claim.credibility} />}
            </p>
            <p className="snippet">
              {snippetPieces(hit.snippet, hit.marks).map((piece, at) =>
                piece.found ? (
                  <mark key={at}>{piece.text}</mark>
                ) : (
                  <span key={at}>{piece.text}</span>
                ),
              )}
            </p>
            <p className="last">
              {claim && <span>{claim.speaker}</span>}
              {hit.topics.map((topic) => (
                <span key={topic}>{topic}</span>
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}

/** Shows where in the query the mistake is, and in words what to do about it. */
function BrokenQuery({ query, error }: { query: string; error: unknown }) {
  const problem = problemOf(error)
  const pieces = problem?.code === 'query-broken' && cutAtMistake(query, problem.values)
  return (
    <div className="trouble" role="alert">
      {pieces && (
        <p className="broken-query">
          {pieces[0]}
          <span className="mistake">{pieces[1]}</span>
          {pieces[2]}
        </p>
      )}
      <p>{troubleText(error)}</p>
    </div>
  )
}
