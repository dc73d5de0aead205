// What a platform must do about a violation and by when: the duties of the packs that are in force on the day.
import type { LegalOrder } from './legal-order'
import { type Measured, isStricter, measured } from './duty-measure'
import { type Moment, hoursAfter, monthsAfter, readMoment } from './moment'
import type { CompiledRule } from './pack/compiled'
import { dutiesOf } from './pack/duties-of'
import type { LegalBasis, Registry } from './pack/law'
import type { Pack } from './pack/pack'
import type { DutyDefinition } from './pack/schema/duty'
import type { DutyTrigger } from './pack/vocabulary'
import { provisionsOf } from './pack/duties-of'
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

/** The duties of packs, by the rules that may bring them. */
export interface DutyBook {
  /** What is in force on `day` (`YYYY-MM-DD`) and what the occasion sets off, for the rule of that number. */
  duties(rule: number, day: string, occasion: Occasion): Duty[]
}

/** A duty without times: the same on all posts of a day. */
interface Standing {
  readonly on: DutyTrigger
  readonly duty: Duty
}

/** What was worked out for a rule: callers ask for one and the same day post after post. */
interface Page {
  readonly day: string
  readonly urgent: boolean
  readonly standing: readonly Standing[]
}

/** The book of a rule set. Rules are bound by the duties of their pack and of those that it requires. */
export function createDutyBook(
  rules: readonly CompiledRule[],
  packs: readonly Pack[],
  registries: ReadonlyMap<Pack, Registry>,
): DutyBook {
  const definitions = rules.map((rule) => dutiesOf(rule, packs))
  const pages: (Page | undefined)[] = []

  function page(rule: number, day: string, urgent: boolean): Page {
    const known = pages[rule]
    if (known !== undefined && known.day === day && known.urgent === urgent) return known
    const registry = registries.get(rules[rule]!.pack)!
    const standing = definitions[rule]!.flatMap((one) => demandsOf(one, registry, day, urgent))
    const fresh = { day, urgent, standing }
    pages[rule] = fresh
    return fresh
  }

  return {
    duties(rule, day, occasion) {
      return page(rule, day, occasion.order?.urgent === true)
        .standing.filter(
          ({ on }) => on === 'violation' || (on === 'order' ? occasion.order : occasion.reported),
        )
        .map((one) => timed(one, occasion))
    },
  }
}

interface Demand {
  readonly basis: LegalBasis
  readonly kind: string
  readonly binds: string | undefined
  readonly asks: Measured
}

function demandsOf(
  definition: DutyDefinition,
  registry: Registry,
  day: string,
  urgent: boolean,
): readonly Standing[] {
  const { id, title, message, on = 'violation', measure } = definition
  const demands = provisionsOf(definition).flatMap(({ provision, binds }): Demand[] => {
    const basis = registry.basis(provision, day)
    const duty = registry.find(provision)?.provision.duty
    if (basis === undefined || duty === undefined) return []
    return [{ basis, kind: duty.kind, binds, asks: measured(duty, measure, on === 'order' && urgent) }]
  })
  return demands.map(({ basis, kind, binds, asks }) => {
    // Those that bind another kind of platform set no measure for this one.
    const rivals = demands.filter((other) => (other.binds ?? binds) === (binds ?? other.binds))
    const stricter =
      rivals.some((other) => isStricter(asks, other.asks)) &&
      !rivals.some((other) => isStricter(other.asks, asks))
    const duty: Duty = {
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
    }
    return { on, duty: Object.freeze(duty) }
  })
}

/** With the times that the post brings; the same object where it brings none. */
function timed({ on, duty }: Standing, { since, latest }: Occasion): Duty {
  const { deadlineHours, retentionMonths } = duty
  const start = since[on]
  const deadline = start && deadlineHours !== undefined ? hoursAfter(start, deadlineHours) : undefined
  // Records of how a post was handled are no older than the last that is known of it.
  const keepUntil = latest && retentionMonths !== undefined ? monthsAfter(latest, retentionMonths) : undefined
  if (deadline !== undefined) return { ...duty, deadline }
  return keepUntil !== undefined ? { ...duty, keepUntil } : duty
}
