// What a platform must do about a violation and by when: the duties of the packs that are in force on the day.
import type { LegalOrder } from './legal-order'
import { type Measured, isStricter, measured } from './duty-measure'
import { type Moment, hoursAfter, monthsAfter, readMoment } from './moment'
import type { CompiledRule } from './pack/compiled'
import type { LegalBasis, Registry } from './pack/law'
import type { Pack } from './pack/pack'
import type { DutyDefinition, DutyTrigger } from './pack/schema/duty'
import { isMeant, provisionsOf } from './pack/schema/duty'
import type { Texts } from './pack/schema/words'
import type { Post } from './post'

/** One thing that one provision in force asks of the platform. */
export interface Duty extends Measured {
  /** The pack's id of the duty. Several provisions may set the same one: then there is an entry for each. */
  readonly id: string
  /** What kind it is, as the registry calls it: `remove-on-request`, `lock-account`, `keep-logs` … */
  readonly kind: string
  readonly title: Texts
  /** What must be done, in plain words. */
  readonly message: Texts
  /** `vn/decree-333-2026#art16.cl4.pt-d`. */
  readonly provision: string
  /** The instrument's number: `333/2026/NĐ-CP`. */
  readonly number: string
  /** `Điều 16 khoản 4 điểm d`. */
  readonly ref: string
  readonly verified: boolean
  /** Whom alone it binds, in a word of the pack's: `domestic`, `cross-border`. */
  readonly binds?: string
  /** True where another provision in force sets the same duty, for the same platform, and asks for less. */
  readonly stricter?: true
  /** Do it by then: ISO 8601, in the offset of the time it counts from. Only where that time is known. */
  readonly deadline?: string
  /** Keep it to the end of this day, `YYYY-MM-DD`. Only where the time it counts from is known. */
  readonly keepUntil?: string
}

/** What sets duties off on a post, and the times that they count from. */
export interface Occasion {
  readonly order?: LegalOrder
  readonly reported: boolean
  readonly since: Readonly<Partial<Record<DutyTrigger, Moment>>>
  /** The last time that the post tells of. */
  readonly latest?: Moment
}

/**
 * Reads the times of a post: `detectedAt`, or else `createdAt`, for duties that a violation sets off; `receivedAt` of its
 * `legalOrder` and the earliest `receivedAt` of its `reports`. What is no ISO 8601 date-time with an offset is passed over.
 */
export function occasionOf(post: Post, order: LegalOrder | undefined): Occasion {
  const reports: readonly unknown[] = Array.isArray(post['reports']) ? post['reports'] : []
  const violation = readMoment(post['detectedAt']) ?? readMoment(post['createdAt'])
  const ordered = readMoment(order?.receivedAt)
  const [report] = inOrder(
    reports.map((one) => readMoment((one as { receivedAt?: unknown } | null)?.receivedAt)),
  )
  const latest = inOrder([violation, ordered, report]).at(-1)
  return {
    ...(order && { order }),
    reported: reports.length > 0,
    since: { ...(violation && { violation }), ...(ordered && { order: ordered }), ...(report && { report }) },
    ...(latest && { latest }),
  }
}

function inOrder(moments: readonly (Moment | undefined)[]): Moment[] {
  return moments.filter((one) => one !== undefined).sort((a, b) => a.instant - b.instant)
}

/** The duties of a rule's pack, and of those it requires, that apply to its violations; by id. */
export function dutiesFor(rule: CompiledRule, packs: readonly Pack[]): readonly DutyDefinition[] {
  return packs
    .filter((one) => one === rule.pack || rule.pack.requires.includes(one.id))
    .flatMap((one) => one.duties)
    .filter((duty) => isMeant(duty, rule))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The duties that are in force on `day` (`YYYY-MM-DD`) and that the occasion sets off, each provision apart. */
export function writeDuties(
  definitions: readonly DutyDefinition[],
  registry: Registry,
  day: string,
  occasion: Occasion,
): Duty[] {
  return definitions
    .filter(
      ({ on = 'violation' }) => on === 'violation' || (on === 'order' ? occasion.order : occasion.reported),
    )
    .flatMap((definition) => writeDuty(definition, registry, day, occasion))
}

interface Demand {
  readonly basis: LegalBasis
  readonly kind: string
  readonly binds?: string
  readonly asks: Measured
}

function writeDuty(definition: DutyDefinition, registry: Registry, day: string, occasion: Occasion): Duty[] {
  const { id, title, message, on = 'violation', measure } = definition
  const urgent = on === 'order' && occasion.order?.urgent === true
  const demands = provisionsOf(definition).flatMap(({ provision, binds }): Demand[] => {
    const basis = registry.basis(provision, day)
    const duty = registry.find(provision)?.provision.duty
    if (basis === undefined || duty === undefined) return []
    return [
      {
        basis,
        kind: duty.kind,
        asks: measured(duty, measure, urgent),
        ...(binds !== undefined && { binds }),
      },
    ]
  })
  return demands.map((demand): Duty => {
    const { basis, kind, binds, asks } = demand
    // Those that bind another kind of platform set no measure for this one.
    const rivals = demands.filter((other) => (other.binds ?? binds) === (binds ?? other.binds))
    const stricter =
      rivals.some((other) => isStricter(asks, other.asks)) &&
      !rivals.some((other) => isStricter(other.asks, asks))
    return {
      id,
      kind,
      title,
      message,
      provision: basis.id,
      number: basis.number,
      ref: basis.ref,
      verified: basis.verified,
      ...(binds !== undefined && { binds }),
      ...asks,
      ...(stricter && { stricter }),
      ...times(asks, occasion.since[on], occasion.latest),
    }
  })
}

function times(
  { deadlineHours, retentionMonths }: Measured,
  since: Moment | undefined,
  latest: Moment | undefined,
): Pick<Duty, 'deadline' | 'keepUntil'> {
  const deadline = since && deadlineHours !== undefined ? hoursAfter(since, deadlineHours) : undefined
  // Records of how a post was handled are no older than the last that is known of it.
  const keepUntil = latest && retentionMonths !== undefined ? monthsAfter(latest, retentionMonths) : undefined
  return { ...(deadline !== undefined && { deadline }), ...(keepUntil !== undefined && { keepUntil }) }
}
