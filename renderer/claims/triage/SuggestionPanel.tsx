import { type FocusEvent, useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { SuggestionKeys } from './SuggestionKeys.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { type Triage, useTriage } from './use-triage.ts'
import './triage.css'

/** The claims that a source’s text seems to make, to be decided on one after the other. */
export function SuggestionPanel({ source }: { source: Source }) {
  const triage = useTriage(source)
  const panel = useRef<HTMLDivElement>(null)
  const triaging = usePassage((state) => state.triaging)
  const there = triage.result.data !== undefined
  useFocusWhenWanted(panel, there, triage)
  useEffect(() => () => usePassage.setState({ triaging: false }), [])

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) usePassage.setState({ triaging: false })
  }

  return (
    <div
      ref={panel}
      className="suggestions"
      role="region"
      aria-label={say('window.suggest.tab')}
      tabIndex={-1}
      onFocus={() => usePassage.setState({ triaging: true })}
      onBlur={onBlur}
    >
      {triaging && <SuggestionKeys triage={triage} />}
      <Answer result={triage.result}>
        {(found) =>
          found === null ? (
            <Nothing triage={triage} text={say('window.suggest.cancelled')} />
          ) : (
            <Found triage={triage} source={source} until={found.until} />
          )
        }
      </Answer>
      {triage.result.isError && <Again triage={triage} />}
    </div>
  )
}

interface FoundProps {
  readonly triage: Triage
  readonly source: Source
  readonly until: number
}

function Found({ triage, source, until }: FoundProps) {
  const { current, dismissed, showsDismissed, setShowsDismissed } = triage
  const { length } = source.rendition.text
  return (
    <>
      {current && <SuggestionCard triage={triage} current={current} source={source} />}
      {current && <SuggestionList triage={triage} current={current} />}
      {!current && (
        <Empty>{say(dismissed > 0 ? 'window.suggest.none.shown' : 'window.suggest.none')}</Empty>
      )}
      <footer>
        {until < length && (
          <p>{say('window.suggest.until', { percent: Math.floor((until / length) * 100) })}</p>
        )}
        {dismissed > 0 && (
          <button
            type="button"
            className="link"
            aria-pressed={showsDismissed}
            onClick={() => setShowsDismissed(!showsDismissed)}
          >
            {say(
              showsDismissed ? 'window.suggest.dismissed.hide' : 'window.suggest.dismissed.show',
              {
                count: dismissed,
              },
            )}
          </button>
        )}
      </footer>
    </>
  )
}

function Nothing({ triage, text }: { triage: Triage; text: string }) {
  return (
    <>
      <Empty>{text}</Empty>
      <Again triage={triage} />
    </>
  )
}

function Again({ triage }: { triage: Triage }) {
  return (
    <p className="again">
      <button type="button" className="act" onClick={() => void triage.result.refetch()}>
        {say('window.suggest.again')}
      </button>
    </p>
  )
}

/** Takes the focus once somebody asked for it: the list where there is one, else what stands for it. */
function useFocusWhenWanted(
  panel: React.RefObject<HTMLElement | null>,
  there: boolean,
  { goOn }: Triage,
): void {
  const wanted = usePassage((state) => state.wanted)
  useEffect(() => {
    const list = panel.current?.querySelector<HTMLElement>('[role=listbox]')
    if (wanted === undefined) return
    const target = list ?? panel.current
    target?.focus({ preventScroll: true })
    if (!there) return
    usePassage.setState({ wanted: undefined })
    if (wanted === 'onward') goOn()
  }, [wanted, there, panel, goOn])
}
