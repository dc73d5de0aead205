// Whether naming a group of people changes what a text is taken for.
import { areaUnderCurve } from './area-under-curve'

/** A text that names groups, or none; whether it is harmful, and what was made of it. */
export interface JudgedText {
  readonly terms: readonly string[]
  readonly harmful: boolean
  readonly score: number
  readonly decided: boolean
}

/** Rates are missing where there is no harmless, or no harmful, text to count. */
interface Rates {
  readonly rows: number
  /** Share of harmless texts that were decided to be harmful. */
  readonly falsePositiveRate?: number
  /** Share of harmful texts that were missed. */
  readonly falseNegativeRate?: number
}

/**
 * Of the texts that name one group. Gaps are its rates less those of all texts: above 0 it is worse off. AUCs as in
 * Borkan and others, "Nuanced Metrics for Measuring Unintended Bias" (2019): `subgroupAuc` of its texts alone;
 * `bpsnAuc` of its harmless and the others' harmful ones (low: naming it looks harmful); `bnspAuc` the reverse.
 */
export interface TermBias extends Rates {
  readonly term: string
  readonly falsePositiveGap?: number
  readonly falseNegativeGap?: number
  readonly subgroupAuc?: number
  readonly bpsnAuc?: number
  readonly bnspAuc?: number
}

export interface IdentityBias {
  readonly overall: Rates & { readonly auc?: number }
  /** Worst false positive gap first. */
  readonly terms: readonly TermBias[]
}

/** The bias by term over texts that differ, by custom, in nothing else. */
export function identityBias(texts: readonly JudgedText[]): IdentityBias {
  const overall = ratesOf(texts)
  const terms = [...new Set(texts.flatMap((text) => text.terms))].sort()
  const auc = aucOf(texts)
  const biases = terms.map((term): TermBias => {
    const own = texts.filter((text) => text.terms.includes(term))
    const others = texts.filter((text) => !text.terms.includes(term))
    const mixed = (harmful: boolean) => [
      ...own.filter((text) => text.harmful === harmful),
      ...others.filter((text) => text.harmful !== harmful),
    ]
    const rates = ratesOf(own)
    return defined({
      term,
      ...rates,
      falsePositiveGap: less(rates.falsePositiveRate, overall.falsePositiveRate),
      falseNegativeGap: less(rates.falseNegativeRate, overall.falseNegativeRate),
      subgroupAuc: aucOf(own),
      bpsnAuc: aucOf(mixed(false)),
      bnspAuc: aucOf(mixed(true)),
    })
  })
  return {
    overall: { ...overall, ...(auc !== undefined && { auc }) },
    terms: biases.sort((a, b) => (b.falsePositiveGap ?? 0) - (a.falsePositiveGap ?? 0)),
  }
}

function ratesOf(texts: readonly JudgedText[]): Rates {
  const harmful = texts.filter((text) => text.harmful)
  const harmless = texts.filter((text) => !text.harmful)
  return defined({
    rows: texts.length,
    falsePositiveRate: shareOf(harmless, (text) => text.decided),
    falseNegativeRate: shareOf(harmful, (text) => !text.decided),
  })
}

function shareOf(texts: readonly JudgedText[], counts: (text: JudgedText) => boolean): number | undefined {
  return texts.length === 0 ? undefined : texts.filter(counts).length / texts.length
}

function aucOf(texts: readonly JudgedText[]): number | undefined {
  return areaUnderCurve(
    texts.map(({ score }) => score),
    texts.map(({ harmful }) => harmful),
  )
}

function less(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one - other
}

type Defined<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> }

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>
}
