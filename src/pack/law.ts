// The legal registry of all packs: which provision is in force on a day, and how a verdict cites it.
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
  readonly url?: string
}

