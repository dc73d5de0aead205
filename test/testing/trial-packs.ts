// Packs and trials for the tests of this room.
import { createTrial, type TrialOptions } from '../../src/testing/trial'
import { lexicon, pack, rule } from '../packs'

type Json = Record<string, unknown>

/** A trial of one pack with these rules over two lexicons, `fee` and `warning`. */
export function trialOf(rules: readonly Json[], more: Json = {}, options: TrialOptions = {}) {
  const lexicons = [lexicon('fee', 'đóng phí', 'đặt cọc'), lexicon('warning', 'cảnh báo')]
  return createTrial([pack({ lexicons, rules, ...more })], { asOf: '2026-11-22', ...options })
}

/** The rule `r`: a fee, but in no warning. */
export function feeRule(examples: Json, more: Json = {}): Json {
  return rule('r', { lexicon: 'fee' }, { unless: { lexicon: 'warning' }, examples, ...more })
}
