import type { Settings, SettingsKept } from '#preload/contract/settings.ts'
import { authorOf, keepSettings, keptSettings } from './kept-settings.ts'
import type { Session } from './session.ts'

/** What a person chose, with what holds where nothing was chosen. */
export function getSettings({ ports, store }: Session): Settings {
  const kept = keptSettings(ports)
  return {
    theme: kept.theme ?? 'system',
    density: kept.density ?? 'comfortable',
    reliability: kept.reliability ?? null,
    paper: kept.paper ?? 'a4',
    language: kept.language ?? 'en',
    // A key may be what keeps a window from being used.
    keys: (ports.safe ? undefined : kept.keys) ?? {},
    author: authorOf(ports),
    paths: { dataDir: ports.dataDir, notebook: store.path },
  }
}

/** Changes what is given, for every notebook and from now on. @throws Problem write-failed */
export function setSettings(session: Session, changes: SettingsKept): Settings {
  const { ports } = session
  keepSettings(ports, { ...keptSettings(ports), ...changes })
  session.notices.publish('change', { noun: 'settings', ids: Object.keys(changes) })
  return getSettings(session)
}
