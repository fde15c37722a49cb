import { useState } from 'react'
import { sayGap } from '#data/messages/gap-words.ts'
import { say } from '#data/messages/index.ts'
import { type Gaps, type JudgementGap, type TopicGap, usuallyOld } from '#data/model/gap.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { SaveGap } from './SaveGap.tsx'
import './gaps.css'

const MOST = 300

/** Topics and judgements that rest on little, each with why. */
export function GapsView() {
  const [before, setBefore] = useState(() => usuallyOld(new Date()))
  const found = useAsk('gaps', 'list', { before, most: MOST }, { keep: true })
  return (
    <ProgramPage view="gaps" title={say('window.view.gaps')} lead={say('window.gaps.lead')}>
      <p className="bar">
        <label>
          {say('window.gaps.before')}{' '}
          <input
            type="date"
            data-first
            required
            value={before}
            onChange={({ target }) => target.value !== '' && setBefore(target.value)}
          />
        </label>
      </p>
      <Answer result={found}>{(gaps) => <Found gaps={gaps} />}</Answer>
    </ProgramPage>
  )
}

function Found({ gaps: { topics, judgements, total } }: { gaps: Gaps }) {
  const shown = topics.length + judgements.length
  if (shown === 0) return <Empty>{say('window.gaps.none')}</Empty>
  return (
    <>
      {judgements.length > 0 && (
        <section aria-label={say('window.gaps.judgements')}>
          <h2>{say('window.gaps.judgements')}</h2>
          <p className="quiet">{say('window.gaps.judgements.no-search')}</p>
          <ul className="gaps">
            {judgements.map((gap) => (
              <Judgement key={gap.judgement} gap={gap} />
            ))}
          </ul>
        </section>
      )}
      {topics.length > 0 && (
        <section aria-label={say('window.gaps.topics')}>
          <h2>{say('window.gaps.topics')}</h2>
          <ul className="gaps">
            {topics.map((gap) => (
              <Topic key={gap.topic} gap={gap} />
            ))}
          </ul>
        </section>
      )}
      {shown < total && <p className="quiet">{say('window.gaps.more', { shown, total })}</p>}
    </>
  )
}

function Topic({ gap: { topic, claims, reasons } }: { gap: TopicGap }) {
  const desk = useDesk()
  return (
    <li>
      <p className="what">
        <button type="button" className="link" onClick={() => desk.open(`#${topic}`)}>
          #{topic}
        </button>
        <span className="quiet">{say('window.gaps.claims', { count: claims })}</span>
      </p>
      {reasons.map((reason) => (
        <div key={reason.why} className="reason">
          <span>{sayGap(reason)}</span>
          {'query' in reason && reason.query !== undefined && (
            <span className="acts">
              <button
                type="button"
                className="plain"
                aria-label={say('window.gaps.show.of', { topic, why: sayGap(reason) })}
                onClick={() => desk.search(reason.query ?? '')}
              >
                {say('window.gaps.show')}
              </button>
              <SaveGap topic={topic} why={reason.why} words={sayGap(reason)} query={reason.query} />
            </span>
          )}
        </div>
      ))}
    </li>
  )
}

function Judgement({ gap: { judgement, call, note, claims, reasons } }: { gap: JudgementGap }) {
  const desk = useDesk()
  return (
    <li>
      <p className="what">
        <span className="ref">{judgement}</span> <span>{call}</span>
      </p>
      <p className="from">
        <button type="button" className="link" onClick={() => desk.open(note.ref)}>
          {note.title}
        </button>
        {claims.map((claim) => (
          <button key={claim} type="button" className="link ref" onClick={() => desk.open(claim)}>
            {claim}
          </button>
        ))}
      </p>
      {reasons.map((reason) => (
        <div key={reason.why} className="reason">
          <span>{sayGap(reason)}</span>
        </div>
      ))}
    </li>
  )
}
