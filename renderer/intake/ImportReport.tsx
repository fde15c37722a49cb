import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { useDerive, useLikeness } from '#renderer/ui/likeness.ts'
import { type ImportedFile, sayReport, useImporting } from './import.ts'

const ICONS: Readonly<Record<ImportedFile['status'], IconName>> = {
  imported: 'check',
  duplicate: 'same',
  skipped: 'skip',
  failed: 'cross',
}

/** What became of each file of the last import: those that did not come in first, with the reason. */
export function ImportReport() {
  const desk = useDesk()
  const report = useImporting((state) => state.report)
  if (report.length === 0) return null
  const missing = report.filter(({ ref }) => ref === undefined)
  const there = report.filter(({ ref }) => ref !== undefined)
  return (
    <section className="import-report" aria-label={say('window.import.report')}>
      <header>
        <p>{sayReport(report)}</p>
        <button
          type="button"
          className="icon-button"
          aria-label={say('window.import.report.close')}
          title={say('window.import.report.close')}
          onClick={() => useImporting.setState({ report: [] })}
        >
          <Icon name="cross" />
        </button>
      </header>
      <ul>
        {[...missing, ...there].map((one, at) => (
          <li key={`${at} ${one.name}`} className={one.status}>
            <Icon name={ICONS[one.status]} />
            <span className="what">
              <span className="unseen">{say(`window.import.status.${one.status}`)}</span>
              {one.name}
              {one.reason !== undefined && <span className="why">{one.reason}</span>}
              {one.ref !== undefined && <DerivesFrom source={one.ref} />}
            </span>
            {one.ref !== undefined && (
              <button type="button" className="link ref" onClick={() => desk.open(one.ref!)}>
                {one.ref}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Offers to say that a source derives from the one that it reads like. */
function DerivesFrom({ source }: { source: Ref<'source'> }) {
  const like = useLikeness((state) => state.like[source])
  const derive = useDerive()
  if (like === undefined) return null
  return (
    <button type="button" className="link derives" onClick={() => void derive(source, [like])}>
      {say('window.derived.like', { ref: like })}
    </button>
  )
}
