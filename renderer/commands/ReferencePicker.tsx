import { useEffect, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { type References, takeReferences } from '#renderer/ui/references.ts'
import { Picker } from './Picker.tsx'

/** Lists the places that refer to something, whoever asks for them; one that is chosen is opened. */
export function ReferencePicker() {
  const desk = useDesk()
  const [shown, setShown] = useState<References>()
  const [query, setQuery] = useState('')
  useEffect(
    () =>
      takeReferences((references) => {
        setQuery('')
        setShown(references)
      }),
    [],
  )
  if (!shown) return null
  const words = fold(query).split(' ')
  const items = shown.found
    .map((one, at) => ({ ...one, id: String(at) }))
    .filter(({ title, words: line }) =>
      words.every((word) => fold(`${title} ${line}`).includes(word)),
    )
  return (
    <Picker
      label={say('window.references.to', { name: shown.to })}
      hint={say('window.references.hint')}
      none={say('window.references.none')}
      query={query}
      onQuery={setQuery}
      items={items}
      renderItem={({ open, title, words: line }) => (
        <>
          <span className="line">{title}</span>
          <span className="detail line">{line}</span>
          <span className="ref">{open}</span>
        </>
      )}
      foot={
        <>
          <strong>{say('window.references.to', { name: shown.to })}</strong>
          <span>
            <Key name="Enter" /> {say('window.quick.enter')}
          </span>
          <span>
            <Key name="Ctrl Enter" /> {say('window.quick.beside')}
          </span>
        </>
      }
      onPick={({ open, at }, beside) => desk.open(open, { at, beside, page: true })}
      onClose={() => setShown(undefined)}
    />
  )
}
