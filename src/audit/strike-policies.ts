// Thresholds and lengths of account locks, as two decrees of Vietnam set them. A test holds them to the registry of the vn pack.

/** Where a measure comes from. */
export interface StrikeProvision {
  /** As the registry of the vn pack has it. */
  readonly provision: string
  readonly number: string
  readonly ref: string
  /** First day in force; violations before it do not count for it. */
  readonly from: string
  /** Whether the provision was read in its source; `datesVerified`: its days and number too. */
  readonly verified: boolean
  readonly datesVerified: boolean
  /** Whom alone it binds. */
  readonly binds?: 'domestic' | 'cross-border'
}

/** A lock for a time, from so many violations in so many days. */
export interface TemporaryLock extends StrikeProvision {
  readonly kind: 'temporary-lock'
  readonly violations: number
  readonly windowDays: number
  /** Only those whose removal an authority asked for. */
  readonly requestedOnly: boolean
  /** Shortest lock, where one is set. */
  readonly minDays?: number
  readonly maxDays: number
}

/** A lock without an end. */
export interface IndefiniteLock extends StrikeProvision {
  readonly kind: 'indefinite-lock'
  /** Only where an authority asks for it. */
  readonly onRequest: boolean
  /** From so many temporary locks; `requested`: on an authority's request; `further`: and a violation since. */
  readonly temporaryLocks: { readonly count: number; readonly requested: boolean; readonly further: boolean }
}

/** From what on an account is locked, and for how long. */
export interface StrikePolicy {
  readonly id: string
  readonly measures: readonly (TemporaryLock | IndefiniteLock)[]
}

const DECREE_147 = { number: '147/2024/NĐ-CP', from: '2024-12-25', verified: true, datesVerified: true }
const CROSS_BORDER = {
  ...DECREE_147,
  provision: 'vn/decree-147-2024#art23.cl5.pt-b',
  ref: 'Điều 23 khoản 5 điểm b',
  binds: 'cross-border',
} as const
const DOMESTIC = {
  ...DECREE_147,
  provision: 'vn/decree-147-2024#art35.cl7',
  ref: 'Điều 35 khoản 7',
  binds: 'domestic',
} as const
const DECREE_333 = { number: '333/2026/NĐ-CP', from: '2026-08-19', verified: true, datesVerified: false }

/** Decree 147/2024: 7 to 30 days from 5 violations in 30 days or 10 in 90; domestic networks also count what they found themselves. */
export const STRIKES_147_2024: StrikePolicy = {
  id: 'vn.decree-147-2024',
  measures: [CROSS_BORDER, DOMESTIC].flatMap((basis) => [
    ...[
      { violations: 5, windowDays: 30 },
      { violations: 10, windowDays: 90 },
    ].map((threshold) => ({
      ...{ ...basis, ...threshold, kind: 'temporary-lock' as const, minDays: 7, maxDays: 30 },
      requestedOnly: basis.binds === 'cross-border',
    })),
    {
      ...{ ...basis, kind: 'indefinite-lock' as const, onRequest: true },
      temporaryLocks: { count: 3, requested: false, further: false },
    },
  ]),
}

/** Decree 333/2026: up to 60 days from 3 violations in 30 days, up to 180 from 10 in 90. */
export const STRIKES_333_2026: StrikePolicy = {
  id: 'vn.decree-333-2026',
  measures: [
    ...[
      { violations: 3, windowDays: 30, maxDays: 60 },
      { violations: 10, windowDays: 90, maxDays: 180 },
    ].map((threshold) => ({
      ...{ ...DECREE_333, ...threshold, kind: 'temporary-lock' as const, requestedOnly: false },
      ...{ provision: 'vn/decree-333-2026#art16.cl4.pt-d', ref: 'Điều 16 khoản 4 điểm d' },
    })),
    {
      ...{ ...DECREE_333, kind: 'indefinite-lock' as const, onRequest: false },
      ...{ provision: 'vn/decree-333-2026#art16.cl4.pt-dd', ref: 'Điều 16 khoản 4 điểm đ' },
      temporaryLocks: { count: 3, requested: true, further: true },
    },
  ],
}

/** Both, of which the stricter holds. */
export const STRIKES_STRICTER: StrikePolicy = {
  id: 'vn.stricter',
  measures: [...STRIKES_147_2024.measures, ...STRIKES_333_2026.measures],
}
