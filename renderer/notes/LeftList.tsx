import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { useLeftTextActs, useLeftTexts } from './left-texts.ts'

/** Every note that has words which a window left unsaved, those among them that are no more. */
export function LeftList() {
  const texts = useLeftTexts()
  const acts = useLeftTextActs()
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  if (texts.length === 0) return null

  async function makeNote({ what }: (typeof texts)[number]): Promise<void> {
    const title = `${say('window.left.title', { note: what.note })} ${Date.now().toString(36)}`
    const { ref } = await client.notes.create({ ...act(), title, text: what.text })
    desk.open(ref)
  }

  return (
    <Section title={say('window.left')} count={texts.length}>
      <Rows label={say('window.left')}>
        {texts.map((left) => (
          <button
            key={`${left.what.note} ${left.window}`}
            type="button"
            className="row"
            onClick={() => {
              if (left.saved) return desk.open(left.what.note)
              void makeNote(left)
                .then(() => acts.forget(left))
                .catch(tell.trouble)
            }}
          >
            <span className="ref">{left.what.note}</span>{' '}
            {left.saved?.title ??
              `${say('window.left.gone', { note: left.what.note })}: ${say('window.left.make')}`}
          </button>
        ))}
      </Rows>
    </Section>
  )
}
