import { type ReactNode, useId } from 'react'
import { say } from '#data/messages/index.ts'
import { RELIABILITIES, RELIABILITY, SCALE_IDS, SCALES } from '#data/model/ratings.ts'
import type { Settings, SettingsKept } from '#preload/contract/settings.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Waiting } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { AuthorField } from './AuthorField.tsx'
import { Choice } from './Choice.tsx'
import { languageName, languagesWith } from '#renderer/ui/languages.ts'
import { useSettings } from './use-settings.ts'
import './views.css'

/** What a person chooses; each choice is kept at once. */
export function SettingsView() {
  const { settings, change } = useSettings()
  return (
    <ProgramPage view="settings" title={say('window.settings')} lead={say('window.settings.lead')}>
      {settings ? <Fields settings={settings} change={change} /> : <Waiting />}
    </ProgramPage>
  )
}

interface FieldsProps {
  readonly settings: Settings
  readonly change: (changes: SettingsKept) => void
}

function Fields({ settings, change }: FieldsProps) {
  const desk = useDesk()
  const author = useId()
  return (
    <>
      <h2>{say('window.settings.work')}</h2>
      <Field label={say('window.settings.author')} help={say('window.settings.author.help')}>
        <AuthorField
          id={author}
          label={say('window.settings.author')}
          author={settings.author}
          onKeep={(name) => change({ author: name })}
        />
      </Field>
      <ScaleField />
      <Field
        label={say('window.settings.reliability')}
        help={say('window.settings.reliability.help')}
      >
        <select
          aria-label={say('window.settings.reliability')}
          value={settings.reliability ?? ''}
          onChange={({ target }) =>
            change({ reliability: RELIABILITIES.find((one) => one === target.value) ?? null })
          }
        >
          <option value="">{say('window.ungraded')}</option>
          {RELIABILITIES.map((one) => (
            <option key={one} value={one}>{`${one} – ${RELIABILITY[one]}`}</option>
          ))}
        </select>
      </Field>
      <Field label={say('window.settings.language')} help={say('window.settings.language.help')}>
        <select
          aria-label={say('window.settings.language')}
          value={settings.language}
          onChange={({ target }) => change({ language: target.value })}
        >
          {languagesWith(settings.language).map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
      </Field>
      <h2>{say('window.settings.look')}</h2>
      <Field label={say('window.settings.theme')}>
        <Choice
          label={say('window.settings.theme')}
          values={['system', 'light', 'dark']}
          say={(value) => say(`window.settings.theme.${value}`)}
          value={settings.theme}
          onChoose={(theme) => change({ theme })}
        />
      </Field>
      <Field label={say('window.settings.density')} help={say('window.settings.density.help')}>
        <Choice
          label={say('window.settings.density')}
          values={['comfortable', 'compact']}
          say={(value) => say(`window.settings.density.${value}`)}
          value={settings.density}
          onChoose={(density) => change({ density })}
        />
      </Field>
      <h2>{say('window.settings.briefings')}</h2>
      <Field label={say('window.settings.paper')}>
        <Choice
          label={say('window.settings.paper')}
          values={['a4', 'letter']}
          say={(value) => say(`window.settings.paper.${value}`)}
          value={settings.paper}
          onChoose={(paper) => change({ paper })}
        />
      </Field>
      <h2>{say('window.settings.paths')}</h2>
      <Field label={say('window.settings.paths.notebook')}>
        <Path name={say('window.settings.paths.notebook')} path={settings.paths.notebook} />
      </Field>
      <Field
        label={say('window.settings.paths.data')}
        help={say('window.settings.paths.data.help')}
      >
        <Path name={say('window.settings.paths.data')} path={settings.paths.dataDir} />
      </Field>
      <p className="bar">
        <button type="button" className="plain" onClick={() => desk.open('keys')}>
          {say('window.keys.open')}
        </button>
        <button type="button" className="plain" onClick={() => desk.open('help')}>
          {say('window.help.open')}
        </button>
      </p>
    </>
  )
}

/** The scale belongs to the notebook: all who work in it speak of likelihood alike. */
function ScaleField() {
  const client = useClient()
  const tell = useTell()
  const scale = useAsk('notebook', 'info', undefined).data?.scale
  if (scale === undefined) return null
  return (
    <Field label={say('window.settings.scale')} help={say('window.settings.scale.help')}>
      <Choice
        label={say('window.settings.scale')}
        values={SCALE_IDS}
        say={(id) => SCALES[id].name}
        value={scale}
        onChoose={(id) => {
          client.notebook.setScale({ ...act(), scale: id }).catch((error: unknown) => {
            tell.trouble(error)
          })
        }}
      />
    </Field>
  )
}

/** A path to be read, and copied for a terminal or the system's own file manager. */
function Path({ name, path }: { name: string; path: string }) {
  const tell = useTell()
  return (
    <span className="path">
      <code>{path}</code>
      <button
        type="button"
        className="plain"
        aria-label={say('window.settings.paths.copy.one', { name })}
        onClick={() => {
          navigator.clipboard.writeText(path).then(
            () => tell.done(say('window.settings.paths.copied', { path })),
            (error: unknown) => tell.trouble(error),
          )
        }}
      >
        {say('window.settings.paths.copy')}
      </button>
    </span>
  )
}

function Field(props: { label: string; help?: string; children: ReactNode }) {
  return (
    <div className="field">
      <span className="name" aria-hidden="true">
        {props.label}
      </span>
      <div>
        {props.children}
        {props.help !== undefined && <p className="help">{props.help}</p>}
      </div>
    </div>
  )
}
