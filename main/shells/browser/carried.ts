import { RPCHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import type { Problem } from '#data/model/problem.ts'
import { openService } from '#main/local/service.ts'
import type { Ports } from '#main/ports.ts'

/** The notebook service as the host knows it: what is on the other side of each window's socket. */
export interface CarriedService {
  /** Path of the notebook that this is a copy of, since that cannot be written to. */
  readonly copyOf: string | undefined
  /** Carries calls and answers between a window and the service until the socket closes. */
  carry(socket: WebSocket): void
  /** Closes the notebook. */
  close(): Promise<void>
}

/**
 * Opens a notebook and starts to serve it.
 * @param onGiveUp is told when it is served no more, for good, and why where that is known
 * @throws Problem what opening the notebook throws
 */
export type StartCarried = (
  ports: Ports,
  path: string,
  onGiveUp: (problem: Problem | undefined) => void,
) => Promise<CarriedService>

/** Serves it from this process, with which it falls. */
export const startServiceHere: StartCarried = (ports, path) => {
  const service = openService(ports, path)
  const handler = new RPCHandler(service.router)
  return Promise.resolve({
    copyOf: service.copyOf,
    carry: (socket) => void handler.upgrade(socket, { context: {} }),
    close() {
      service.close()
      return Promise.resolve()
    },
  })
}
