// The number that a duty is about, as each provision sets it, and which of two asks for more.
import type { DutyMeasure } from './pack/vocabulary'
import type { ProvisionDuty } from './pack/schema/law'

/** What one provision asks for: at most one of these, by the duty's measure. */
export interface Measured {
  /** Within so many hours. */
  readonly deadlineHours?: number
  /** Kept for at least so many months. */
  readonly retentionMonths?: number
  /** From how many violations an account is locked, and for how long, as the registry has it. */
  readonly thresholds?: NonNullable<ProvisionDuty['thresholds']>
}

/** What a provision says to a measure; nothing if it says nothing to it. `urgent`: in an emergency. */
export function measured(duty: ProvisionDuty, measure: DutyMeasure | undefined, urgent: boolean): Measured {
  switch (measure) {
    case 'deadline': {
      const hours = (urgent ? duty.urgentDeadlineHours : undefined) ?? duty.deadlineHours
      return hours === undefined ? {} : { deadlineHours: hours }
    }
    case 'retention': {
      const years = duty.retentionYears
      const months = duty.retentionMonths ?? (years === undefined ? undefined : years * 12)
      return months === undefined ? {} : { retentionMonths: months }
    }
    case 'locks':
      return duty.thresholds?.temporaryLock === undefined ? {} : { thresholds: duty.thresholds }
    case undefined:
      return {}
  }
}

/**
 * Whether `a` asks for more than `b`: a shorter deadline, a longer time of keeping; of locks, fewer violations in a window
 * that both have, and in none more.
 */
export function isStricter(a: Measured, b: Measured): boolean {
  if (a.deadlineHours !== undefined && b.deadlineHours !== undefined) return a.deadlineHours < b.deadlineHours
  if (a.retentionMonths !== undefined && b.retentionMonths !== undefined)
    return a.retentionMonths > b.retentionMonths
  const gaps = (a.thresholds?.temporaryLock ?? []).flatMap(({ violations, windowDays }) =>
    (b.thresholds?.temporaryLock ?? [])
      .filter((other) => other.windowDays === windowDays)
      .map((other) => other.violations - violations),
  )
  return gaps.some((gap) => gap > 0) && gaps.every((gap) => gap >= 0)
}
