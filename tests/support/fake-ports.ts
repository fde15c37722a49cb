import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Electron's `MessagePortMain` over a real port of Node: same events, same shapes. */
export class FakePort extends EventEmitter {
  readonly real: MessagePort

  constructor(real: MessagePort) {
    super()
    this.real = real
    real.on('close', () => this.emit('close'))
  }

  postMessage(data: unknown, ports: readonly FakePort[] = []): void {
    this.real.postMessage(...envelope(data, ports))
  }

  /** As with Electron's, nothing arrives before this. */
  start(): void {
    this.real.on('message', (sent: Envelope) => this.emit('message', open(sent)))
  }

  close(): void {
    this.real.close()
  }
}

export class FakeChannel {
  readonly port1: FakePort
  readonly port2: FakePort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new FakePort(port1)
    this.port2 = new FakePort(port2)
  }
}

/** A message and its ports, as they go between threads. */
export interface Envelope {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

export function envelope(
  data: unknown,
  ports: readonly FakePort[] = [],
): [sent: Envelope, transfer: MessagePort[]] {
  const real = ports.map((port) => port.real)
  return [{ data, ports: real }, real]
}

export function open({ data, ports }: Envelope): { data: unknown; ports: FakePort[] } {
  return { data, ports: ports.map((port) => new FakePort(port)) }
}
