// Tests run on the sources, but for test/cli and test/package, which run what was built into dist.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    // Many tests wait for processes of their own: all cores, where vitest would leave one free.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/**/data/**'] },
  },
})
