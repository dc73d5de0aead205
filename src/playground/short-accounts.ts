// Verdicts and accounts cut to what a page can show: a post may hold the same words ten thousand times.
import type { Part } from '../testing/condition-parts'
import type { RuleAccount } from '../testing/explain'
import type { Verdict, Violation } from '../verdict'

/** Places of one violation that are marked. */
const MOST_EVIDENCE = 400
/** Places of one signal that are named in a tree. */
const MOST_PLACES = 4

export function shortVerdict(verdict: Verdict): Verdict {
  const short = (violation: Violation) => ({
    ...violation,
    evidence: violation.evidence.slice(0, MOST_EVIDENCE),
  })
  return { ...verdict, violations: verdict.violations.map(short), shadow: verdict.shadow.map(short) }
}

/** The verdict holds the violation already. */
export function shortAccount({ violation: _, changes, ...account }: RuleAccount): RuleAccount {
  return {
    ...account,
    when: shortPart(account.when),
    unless: account.unless.map(shortPart),
    ...(changes && {
      changes: changes.map((change) => ({
        ...change,
        of: change.of.map((leaf) => shortPart(leaf) as typeof leaf),
      })),
    }),
  }
}

function shortPart(part: Part): Part {
  switch (part.kind) {
    case 'signal':
      return part.evidence === undefined ? part : { ...part, evidence: part.evidence.slice(0, MOST_PLACES) }
    case 'fact':
      return part
    case 'not':
      return { ...part, part: shortPart(part.part) }
    case 'sum':
      return {
        ...part,
        parts: part.parts.map(({ weight, part: one }) => ({ weight, part: shortPart(one) })),
      }
    default:
      return { ...part, parts: part.parts.map(shortPart) }
  }
}
