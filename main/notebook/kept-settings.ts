import { join } from 'node:path'
import type { Ports } from '#main/ports.ts'
import { settingsKept, type SettingsKept } from '#preload/contract/settings.ts'
import { readKept, writeKept } from './kept-file.ts'

/** What a person has changed; read each time, since another process may have written it. */
export function keptSettings(ports: Ports): SettingsKept {
  return readKept(ports, fileOf(ports), settingsKept) ?? {}
}

/** The name of the person at work: the chosen one, else the account's. */
export function authorOf(ports: Ports): string {
  return keptSettings(ports).author || ports.author
}

/** @throws Problem write-failed */
export function keepSettings(ports: Ports, settings: SettingsKept): void {
  writeKept(fileOf(ports), settings)
}

function fileOf(ports: Ports): string {
  return join(ports.dataDir, 'settings.json')
}
