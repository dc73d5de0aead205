// Mutants of one stage against its own tests: STAGE=text|signals|judgement npm run mutation
const stage = process.env.STAGE
if (!['text', 'signals', 'judgement'].includes(stage)) throw new Error('STAGE is text, signals or judgement')

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'one-process',
  plugins: [new URL('one-process.mjs', import.meta.url).href],
  mutate: [`src/${stage}/**/*.ts`, '!src/**/data/**'],
  coverageAnalysis: 'perTest',
  // A mutant in a table that is made once, when its module is loaded, would need a process of its own.
  ignoreStatic: true,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  incremental: true,
  incrementalFile: `.cache/mutation/${stage}-incremental.json`,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['.cache', 'dist', 'site', 'coverage'],
  // Plainly too slow is as good as wrong; a mutant that loops is stopped.
  timeoutMS: 5_000,
  dryRunTimeoutMinutes: 30,
  disableTypeChecks: true,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `.cache/mutation/${process.env.REPORT ?? stage}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
}
