import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { MAX_MESSAGE_BYTES } from '#data/model/file-size.ts'
import { type Hello, type LocalConnection, localConnection } from '#preload/bridges/local.ts'

/** A process that answers at all does so within this; one that is stopped never does. In milliseconds. */
const ANSWER_MS = 30_000

/** Calls a process at its socket or pipe; undefined where it does not answer as the notebook's owner. */
export function dial(address: string, hello: Hello): Promise<LocalConnection | undefined> {
  const socket = new WebSocket('ws://claimbook.invalid/', {
    createConnection: () => connect(address),
    handshakeTimeout: ANSWER_MS,
    maxPayload: MAX_MESSAGE_BYTES * 4,
    perMessageDeflate: false,
  })
  return localConnection(socket as unknown as Parameters<typeof localConnection>[0], hello)
}
