// docs/rule-in-five-minutes.md says nothing that does not hold: it is followed from top to bottom, as a reader would.
import { describe, expect, it } from 'vitest'
import { follow, readPage } from './papers/page'

describe('a rule in five minutes', () => {
  it('goes as the guide says, to a green test', async () => {
    const { folder, runs } = await follow('docs/rule-in-five-minutes.md')
    expect(runs).toBeGreaterThanOrEqual(10)
    const { stdout, status } = await folder.run(['test', 'rules', 'fixtures/posts.jsonl'])
    expect(status).toBe(0)
    expect(stdout).toContain('12 of 12 examples of 2 rules pass\n5 of 5 labels hold\n')
  })

  it('is linked from where people look', () => {
    expect(readPage('README.md')).toContain('(docs/rule-in-five-minutes.md)')
  })
})
