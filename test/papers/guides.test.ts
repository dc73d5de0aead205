// Guides say nothing that does not hold: each is followed from top to bottom, as a reader would.
import { describe, expect, it } from 'vitest'
import { follow } from './page'

/** With the least number of commands and programs that each must run. */
const GUIDES = [
  ['docs/quick-start.md', 5],
  ['docs/law-and-dates.md', 4],
] as const

describe.each(GUIDES)('%s', (page, least) => {
  it('goes as it says', async () => {
    const { runs } = await follow(page)
    expect(runs).toBeGreaterThanOrEqual(least)
  })
})
