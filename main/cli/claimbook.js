#!/usr/bin/env node
// Plain JavaScript: an older Node cannot load TypeScript, and would die in better-sqlite3 without a word.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const [major] = process.versions.node.split('.')
const ownNode = Number(major) < 24 ? findOwnNode() : undefined

if (Number(major) >= 24) {
  const { run } = await import('./index.ts')
  process.exitCode = await run(process.argv.slice(2))
} else if (ownNode) {
  process.exitCode = await runUnder(ownNode)
} else {
  process.stderr.write(
    `Claimbook needs Node 24 and this is Node ${process.versions.node}. Run “npm install” in its folder, then start it with “npm start” or “npx claimbook”.\n`,
  )
  process.exitCode = 3
}

/** The Node that the project brings for this platform; npm 10 installs it without linking it. */
function findOwnNode() {
  const { resolve } = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'win' : process.platform
  for (const kind of ['node', 'node-bin']) {
    try {
      const folder = dirname(resolve(`${kind}-${platform}-${process.arch}/package.json`))
      return join(folder, 'bin', platform === 'win' ? 'node.exe' : 'node')
    } catch {
      // Not that package.
    }
  }
  return undefined
}

/** Runs this command again under another Node, and ends as it ends. */
function runUnder(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // The terminal tells both; whoever stops this process means the other.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 3))
  })
}
