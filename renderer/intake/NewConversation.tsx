import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { TLP_LABELS, type TlpLabel } from '#data/model/ratings.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { isUnread, readEntry } from '#renderer/ui/date-entry.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { useKept } from '#renderer/ui/kept-words.ts'
import { languageName, languagesWith } from '#renderer/ui/languages.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { useImporting } from './import.ts'
import './conversation.css'

const EMPTY = { title: '', who: '', when: '', language: '', handling: '', text: '' }

/** Asks for a conversation that a person had: who spoke, when, and what was said. It becomes a source. */
export function NewConversation() {
  const open = useImporting((state) => state.typing)
  return open && <Form />
}

function close(): void {
  useImporting.setState({ typing: false })
}

function Form() {
  const client = useClient()
  const desk = useDesk()
  const ids = useId()
  const notebook = useAsk('notebook', 'info', undefined).data?.uuid
  // Closed without being saved it is there again: a conversation is long to type.
  const [words, keep, drop] = useKept(`conversation-1 ${notebook}`, EMPTY)
  const [trouble, setTrouble] = useState<string>()
  const date = readEntry(words.when)
  const ready = words.title.trim() !== '' && words.text.trim() !== '' && !isUnread(date)
  const change = (part: Partial<typeof EMPTY>) => keep({ ...words, ...part })

  async function save(): Promise<void> {
    if (!ready) return
    const given = (value: string) => (value.trim() === '' ? undefined : value.trim())
    const fields = {
      title: words.title.trim(),
      type: 'conversation' as const,
      author: given(words.who),
      published: date.date,
      language: given(words.language),
      handling: given(words.handling) as TlpLabel | undefined,
    }
    try {
      const { ref } = await client.sources.add({ ...act(), fields, text: words.text })
      drop()
      close()
      desk.open(ref)
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void save()
  }

  function onKey(event: KeyboardEvent): void {
    // In the text itself Enter is a new line.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void save()
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title={say('window.conversation')}
      className="conversation-dialog"
      canOutsideClickClose={false}
    >
      <form onSubmit={onSubmit} onKeyDown={onKey}>
        <DialogBody>
          <div className="conversation-fields">
            <label htmlFor={`${ids}-title`}>{say('window.table.column.title.long')}</label>
            <input
              id={`${ids}-title`}
              type="text"
              className="field wide"
              autoFocus
              autoComplete="off"
              value={words.title}
              onChange={(event) => change({ title: event.target.value })}
            />
            <label htmlFor={`${ids}-who`}>{say('window.conversation.who')}</label>
            <input
              id={`${ids}-who`}
              type="text"
              className="field"
              autoComplete="off"
              value={words.who}
              onChange={(event) => change({ who: event.target.value })}
            />
            <label htmlFor={`${ids}-when`}>{say('window.conversation.when')}</label>
            <DateField
              id={`${ids}-when`}
              label={say('window.conversation.when')}
              entry={date}
              onChange={({ text }) => change({ when: text })}
            />
            <label htmlFor={`${ids}-language`}>{say('window.table.column.language.long')}</label>
            <Select
              id={`${ids}-language`}
              value={words.language}
              options={[
                { value: '', label: say('window.table.none') },
                ...languagesWith('en').map((value) => ({ value, label: languageName(value) })),
              ]}
              onChange={(language) => change({ language })}
            />
            <label htmlFor={`${ids}-handling`}>{say('window.source.handling')}</label>
            <Select
              id={`${ids}-handling`}
              value={words.handling}
              options={[
                { value: '', label: say('window.source.handling.none') },
                ...TLP_LABELS.map((label) => ({ value: label, label })),
              ]}
              onChange={(handling) => change({ handling })}
            />
          </div>
          <label className="said" htmlFor={`${ids}-text`}>
            {say('window.conversation.text')}
          </label>
          <textarea
            id={`${ids}-text`}
            className="field"
            rows={12}
            value={words.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          {trouble !== undefined && (
            <p className="trouble" role="alert">
              {trouble}
            </p>
          )}
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button
                text={say('window.form.discard')}
                onClick={() => {
                  drop()
                  close()
                }}
              />
              <Button
                type="submit"
                intent="primary"
                disabled={!ready}
                text={say('window.conversation.save')}
              />
            </>
          }
        >
          <span className="quiet">{say('window.conversation.keys')}</span>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
