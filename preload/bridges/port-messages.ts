/** What the page says when it can take a port, and the channel on which the preload passes that on. */
export const PORT_WANTED = 'claimbook:port-wanted'

/** The message that carries a port to the service: from Electron's main to the preload, and on to the page. */
export const PORT = 'claimbook:port'
