import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { say } from '#data/messages/index.ts'

/** What the page may do: nothing but show itself, and talk through the preload's one port. */
export function pageSettings(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Its dictionaries would be downloaded.
    spellcheck: false,
  }
}

/** @param preload path of the built preload */
export function windowSettings(preload: string): BrowserWindowConstructorOptions {
  return {
    title: say('window.title'),
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: pageSettings(preload),
  }
}
