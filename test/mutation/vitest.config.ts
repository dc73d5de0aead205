// The tests that mutants of one stage are tried against: the stage's own. Which one, STAGE says (stryker.config.mjs).
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [`test/${process.env.STAGE}/**/*.test.ts`],
    testTimeout: 120_000,
  },
})
