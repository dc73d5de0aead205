// `ungxu/vitest`: rules tested where the rest of a platform is tested.
import type { Action } from '../pack/vocabulary'
import type { JudgeOptions } from './matchers'

export { describePack } from './describe-pack'
export type { DescribePackOptions } from './describe-pack'
export { extendExpect } from './extend-expect'
export type { JudgeOptions } from './matchers'

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: a merged declaration must have the parameters of the first
  interface Matchers<T = any> {
    /** The post breaks this rule, whatever else it breaks. */
    toViolate(rule: string, options?: JudgeOptions): Promise<void>
    /** The post breaks these rules and no other, in any order. */
    toViolateOnly(rules: readonly string[], options?: JudgeOptions): Promise<void>
    /** The decision is `allow`, and no rule was left undecided. */
    toPass(options?: JudgeOptions): Promise<void>
    /** The decision on the post. */
    toHaveDecision(decision: Action, options?: JudgeOptions): Promise<void>
  }
}
