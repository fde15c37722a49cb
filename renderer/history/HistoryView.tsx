import { useInfiniteQuery } from '@tanstack/react-query'
import { sayDay } from '#data/messages/dates.ts'
import { say, sayAction } from '#data/messages/index.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { askTurn } from '#renderer/ui/turn.ts'
import './history.css'

const PAGE = 50

/** What was done to the notebook, the latest first; each action can be undone by itself, or done again. */
export function HistoryView() {
  const client = useClient()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['history', 'list'],
    queryFn: ({ pageParam, signal }) =>
      client.history.list({ before: pageParam, most: PAGE }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.action),
  })
  const actions = data?.pages.flat() ?? []
  return (
    <ProgramPage view="history" title={say('window.history')} lead={say('window.history.lead')}>
      {data && actions.length === 0 && <Empty>{say('window.history.none')}</Empty>}
      <ol className="rows">
        {actions.map(({ action, call, author, at, undone, about, turnable }) => {
          const what = sayAction(call, about)
          const way = undone ? 'redo' : 'undo'
          return (
            <li key={action} className={undone ? 'entry undone' : 'entry'}>
              <time dateTime={at}>{sayDay(at, true)}</time>
              <span className="what">
                {what}
                {undone && <small> {say('window.history.undone')}</small>}
              </span>
              <span className="quiet">{author}</span>
              {turnable ? (
                <button
                  type="button"
                  className="plain"
                  aria-label={say(`window.history.${way}-one`, { what })}
                  onClick={() => askTurn({ way, of: action })}
                >
                  {say(`window.${way}`)}
                </button>
              ) : (
                <span className="quiet">{say('window.history.too-old')}</span>
              )}
            </li>
          )
        })}
      </ol>
      {hasNextPage && (
        <button type="button" className="plain" onClick={() => void fetchNextPage()}>
          {say('window.history.more')}
        </button>
      )}
    </ProgramPage>
  )
}
