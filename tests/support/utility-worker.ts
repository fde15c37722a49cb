import { EventEmitter } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { type Envelope, envelope, type FakePort, open } from './fake-ports.ts'

// Gives a program of Electron's `utilityProcess` its `process.parentPort`, in a thread of Node.

const port = Object.assign(new EventEmitter(), {
  postMessage: (data: unknown, ports?: FakePort[]) =>
    parentPort!.postMessage(...envelope(data, ports)),
})
Object.assign(process, { parentPort: port })
await import(workerData as string)
parentPort!.on('message', (sent: Envelope) => port.emit('message', open(sent)))
