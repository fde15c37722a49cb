import type { App, Session, WebContents } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

/** Denies the whole program what a page could ask for beyond itself. Once, before the first window. */
export function denyToProgram(app: App, offerLink: (address: string) => void): void {
  app.on('login', (event) => event.preventDefault())
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('certificate-error', (event, _contents, _address, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
  app.on('web-contents-created', (_event, contents) => denyToContents(contents, offerLink))
}

/** Whatever page, frame or tool comes to be: it stays where it is, and opens nothing. */
function denyToContents(contents: WebContents, offerLink: (address: string) => void): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWindowOpenHandler(({ url }) => {
    offerLink(url)
    return { action: 'deny' }
  })
}

/** Denies permissions, devices, downloads and every request that leaves the program. */
export function denyToSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !staysInside(details.url) }),
  )
}

/** Whether a request stays within the program: its own page, what the page made itself, small images. */
export function staysInside(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, pathname } = new URL(address)
  if (protocol === 'app:') return `app://${host}` === APP_ORIGIN
  if (protocol === 'blob:') return pathname.startsWith(`${APP_ORIGIN}/`)
  return protocol === 'data:' && pathname.startsWith('image/')
}
