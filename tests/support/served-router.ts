import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNotebook, type NotebookRouter, startService } from '#main/notebook/index.ts'
import { testPorts } from './ports.ts'

/** A service over a sample notebook of its own, for as long as its user wants it. */
export interface ServedRouter {
  readonly router: NotebookRouter
  close(): void
}

export function serveRouter(): ServedRouter {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-service-'))
  const ports = testPorts(join(folder, 'data'))
  const path = join(folder, 'sample.claimbook')
  createNotebook(ports, path, { sample: true })
  const service = startService(ports, path)
  return {
    router: service.router,
    close() {
      service.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
