import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import {
  CONFIDENCES,
  CREDIBILITIES,
  CREDIBILITY,
  RELIABILITIES,
  RELIABILITY,
  SCALE_IDS,
  SCALES,
  TLP_LABELS,
} from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { fieldsHelp, MARKDOWN_FORMS, QUERY_FORMS } from './help-data.ts'
import { KeyCaps } from './KeyCaps.tsx'
import { useKnownCommands } from './registered.tsx'
import './views.css'

const START = 'Start here'

/** The help: made from the program's own tables, so that it says what is so. */
export function HelpView() {
  const desk = useDesk()
  const start = useAsk('notes', 'list', undefined).data?.find(({ title }) => title === START)
  return (
    <ProgramPage view="help" title={say('window.help')} lead={say('window.help.lead')}>
      <p className="bar">
        {start && (
          <button type="button" className="plain" onClick={() => desk.open(start.ref)}>
            {say('window.help.start')}
          </button>
        )}
        <button type="button" className="plain" onClick={() => desk.open('keys')}>
          {say('window.keys.open')}
        </button>
      </p>
      <Keys />
      <Query />
      <Markdown />
      <Grades />
    </ProgramPage>
  )
}

function Keys() {
  const known = useKnownCommands()
  return (
    <Part title={say('window.help.keys')}>
      {known.map(
        ({ id, title, key }) =>
          key !== undefined && (
            <Line key={id} term={<KeyCaps written={key} all />}>
              {title}
            </Line>
          ),
      )}
    </Part>
  )
}

function Query() {
  const desk = useDesk()
  return (
    <>
      <Part title={say('window.help.query')} lead={say('window.help.query.lead')}>
        {QUERY_FORMS.map(({ typed, says }) => (
          <Line key={typed} term={<Typed text={typed} onTry={() => desk.search(typed)} />}>
            {say(says)}
          </Line>
        ))}
      </Part>
      <Part title={say('window.help.fields')}>
        {fieldsHelp().map(({ name, typed, values }) => (
          <Line key={name} term={<Typed text={typed} onTry={() => desk.search(typed)} />}>
            {say(`window.help.field.${name}`)}
            {values.length > 0 && <span className="values">{values.join(' · ')}</span>}
          </Line>
        ))}
      </Part>
    </>
  )
}

function Markdown() {
  return (
    <Part title={say('window.help.markdown')} lead={say('window.help.markdown.lead')}>
      {MARKDOWN_FORMS.map(({ typed, says }) => (
        <Line key={typed} term={<code>{typed}</code>}>
          {say(says)}
        </Line>
      ))}
    </Part>
  )
}

function Grades() {
  return (
    <>
      <Part title={say('window.help.reliability')} lead={say('window.help.grades.lead')}>
        {RELIABILITIES.map((letter) => (
          <Line key={letter} term={<b>{letter}</b>}>
            {RELIABILITY[letter]}
          </Line>
        ))}
      </Part>
      <Part title={say('window.help.credibility')}>
        {CREDIBILITIES.map((number) => (
          <Line key={number} term={<b>{number}</b>}>
            {CREDIBILITY[number]}
          </Line>
        ))}
      </Part>
      {SCALE_IDS.map((id) => (
        <Part
          key={id}
          title={say('window.help.scale', { name: SCALES[id].name })}
          lead={`${SCALES[id].standard}, ${SCALES[id].edition}`}
        >
          {SCALES[id].bands.map(({ band, terms, percent }) => (
            <Line key={band} term={<b>{`${percent} %`}</b>}>
              {terms.join(', ')}
            </Line>
          ))}
        </Part>
      ))}
      <Part title={say('window.help.confidence')}>
        <Line term={<b>{CONFIDENCES.join(' · ')}</b>}>{say('window.help.confidence.says')}</Line>
      </Part>
      <Part title={say('window.help.handling')}>
        <Line term={<b>{TLP_LABELS.join(' · ')}</b>}>{say('window.help.handling.says')}</Line>
      </Part>
    </>
  )
}

function Part(props: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.lead !== undefined && <p className="lead">{props.lead}</p>}
      <dl>{props.children}</dl>
    </section>
  )
}

function Line({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An example that can be tried. */
function Typed({ text, onTry }: { text: string; onTry: () => void }) {
  return (
    <button type="button" className="link" title={say('window.help.try')} onClick={onTry}>
      <code>{text}</code>
    </button>
  )
}
