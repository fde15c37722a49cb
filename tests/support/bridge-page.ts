import { connect } from '#preload/bridges/index.ts'
import type { Bridge, BridgeState } from '#preload/bridges/index.ts'

declare global {
  /** What tests reach inside a page. */
  var bridge: Bridge
  var states: BridgeState[]
}

// A page with nothing on it but its bridge.
globalThis.bridge = connect(window)
globalThis.states = [globalThis.bridge.state]
globalThis.bridge.onState((state) => globalThis.states.push(state))
