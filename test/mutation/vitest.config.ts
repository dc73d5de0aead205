// The tests that mutants of one stage are tried against: the stage's own. Which one, STAGE says (stryker.config.mjs).
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A mutant is done with at the first test that fails: tables come before properties, which take longer. */
class TablesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (moduleId.includes('.property.') ? 1 : 0)
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [`test/${process.env.STAGE}/**/*.test.ts`],
    setupFiles: ['test/mutation/same-properties.ts'],
    testTimeout: 120_000,
    // Modules are loaded once for a mutant, not once for each of its test files.
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: TablesFirst },
  },
})
