import { connect } from '#preload/bridges/index.ts'

// A page with nothing on it but its bridge.
globalThis.bridge = connect(window)
globalThis.states = [globalThis.bridge.state]
globalThis.bridge.onState((state) => globalThis.states.push(state))
