import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'
import { TORTURE_LIMIT_MS } from './tests/support/rounds.ts'

/** Tests that need only the code itself: pure rooms, house rules. */
const unit = {
  name: 'unit',
  include: [
    'tests/data/{model,markdown,query,tradecraft,sample,messages}/**/*.test.ts',
    'tests/renderer/**/*.test.{ts,tsx}',
    'tests/house/**/*.test.ts',
  ],
  testTimeout: 60_000,
}

/** Tests over real files, real SQLite, real child processes. */
const integration = {
  name: 'integration',
  include: [
    'tests/data/store/**/*.test.ts',
    'tests/preload/**/*.test.ts',
    'tests/main/**/*.test.ts',
    'tests/flows/**/*.test.ts',
  ],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

/** Tests that see the program through a real Chromium, or Electron where its binary is. */
const endToEnd = {
  name: 'end-to-end',
  include: ['tests/shells/**/*.test.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

/** What must hold after a kill, a cut, a flipped bit: few rounds here, many under `npm run torture`. */
const torture = {
  name: 'torture',
  include: ['tests/torture/**/*.test.ts'],
  testTimeout: TORTURE_LIMIT_MS,
  hookTimeout: TORTURE_LIMIT_MS,
}

export default defineConfig({
  test: {
    // Most tests wait for disks and processes: three at a time keep two cores busy.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/compile.ts'],
    projects: [unit, integration, endToEnd, torture].map((test) => ({
      extends: true as const,
      test: { ...test, setupFiles: ['tests/support/runtime.ts'] },
    })),
  },
})
