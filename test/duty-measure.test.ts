import { describe, expect, it } from 'vitest'
import { isStricter, measured } from '../src/duty-measure'
import type { Measured } from '../src/duty-measure'
import type { ProvisionDuty } from '../src/pack/schema/law'

const locks = (...pairs: [violations: number, windowDays: number][]): Measured => ({
  thresholds: { temporaryLock: pairs.map(([violations, windowDays]) => ({ violations, windowDays })) },
})

describe('what a provision says to a measure', () => {
  const all: ProvisionDuty = {
    kind: 'all',
    deadlineHours: 24,
    urgentDeadlineHours: 6,
    retentionMonths: 12,
    thresholds: { temporaryLock: [{ violations: 3, windowDays: 30 }], lockDays: [7, 30] },
  }
  it.each([
    ['deadline', all, false, { deadlineHours: 24 }],
    ['deadline', all, true, { deadlineHours: 6 }],
    ['deadline', { kind: 'a', deadlineHours: 24 }, true, { deadlineHours: 24 }],
    ['deadline', { kind: 'a', urgentDeadlineHours: 6 }, false, {}],
    ['deadline', { kind: 'a' }, true, {}],
    ['retention', all, false, { retentionMonths: 12 }],
    ['retention', { kind: 'a', retentionYears: 2 }, false, { retentionMonths: 24 }],
    ['retention', { kind: 'a' }, false, {}],
    ['locks', all, false, { thresholds: all.thresholds }],
    ['locks', { kind: 'a', thresholds: { other: 1 } }, false, {}],
    [undefined, all, true, {}],
  ] as const)('%s of %j, urgent: %s', (measure, duty, urgent, expected) => {
    expect(measured(duty as ProvisionDuty, measure, urgent)).toEqual(expected)
  })
})

describe('what asks for more', () => {
  it.each([
    ['a shorter deadline', { deadlineHours: 6 }, { deadlineHours: 24 }],
    ['a longer time of keeping', { retentionMonths: 24 }, { retentionMonths: 12 }],
    ['fewer violations in the same window', locks([3, 30]), locks([5, 30])],
    ['fewer in one window, as many in another', locks([3, 30], [10, 90]), locks([5, 30], [10, 90])],
    ['fewer in the one window that both have', locks([3, 30], [10, 90]), locks([5, 30], [1, 7])],
  ])('%s', (_, more, less) => {
    expect(isStricter(more, less)).toBe(true)
    expect(isStricter(less, more)).toBe(false)
  })

  it.each([
    ['equal deadlines', { deadlineHours: 24 }, { deadlineHours: 24 }],
    ['equal locks', locks([3, 30]), locks([3, 30])],
    ['a deadline and none', { deadlineHours: 24 }, {}],
    ['locks in other windows', locks([3, 30]), locks([10, 90])],
    ['locks of which each is stricter somewhere', locks([3, 30], [10, 90]), locks([5, 30], [8, 90])],
    ['different measures', { deadlineHours: 1 }, { retentionMonths: 1 }],
    ['nothing and nothing', {}, {}],
  ])('neither of %s', (_, a, b) => {
    expect(isStricter(a, b)).toBe(false)
    expect(isStricter(b, a)).toBe(false)
  })
})
