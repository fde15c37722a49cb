import { say } from '#data/messages/index.ts'
import { sayDate } from '#data/messages/dates.ts'
import type { Source } from '#data/model/source.ts'

/** The title of a source, and below it who published it, when, and where it came from. */
export function SourceHead({ source, sentences }: { source: Source; sentences: number }) {
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
      </p>
      {source.descriptor !== undefined && <p className="facts">{source.descriptor}</p>}
      {source.url !== undefined && <p className="facts">{source.url}</p>}
    </header>
  )
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    // A source may name a language that is none.
    return tag
  }
}
