import { defineConfig } from 'vitest/config'

/** Tests that need only the code itself: pure rooms, house rules. */
const unit = {
  name: 'unit',
  include: [
    'tests/data/{model,markdown,query,tradecraft,sample,messages}/**/*.test.ts',
    'tests/renderer/**/*.test.{ts,tsx}',
    'tests/house/**/*.test.ts',
  ],
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

export default defineConfig({
  test: {
    projects: [unit, integration, endToEnd].map((test) => ({
      extends: true as const,
      test: { ...test, setupFiles: ['tests/support/runtime.ts'] },
    })),
  },
})
