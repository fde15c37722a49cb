import process from 'node:process'

// Runs the typesetter's program as Electron's utility process would: with a parent port.
const parentPort = {
  on: (_: 'message', listener: (message: { data: unknown }) => void) =>
    process.on('message', (data) => listener({ data })),
  postMessage: (message: unknown) => process.send?.(message),
}
Object.assign(process, { parentPort })
await import('#main/export/typst-child.ts')
