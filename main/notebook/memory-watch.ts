import { Worker } from 'node:worker_threads'

const EVERY_MS = 50

let watch: Worker | undefined

/**
 * From now on ends this process once it takes more memory than that. The engine's own limit knows
 * nothing of bytes that lie outside of its heap, and a thread of its own sees what a parser does that
 * never pauses.
 */
export function watchMemory(bytes: number): void {
  watch ??= new Worker(
    `setInterval(() => {
      if (process.memoryUsage.rss() > ${bytes}) process.kill(process.pid, 'SIGKILL')
    }, ${EVERY_MS})`,
    { eval: true },
  )
  watch.unref()
}
