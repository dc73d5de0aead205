// Where the matchers meet vitest.
import { expect } from 'vitest'
import type { Moderator } from '../moderator'
import type { EvaluateOptions } from '../options'
import { createMatchers } from './matchers'

/**
 * Gives vitest's `expect` matchers for posts, which are strings or posts: `toViolate(rule)`, `toViolateOnly([rules])`,
 * `toPass()` and `toHaveDecision(action)`. Each judges by `moderator` with `options`, unless its last argument says
 * otherwise (`{ moderator, asOf, strictness, … }`); each gives a promise, so write `await`.
 *
 * Call it once, in a file of vitest's `setupFiles`. It is a call, and not something that importing does, because the
 * matchers are of no use without a moderator: so nothing here changes `expect` unasked, and no bundler drops an import
 * that looks unused. Called again, the last moderator counts.
 *
 * What could not be decided is neither a violation nor clean: on an undetermined rule, `toViolate`, `toViolateOnly`,
 * `toPass` and their opposites fail. A rule that no pack has is refused (`UNKNOWN_RULE`), so that `.not` cannot hold by
 * a slip of the pen; so are wrong posts (`POST_…`) and options (`OPTION_WRONG`).
 *
 * @example
 * extendExpect(createModerator({ packs: [vn] }), { asOf: '2026-11-22' })
 * await expect('Hẹn gặp cả nhà tối nay').toPass()
 * await expect({ text: 'Đồ ngu, mày biết gì', surface: 'comment' }).toViolate('vn.insult.framed')
 * await expect('Đồ ngu, mày biết gì').toHaveDecision('review', { jurisdiction: 'VN' })
 */
export function extendExpect(moderator: Moderator, options: EvaluateOptions = {}): void {
  expect.extend(createMatchers(moderator, options))
}
