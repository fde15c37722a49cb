import { openService } from '#main/local/service.ts'
import { nodePorts } from '#main/node-ports.ts'
import { memoryBridge } from '#preload/bridges/memory.ts'

// A process that has a notebook open and answers others, until it is killed, or told to end once so
// many changes were made.

const [path = '', dataDir = '', author = ''] = process.argv.slice(2)
const service = openService(nodePorts({ dataDir, author }), path)
process.on('message', ({ endAfter }: { readonly endAfter: number }) => void watch(endAfter))
process.send?.('ready')

async function watch(changes: number): Promise<void> {
  const notices = await memoryBridge(service.router).changes.watch()
  process.send?.('watching')
  for (let count = 0; count < changes; count += 1) await notices.next()
  service.close()
  process.exit(0)
}
