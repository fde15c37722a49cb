import { type Bridge, createBridge } from './bridge.ts'
import { browserBridge } from './browser.ts'
import { electronBridge } from './electron.ts'
import { PAIR_PATH, SESSION_KEY } from './session.ts'

export type { Bridge, BridgeState } from './bridge.ts'

/**
 * The bridge that fits where the page runs. A browser's page without a session, as in a tab opened
 * by hand, goes to ask for the pairing code, and its bridge never opens.
 */
export function connect(page: Window): Bridge {
  if (page.location.protocol === 'app:') return electronBridge(page)
  const token = page.sessionStorage.getItem(SESSION_KEY)
  if (token !== null) return browserBridge(page.location.origin, token)
  page.location.replace(PAIR_PATH)
  return createBridge().bridge
}
