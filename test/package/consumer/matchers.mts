// A user's tests: compiled against the types in dist and those of vitest, never run.
import { createModerator } from 'ungxu'
import vn from 'ungxu/packs/vn'
import type { DescribePackOptions, JudgeOptions } from 'ungxu/vitest'
import { describePack, extendExpect } from 'ungxu/vitest'
import { expect, it } from 'vitest'

const moderator = createModerator({ packs: [vn] })
extendExpect(moderator, { asOf: '2026-11-22' })

it('knows the matchers', async () => {
  const done: Promise<void> = expect('x').toPass()
  await done
  const options: JudgeOptions = { moderator, strictness: 2, jurisdiction: 'VN' }
  await expect({ text: 'x' }).not.toViolate('vn.insult.framed', options)
  await expect('x').toViolateOnly(['vn.insult.framed'])
  await expect('x').toHaveDecision('review')
  // @ts-expect-error an action that does not exist
  await expect('x').toHaveDecision('block')
  // @ts-expect-error a rule must be named
  await expect('x').toViolate()
  // @ts-expect-error an option that does not exist
  await expect('x').toPass({ asof: '2026-11-22' })
})

const options: DescribePackOptions = { fixtures: 'posts.jsonl', beside: [vn], asOf: '2026-11-22' }
describePack('./rules', options)
// @ts-expect-error a moderator is needed
extendExpect()
