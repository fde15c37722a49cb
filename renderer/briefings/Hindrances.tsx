import { say } from '#data/messages/index.ts'
import type { Note } from '#data/model/note.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Leaving } from './use-leaving.ts'

/** One thing to look at before a briefing goes out, and where in the text. */
interface Hindrance {
  readonly text: string
  readonly wrong?: boolean
  readonly at: number | undefined
}

/** What to look at before the briefing goes out; what is wrong first. */
export function Hindrances({ note, leaving }: { note: Note; leaving: Leaving }) {
  const desk = useDesk()
  const all = hindrancesOf(note, leaving)
  const wrong = all.filter((one) => one.wrong).length
  const weak = all.length - wrong
  const both = wrong > 0 && weak > 0 ? 'yes' : 'no'
  return (
    <section>
      <h2>
        <span className="line">{say('window.export.before')}</span>
        <span className="number">{say('window.export.count', { wrong, weak, both })}</span>
      </h2>
      {all.length === 0 ? (
        <p className="fact-line good">
          <Icon name="check" /> {say('window.export.ready')}
        </p>
      ) : (
        <ul className="hindrances">
          {all.map(({ text, at, wrong = false }) => (
            <li key={text} className={wrong ? 'errs' : 'warns'}>
              <Icon name={wrong ? 'error' : 'warning'} />
              <span>
                {text}{' '}
                {at !== undefined && (
                  <button
                    type="button"
                    className="link"
                    onClick={() => desk.open(note.ref, { at })}
                  >
                    {say('window.export.show')}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function hindrancesOf(note: Note, { claims, missing, places }: Leaving): Hindrance[] {
  return [
    ...(note.briefing === undefined
      ? [{ text: say('window.export.not-briefing'), wrong: true, at: 0 }]
      : []),
    ...missing.map((text) => ({
      text: say('window.export.missing', { text }),
      wrong: true,
      at: places.get(text),
    })),
    ...claims
      .filter(({ status }) => status !== 'open')
      .map(({ ref, status }) => ({
        text: say('window.export.fallen', { ref, status: say(`window.status.${status}`) }),
        at: places.get(ref),
      })),
    ...claims
      .filter(({ evidence }) => evidence.length === 0)
      .map(({ ref }) => ({ text: say('window.export.unsourced', { ref }), at: places.get(ref) })),
  ]
}
