import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// `npm run torture [-- part of a file's name]`: the tests of this folder at their larger counts.
const vitest = fileURLToPath(import.meta.resolve('vitest/vitest.mjs'))
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'torture', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CLAIMBOOK_TORTURE: 'long' } },
)
process.exitCode = status ?? 1
