import { Button, HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core'
import { useMemo, useState } from 'react'
import { parseNote } from '#data/markdown/parse.ts'
import { say } from '#data/messages/index.ts'
import type { Note } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import type { ExportInput, ExportReport } from '#preload/contract/briefings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useExport } from './use-export.ts'
import { useLeaving } from './use-leaving.ts'

interface ExportPanelProps {
  readonly note: Ref<'note'>
  /** Saves what is unsaved, so that the briefing is what the editor shows. */
  readonly onBefore: () => Promise<void>
}

type Standard = NonNullable<ExportInput['standard']>
type EvidenceChoice = NonNullable<ExportInput['evidence']>

const STANDARDS = ['a-3a', 'ua-1', 'plain'] as const satisfies readonly Standard[]
const CHOICES = ['references', 'quotations', 'none'] as const satisfies readonly EvidenceChoice[]

/** How a briefing leaves the notebook: as what, to whom, with which evidence, and what is in its way. */
export function ExportPanel({ note, onBefore }: ExportPanelProps) {
  const asked = useAsk('notes', 'get', { ref: note }, { keep: true })
  return <Answer result={asked}>{(found) => <Panel note={found} onBefore={onBefore} />}</Answer>
}

function Panel({ note, onBefore }: { note: Note; onBefore: () => Promise<void> }) {
  const [standard, setStandard] = useState<Standard>('a-3a')
  const [evidence, setEvidence] = useState<EvidenceChoice>('references')
  const { busy, report, run } = useExport(note.ref, onBefore)
  const isBriefing = note.briefing !== undefined
  return (
    <div className="export-panel">
      <header className="head">
        <span className="line">{say('window.export.title', { title: note.title })}</span>
      </header>
      <div className="page" tabIndex={-1}>
        <FrontMatterFacts note={note} />
        <div className="fact">
          <label htmlFor="export-standard">{say('window.export.standard')}</label>
          <HTMLSelect
            id="export-standard"
            fill
            value={standard}
            options={STANDARDS.map((value) => ({
              value,
              label: say(`window.export.standard.${value}`),
            }))}
            onChange={(event) => setStandard(event.currentTarget.value as Standard)}
          />
        </div>
        <section>
          <h2>{say('window.export.leaves')}</h2>
          <RadioGroup
            aria-label={say('window.export.leaves')}
            selectedValue={evidence}
            onChange={(event) => setEvidence(event.currentTarget.value as EvidenceChoice)}
          >
            {CHOICES.map((value) => (
              <Radio key={value} value={value} label={say(`window.export.evidence.${value}`)} />
            ))}
          </RadioGroup>
          <Leaving note={note} />
        </section>
        <section>
          <h2>{say('window.export.before')}</h2>
          <Hindrances note={note} />
        </section>
        {report && (
          <section aria-live="polite">
            <h2>{say('window.export.last')}</h2>
            <p className="fact-line">{say('window.export.facts', facts(report))}</p>
            <ul className="hindrances">
              {report.warnings.map(({ message, line }) => (
                <li key={`${line} ${message}`} className="warns">
                  <Icon name="warning" />
                  {line === undefined ? message : say('window.export.line', { line, message })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer>
        <Button
          intent="primary"
          icon={<Icon name="export" />}
          text={say('window.export')}
          disabled={busy || !isBriefing}
          onClick={() => void run({ standard, evidence })}
        />
      </footer>
    </div>
  )
}

function facts({ file, pages, citations }: ExportReport) {
  return { file, pages, citations }
}

/** What the front matter says of the briefing; it is changed there. */
function FrontMatterFacts({ note }: { note: Note }) {
  const front = useMemo(() => parseNote(note.text).frontMatter, [note.text])
  const unset = <span className="quiet">{say('window.export.unset')}</span>
  return (
    <>
      <dl className="facts-list">
        <dt>{say('window.export.template')}</dt>
        <dd>{front.briefing ?? unset}</dd>
        <dt>{say('window.export.to')}</dt>
        <dd>{front.to.length > 0 ? front.to.join(', ') : unset}</dd>
        <dt>{say('window.export.handling')}</dt>
        <dd>
          {front.handling === undefined ? (
            unset
          ) : (
            <span className="tlp" data-label={front.handling}>
              {front.handling}
            </span>
          )}
        </dd>
        <dt>{say('window.export.marking')}</dt>
        <dd>{front.classification ?? unset}</dd>
      </dl>
      <p className="quiet small">{say('window.export.where')}</p>
    </>
  )
}

function Leaving({ note }: { note: Note }) {
  const desk = useDesk()
  const { claims, sources, comments, uncited } = useLeaving(note)
  return (
    <>
      <p className="fact-line">
        {say('window.export.cited', { claims: claims.length, sources: sources.length })}
      </p>
      <div className="chips">
        {[...sources, ...claims.map(({ ref }) => ref)].map((ref) => (
          <button type="button" className="chip" key={ref} onClick={() => desk.open(ref)}>
            {ref}
          </button>
        ))}
      </div>
      <p className="quiet small">{say('window.export.stays', { comments, uncited })}</p>
    </>
  )
}

/** What to look at before the briefing goes out. */
function Hindrances({ note }: { note: Note }) {
  const { claims, missing } = useLeaving(note)
  const words = [
    ...(note.briefing === undefined ? [say('window.export.not-briefing')] : []),
    ...missing.map((text) => say('window.export.missing', { text })),
    ...claims
      .filter(({ status }) => status !== 'open')
      .map(({ ref, status }) =>
        say('window.export.fallen', { ref, status: say(`window.status.${status}`) }),
      ),
    ...claims
      .filter(({ evidence }) => evidence.length === 0)
      .map(({ ref }) => say('window.export.unsourced', { ref })),
  ]
  if (words.length === 0) {
    return (
      <p className="fact-line good">
        <Icon name="check" /> {say('window.export.ready')}
      </p>
    )
  }
  return (
    <ul className="hindrances">
      {words.map((text) => (
        <li key={text} className="warns">
          <Icon name="warning" />
          {text}
        </li>
      ))}
    </ul>
  )
}
