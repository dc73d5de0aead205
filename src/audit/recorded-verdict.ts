// A verdict as the record holds it: all that was decided and why, and no word of the post.
import type { Evidence } from '../signals/evidence'
import type { Undetermined, Verdict, Violation } from '../verdict'

/** Evidence by its range; the words are the post's. */
export type RecordedEvidence = Omit<Evidence, 'text'>

/** A violation without the post's words and without its trace. */
export interface RecordedViolation extends Omit<Violation, 'evidence' | 'trace' | 'order'> {
  readonly evidence: readonly RecordedEvidence[]
  /** It rests on a formal order, which is sealed apart: orders name people. */
  readonly ordered?: true
}

/** A verdict without the post's id and words, without traces, and without the time it took, which no replay could meet. */
export interface RecordedVerdict extends Omit<Verdict, 'id' | 'violations' | 'shadow' | 'durationMs'> {
  readonly violations: readonly RecordedViolation[]
  readonly shadow: readonly RecordedViolation[]
}

/** Named one by one: what a verdict may come to hold one day must not slip into what cannot be erased. */
export function recordedVerdict(verdict: Verdict): RecordedVerdict {
  const { decision, violations, shadow, undetermined, degraded, language, packs, engine, asOf } = verdict
  return {
    decision,
    violations: violations.map(recordedViolation),
    shadow: shadow.map(recordedViolation),
    undetermined: undetermined.map(recordedUndetermined),
    degraded,
    ...(language !== undefined && { language: { code: language.code, confidence: language.confidence } }),
    packs: packs.map(({ id, version, digest }) => ({ id, version, digest })),
    engine,
    asOf,
  }
}

function recordedViolation(violation: Violation): RecordedViolation {
  const { rule, category, severity, action, strictness, confidence, title, message, legalBasis } = violation
  return {
    ...{ rule, category, severity, action, strictness, confidence, title, message, legalBasis },
    ...(violation.basisLapsed && { basisLapsed: true as const }),
    duties: violation.duties,
    ...(violation.order !== undefined && { ordered: true as const }),
    evidence: violation.evidence.map(({ signal, field, start, end, match, confidence, term, factCheck }) => ({
      ...{ signal, field, start, end, match, confidence },
      ...(term !== undefined && { term }),
      ...(factCheck !== undefined && { factCheck }),
    })),
  }
}

function recordedUndetermined({ rule, because, classifier, fact }: Undetermined): Undetermined {
  return {
    ...{ rule, because },
    ...(classifier !== undefined && { classifier }),
    ...(fact !== undefined && { fact }),
  }
}
