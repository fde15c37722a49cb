import { electronBridge } from '#preload/bridges/electron.ts'

// A page of the Electron shell with nothing on it but its bridge.
globalThis.bridge = electronBridge(window)
globalThis.states = [globalThis.bridge.state]
globalThis.bridge.onState((state) => globalThis.states.push(state))
