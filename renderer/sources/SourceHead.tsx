import { say } from '#data/messages/index.ts'
import { sayDate } from '#data/messages/dates.ts'
import type { Source } from '#data/model/source.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { languageName } from '#renderer/ui/languages.ts'
import { DerivedFrom } from './DerivedFrom.tsx'
import { useUnsettled } from './settle/use-settle.ts'

interface SourceHeadProps {
  readonly source: Source
  readonly sentences: number
  /** Whether its reader is the one that the form belongs to. */
  readonly active: boolean
  readonly onSuggest: () => void
  readonly onCorrect: () => void
  readonly onSettle: () => void
}

/** The title of a source, and below it who published it, when, and where it came from. */
export function SourceHead(props: SourceHeadProps) {
  const { source, sentences, active, onSuggest, onCorrect, onSettle } = props
  const open = useUnsettled(source.ref).length
  const facts = [
    source.published && sayDate(source.published),
    source.author,
    say(`window.source.type.${source.type}`),
    source.language && languageName(source.language),
    say('window.sentences', { count: sentences }),
    source.ref,
  ]
  return (
    <header className="title">
      <h1>{source.title}</h1>
      <p className="facts">
        {source.publisher !== undefined && <b>{source.publisher}</b>}
        {facts.map((fact) => fact !== undefined && <span key={fact}>{fact}</span>)}
        <button type="button" className="link suggest" onClick={onSuggest}>
          {say('window.suggest')}
        </button>
        <button type="button" className="link suggest" onClick={onCorrect}>
          {say('window.correct')}
        </button>
        {open > 0 && (
          <button type="button" className="link suggest unsettled" onClick={onSettle}>
            <Icon name="warning" />
            {say('window.settle.count', { count: open })}
          </button>
        )}
      </p>
      {source.descriptor !== undefined && <p className="facts">{source.descriptor}</p>}
      {source.url !== undefined && <p className="facts">{source.url}</p>}
      <DerivedFrom source={source} active={active} />
    </header>
  )
}
