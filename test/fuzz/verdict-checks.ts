// What must be true of every verdict, whatever the post.
import { ACTIONS } from '../../src/pack/vocabulary'
import { UNDETERMINED_CODES } from '../../src/messages/fault-codes'
import type { Post } from '../../src/post'
import type { Verdict, Violation } from '../../src/verdict'
import { MOST_EVIDENCE } from '../../src/write-verdict'

/** Throws an `Error` that says what is wrong. */
export function checkVerdict(post: Post, verdict: Verdict): void {
  must(ACTIONS.includes(verdict.decision), 'a decision of its own')
  let evidence = 0
  for (const violation of [...verdict.violations, ...verdict.shadow]) {
    must(violation.confidence >= 0 && violation.confidence <= 1, `confidence of ${violation.rule}`)
    checkEvidence(post, violation)
    evidence += violation.evidence.length
  }
  const rules = verdict.violations.length + verdict.shadow.length
  must(evidence <= Math.max(MOST_EVIDENCE, rules), `${evidence} pieces of evidence`)
  for (const { because } of verdict.undetermined)
    must(UNDETERMINED_CODES.includes(because), `a reason of its own: ${because}`)
  must(verdict.degraded === verdict.undetermined.length > 0, 'degraded without a reason')
}

function checkEvidence(post: Post, { rule, evidence, evidenceLeftOut }: Violation): void {
  const order = ['text', ...Object.keys(post.fields ?? {})]
  let before: (typeof evidence)[number] | undefined
  for (const one of evidence) {
    const text = one.field === 'text' ? post.text : post.fields?.[one.field]
    must(text !== undefined, `${rule}: evidence in no field`)
    const isInside = one.start >= 0 && one.start <= one.end && one.end <= text!.length
    must(isInside, `${rule}: ${one.signal} [${one.start}, ${one.end}) of ${text!.length}`)
    must(one.start < one.end, `${rule}: ${one.signal} is nothing at ${one.start}`)
    must(text!.slice(one.start, one.end) === one.text, `${rule}: ${one.signal} tells other words`)
    must(one.confidence >= 0 && one.confidence <= 1, `${rule}: confidence of ${one.signal}`)
    if (before !== undefined) {
      const step = order.indexOf(one.field) - order.indexOf(before.field) || one.start - before.start
      must(step > 0 || (step === 0 && one.end >= before.end), `${rule}: evidence out of order`)
    }
    before = one
  }
  must(evidenceLeftOut === undefined || evidenceLeftOut > 0, `${rule}: nothing left out is told`)
}

/** What a verdict reached: the fuzzer keeps posts that reach what none did before. */
export function featuresOf(verdict: Verdict): string[] {
  const found: string[] = []
  for (const { rule, evidence } of [...verdict.violations, ...verdict.shadow]) {
    found.push(`${rule} ${Math.ceil(Math.log2(evidence.length + 1))}`)
    for (const { signal, match, term } of evidence.slice(0, 20))
      found.push(`${signal} ${match} ${term ?? ''}`)
  }
  for (const { rule, because } of verdict.undetermined) found.push(`${rule} ${because}`)
  return found
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
