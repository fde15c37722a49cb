import type { Bridge, BridgeState } from '#preload/bridges/index.ts'

declare global {
  /** What tests reach inside a page. */
  var bridge: Bridge
  var states: BridgeState[]
}
