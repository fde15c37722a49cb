import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Note } from '#data/model/note.ts'
import type { Ref } from '#data/model/refs.ts'
import type { ExportInput, ExportReport } from '#preload/contract/briefings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { FrontMatterFacts } from './FrontMatterFacts.tsx'
import { Hindrances } from './Hindrances.tsx'
import { useExport } from './use-export.ts'
import { type Leaving, useLeaving } from './use-leaving.ts'

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
  const leaving = useLeaving(note)
  const hindered = busy || note.briefing === undefined
  const leave = () => void run({ standard, evidence })
  useCommand({ id: 'briefing.export', title: say('window.export'), run: leave }, !hindered)
  return (
    <div className="export-panel">
      <header className="head">
        <span className="line">{say('window.export.title', { title: note.title })}</span>
      </header>
      <div className="page" tabIndex={-1}>
        <FrontMatterFacts note={note} />
        <section>
          <div className="fact">
            <label htmlFor="export-standard">{say('window.export.standard')}</label>
            <select
              id="export-standard"
              value={standard}
              onChange={(event) => setStandard(event.currentTarget.value as Standard)}
            >
              {STANDARDS.map((value) => (
                <option key={value} value={value}>
                  {say(`window.export.standard.${value}`)}
                </option>
              ))}
            </select>
          </div>
        </section>
        <section>
          <h2>{say('window.export.leaves')}</h2>
          <Evidence chosen={evidence} leaving={leaving} onChoose={setEvidence} />
          <Cited leaving={leaving} />
        </section>
        <Hindrances note={note} leaving={leaving} />
        {report && <Last report={report} note={note} />}
      </div>
      <footer>
        <button
          type="button"
          className="act primary"
          disabled={hindered}
          aria-busy={busy}
          onClick={leave}
        >
          <Icon name="export" />
          {say(busy ? 'window.export.busy' : 'window.export')}
        </button>
      </footer>
    </div>
  )
}

function Evidence(props: {
  chosen: EvidenceChoice
  leaving: Leaving
  onChoose: (choice: EvidenceChoice) => void
}) {
  const { chosen, leaving, onChoose } = props
  const counts: Partial<Record<EvidenceChoice, string>> = {
    references: say('window.export.endnotes', { count: leaving.endnotes }),
    quotations: say('window.export.quotations', { count: leaving.quotations }),
  }
  return (
    <div role="radiogroup" aria-label={say('window.export.leaves')}>
      {CHOICES.map((value) => (
        <label key={value} className="evidence-choice">
          <input
            type="radio"
            name="export-evidence"
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span className="line">{say(`window.export.evidence.${value}`)}</span>
          <span className="number">{counts[value]}</span>
        </label>
      ))}
    </div>
  )
}

/** Everything that goes out by name, folded, and how much stays. */
function Cited({ leaving }: { leaving: Leaving }) {
  const desk = useDesk()
  const { claims, sources, comments, uncited } = leaving
  return (
    <>
      <details>
        <summary>
          {say('window.export.cited', { claims: claims.length, sources: sources.length })}
        </summary>
        <div className="chips">
          {[...sources, ...claims.map(({ ref }) => ref)].map((ref) => (
            <button type="button" className="chip" key={ref} onClick={() => desk.open(ref)}>
              {ref}
            </button>
          ))}
        </div>
      </details>
      <p className="quiet small">{say('window.export.stays', { comments, uncited })}</p>
    </>
  )
}

function Last({ report, note }: { report: ExportReport; note: Note }) {
  const desk = useDesk()
  const { file, pages, citations, warnings } = report
  return (
    <section aria-live="polite">
      <h2>{say('window.export.last')}</h2>
      <p className="fact-line good">
        <Icon name="check" /> {say('window.export.facts', { file, pages, citations })}
      </p>
      <ul className="hindrances">
        {warnings.map(({ message, line }) => (
          <li key={`${line} ${message}`} className="warns">
            <Icon name="warning" />
            <span>
              {line === undefined ? message : say('window.export.line', { line, message })}{' '}
              {line !== undefined && (
                <button
                  type="button"
                  className="link"
                  onClick={() => desk.open(note.ref, { at: startOfLine(note.text, line) })}
                >
                  {say('window.export.show')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function startOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, 0)
}
