/** Where the browser shell's page keeps its session token: per tab and origin, gone with the tab. */
export const SESSION_KEY = 'claimbook-session'

/** Path of the WebSocket that carries the contract. */
export const SOCKET_PATH = '/service'

/** Path of the page that asks for a pairing code. */
export const PAIR_PATH = '/pair'

/** What the host says on a WebSocket once it knows the session. */
export const WELCOME = 'welcome'
