// The legal registry of all packs: which provision is in force on a day, and how a verdict cites it.
import type { Pack } from './pack'
import type { Fine, Instrument, Provision } from './schema/law'
import type { Texts } from './schema/words'

/** A provision of law in force on the day of the verdict. */
export interface LegalBasis {
  /** `vn/personal-data-law-2025#art7.cl6`. */
  readonly id: string
  /** The instrument's number: `91/2025/QH15`. */
  readonly number: string
  /** The instrument's title. */
  readonly title: Texts
  /** `Điều 7 khoản 6`. */
  readonly ref: string
  /** What the provision says, in our words. */
  readonly summary: Texts
  /** Days in force, both inclusive; `to: null` = no end known. */
  readonly inForce: { readonly from: string; readonly to: string | null }
  readonly verified: boolean
  /** An administrative fine, with whom the amounts are for. Where the registry has verified both. */
  readonly fine?: Fine
  readonly url?: string
}

/** Instruments and provisions, found by citation (`instrument#provision`). */
export interface Registry {
  /** What a citation names, in force or not; `undefined` if the registry does not have it. */
  find(citation: string): { readonly instrument: Instrument; readonly provision: Provision } | undefined
  /**
   * The provision as a verdict cites it on `day` (`YYYY-MM-DD`, taken as valid); `undefined` if the registry does not
   * have it or it is not in force that day, first and last day included. What replaced it is never put in its place.
   * The same frozen object each time. With a `jurisdiction`, nothing that is law in others alone.
   */
  basis(citation: string, day: string, jurisdiction?: string): LegalBasis | undefined
  /**
   * The days around which the law changes, in order, each once: every first day in force, every last one, and the day
   * after that. Judging the same post on each of them shows every difference that law makes.
   */
  changeDays(): readonly string[]
}

/**
 * Makes a registry. Of instruments with the same id the first counts and later ones are ignored, so a pack's own
 * come first; likewise of provisions with the same slug.
 *
 * @example
 * const law = createRegistry(pack.instruments)
 * law.basis('vn/personal-data-law-2025#art7.cl6', '2026-01-01')?.number // '91/2025/QH15'
 * law.basis('vn/personal-data-law-2025#art7.cl6', '2025-12-31') // undefined
 */
export function createRegistry(instruments: readonly Instrument[]): Registry {
  // Looked through when something is first cited: most posts break no rule.
  let known: ReadonlyMap<string, Entry> | undefined
  const entries = () => (known ??= entriesOf(instruments))
  let changes: readonly string[] | undefined

  return {
    find: (citation) => entries().get(citation),
    basis(citation, day, jurisdiction) {
      const entry = entries().get(citation)
      const basis = entry?.basis
      if (basis === undefined || day < basis.inForce.from) return undefined
      if (jurisdiction !== undefined && entry?.instrument.jurisdictions?.includes(jurisdiction) === false)
        return undefined
      return basis.inForce.to === null || day <= basis.inForce.to ? basis : undefined
    },
    changeDays: () => (changes ??= changeDaysOf(instruments, entries().values())),
  }
}

interface Entry {
  readonly instrument: Instrument
  readonly provision: Provision
  /** `undefined` where it is in force on no day that is known. */
  readonly basis: LegalBasis | undefined
}

function entriesOf(instruments: readonly Instrument[]): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  for (const instrument of instruments) {
    if (seen.has(instrument.id)) continue
    seen.add(instrument.id)
    for (const provision of instrument.provisions) {
      const id = `${instrument.id}#${provision.slug}`
      if (entries.has(id)) continue
      entries.set(id, { instrument, provision, basis: basisOf(id, instrument, provision) })
    }
  }
  return entries
}

function changeDaysOf(instruments: readonly Instrument[], entries: Iterable<Entry>): readonly string[] {
  const days = new Set<string>()
  const firstOfEach = new Map(instruments.toReversed().map((instrument) => [instrument.id, instrument]))
  for (const { inForce } of firstOfEach.values()) noteChanges(inForce, days)
  for (const { basis } of entries) if (basis !== undefined) noteChanges(basis.inForce, days)
  return Object.freeze([...days].sort())
}

/** The law as a pack sees it: its own registry, then those of the packs it requires, as far as they are among `packs`. */
export function registryOf(pack: Pack, packs: readonly Pack[]): Registry {
  const required = pack.requires.flatMap((id) => packs.filter((other) => other.id === id))
  return createRegistry([pack, ...required].flatMap((one) => one.instruments))
}

function basisOf(id: string, instrument: Instrument, provision: Provision): LegalBasis | undefined {
  const inForce = daysInForce(instrument, provision)
  if (inForce === undefined) return undefined
  return Object.freeze({
    id,
    number: instrument.number,
    title: Object.freeze({ ...instrument.title }),
    ref: provision.ref,
    summary: Object.freeze({ ...provision.summary }),
    inForce,
    verified: provision.verified,
    ...(provision.fine !== undefined &&
      provision.verified &&
      instrument.verified && {
        fine: Object.freeze({ ...provision.fine, basis: Object.freeze({ ...provision.fine.basis }) }),
      }),
    ...(instrument.url !== undefined && { url: instrument.url }),
  })
}

/** The days on which both are in force; `undefined` if there are none or a first day is not known. */
function daysInForce({ inForce }: Instrument, provision: Provision): LegalBasis['inForce'] | undefined {
  const own = provision.inForce ?? inForce
  if (inForce.from === null || own.from === null) return undefined
  const from = [own.from, inForce.from].sort()[1]!
  const to = [own.to, inForce.to].filter((day) => day !== null).sort()[0] ?? null
  return to === null || from <= to ? Object.freeze({ from, to }) : undefined
}

function noteChanges({ from, to }: Instrument['inForce'], days: Set<string>): void {
  if (from === null) return
  days.add(from)
  if (to === null) return
  days.add(to)
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString()
  // After 9999-12-31 ISO 8601 writes years with a sign: there is no day to speak of.
  if (/^\d/.test(next)) days.add(next.slice(0, 10))
}
