import { ipcRenderer } from 'electron'
import { PORT, PORT_WANTED } from './bridges/port-messages.ts'

// Electron's contextBridge cannot carry a port: it goes to the page by a message, and nothing else does.
ipcRenderer.on(PORT, (event) => window.postMessage(PORT, location.origin, event.ports))

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === PORT_WANTED) ipcRenderer.send(PORT_WANTED)
})
