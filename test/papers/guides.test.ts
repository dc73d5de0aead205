// Guides say nothing that does not hold: each is followed from top to bottom, as a reader would.
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOf, follow, pages, readPage } from './page'

/** With the least number of commands and programs that each must run. */
const GUIDES = [
  ['docs/quick-start.md', 5],
  ['docs/law-and-dates.md', 3],
  ['docs/audit.md', 1],
  ['docs/report.md', 1],
  ['docs/versioning.md', 2],
  ['docs/classifiers.md', 7],
  ['docs/confidence.md', 0],
  ['docs/errors.md', 1],
  ['docs/linear-model.md', 2],
  ['docs/threads.md', 2],
] as const

/** Pages with code that other tests run, each in its own way. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'docs/playground.md': 'test/papers/playground-page.test.ts',
  'README.md': 'test/readme.test.ts',
  'README.vi.md': 'test/readme.test.ts',
  'docs/cookbook.md': 'test/papers/cookbook.test.ts',
  'docs/fairness.md': 'test/papers/fairness.test.ts',
  'docs/http.md': 'test/package/http.test.ts',
  'docs/observability.md': 'test/package/observability.test.ts',
  'docs/rule-format.md': 'test/pack/rule-format.test.ts',
  'docs/rule-in-five-minutes.md': 'test/guide.test.ts',
  'docs/statement-of-reasons.md': 'test/report/statement-page.test.ts',
  'docs/vitest.md': 'test/package/vitest.test.ts',
  'docs/workbench.md': 'test/papers/workbench.test.ts',
  'examples/bullmq/README.md': 'test/papers/bullmq-page.test.ts',
}

describe.each(GUIDES)('%s', (page, least) => {
  it('goes as it says', async () => {
    const { runs } = await follow(page)
    expect(runs).toBeGreaterThanOrEqual(least)
  })
})

describe('code on a page', () => {
  const withCode = pages().filter((page) => blocksOf(readPage(page)).some(({ kind }) => kind !== ''))

  // A new page is followed (GUIDES), or run by a test of its own (ELSEWHERE).
  it('is run by a test, on every page that has any', () => {
    const known = [...GUIDES.map(([page]) => page), ...Object.keys(ELSEWHERE)]
    expect(known.toSorted()).toEqual(withCode)
  })

  it.each(Object.entries(ELSEWHERE))('%s is read by %s', (page, test) => {
    expect(readPage(test)).toContain(basename(page))
  })
})
