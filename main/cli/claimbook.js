#!/usr/bin/env node
// Plain JavaScript: an older Node cannot load TypeScript, and would die in better-sqlite3 without a word.
const [major] = process.versions.node.split('.')

if (Number(major) < 24) {
  process.stderr.write(
    `Claimbook needs Node 24 and this is Node ${process.versions.node}. Run “npm install” in its folder, then start it with “npm start” or “npx claimbook”.\n`,
  )
  process.exitCode = 3
} else {
  const { run } = await import('./index.ts')
  process.exitCode = await run(process.argv.slice(2))
}
