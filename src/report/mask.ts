// A text with its evidence masked: for readers who shall not see the words, and for logs.
import { UngxuError, fault } from '../errors'
import { reasonWords } from '../messages/reasons'
import type { Language } from '../messages/say'
import type { Evidence } from '../signals/evidence'
import type { Verdict, Violation } from '../verdict'
import { unless } from './reasons-options'

/** What is masked, and what stands in its place. */
export interface MaskOptions {
  /**
   * `stars`: a `*` for each code point, so that the length in code points stays. `label`: `[phone]`, `[e-mail]`,
   * `[removed]` … Or your own words for the evidence that a place begins with. `stars` if not said.
   */
  readonly style?: 'stars' | 'label' | ((evidence: Evidence) => string)
  /** The text's field; `text`, the body, if not said. */
  readonly field?: string
  /** Only what these rules found, or rules of these categories (either is enough); everything if neither is said. */
  readonly rules?: readonly string[]
  readonly categories?: readonly string[]
  /** For labels; `en` if not said. */
  readonly lang?: Language
  /** Labels of your own by signal (`pattern:ours.customer-number`) or by its kind (`pattern`). */
  readonly labels?: Readonly<Record<string, string>>
}

interface Place {
  start: number
  end: number
  /** The evidence that tells most about the place. */
  evidence: Evidence
}

/** What tells most about a place comes first. */
const KINDS = ['entity', 'link', 'pattern', 'lexicon', 'near']

/**
 * `text` with the words masked on which a verdict's violations rest. Places that overlap or touch are one; a place grows
 * to whole graphemes, so no letter loses its marks and no emoji is cut. All other text stays as it is. What no rule found
 * is not masked: this is no proof that a text holds no personal data. Where a verdict had no room for all its evidence
 * (`evidenceLeftOut`), all that follows the last it tells is masked.
 *
 * Throws an `UngxuError`: `TEXT_NOT_JUDGED` if the evidence does not lie where the verdict says, `OPTION_WRONG`.
 *
 * @example
 * const text = 'STK 0071001234567 Nguyen Van A, sđt 0912 000 000 nhé'
 * const verdict = createModerator({ packs: [parsePack(`
 * schema: 1
 * id: ours
 * version: 1.0.0
 * title: { en: Ours }
 * rules: [{ id: ours.phone, title: { en: Phone }, category: privacy, severity: low, action: warn, when: { entity: vn.phone } }]
 * `)] }).evaluateSync({ text })
 * mask(text, verdict) // 'STK 0071001234567 Nguyen Van A, sđt ************ nhé'
 * mask(text, verdict, { style: 'label', lang: 'vi' }) // 'STK 0071001234567 Nguyen Van A, sđt [số điện thoại] nhé'
 */
export function mask(text: string, verdict: Verdict, options: MaskOptions = {}): string {
  const { style = 'stars', field = 'text', rules, categories, lang = 'en', labels } = options
  const faults = [
    ...unless(style === 'stars' || style === 'label' || typeof style === 'function', 'style', 'stars, label'),
    ...unless(lang === 'vi' || lang === 'en', 'lang', 'vi, en'),
  ]
  if (faults.length > 0) throw new UngxuError(faults)
  const wanted = verdict.violations.filter(
    ({ rule, category }) =>
      (rules === undefined && categories === undefined) ||
      rules?.includes(rule) === true ||
      categories?.includes(category) === true,
  )
  const evidence = wanted.flatMap((violation) => violation.evidence).filter((one) => one.field === field)
  const untold = wanted.flatMap((violation) => untoldPlace(violation, field, text.length))
  if (evidence.some((one) => text.slice(one.start, one.end) !== one.text))
    throw new UngxuError(fault('TEXT_NOT_JUDGED', { field }))
  if (evidence.length === 0 && untold.length === 0) return text

  let masked = ''
  let at = 0
  for (const place of placesOf(text, [...evidence.map(asPlace), ...untold])) {
    masked += text.slice(at, place.start)
    if (style === 'stars') masked += '*'.repeat([...text.slice(place.start, place.end)].length)
    else if (style === 'label') masked += labelOf(place.evidence.signal, lang, labels ?? {})
    else masked += style(place.evidence)
    at = place.end
  }
  return masked + text.slice(at)
}

function asPlace(evidence: Evidence): Place {
  return { start: evidence.start, end: evidence.end, evidence }
}

/**
 * Where the evidence may stand that a verdict had no room for: behind the last that it tells, which may be all of a field in
 * which it tells none.
 */
function untoldPlace({ evidence, evidenceLeftOut = 0 }: Violation, field: string, end: number): Place[] {
  const last = evidence.at(-1)
  if (evidenceLeftOut === 0 || last === undefined) return []
  if (last.field === field) return [{ start: last.start, end, evidence: last }]
  return evidence.some((one) => one.field === field) ? [] : [{ start: 0, end, evidence: last }]
}

/** Whole graphemes, in order, none touching another. */
function placesOf(text: string, evidence: readonly Place[]): Place[] {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  const grown = evidence
    .filter(({ start, end }) => start < end)
    .map((one): Place => {
      const first = graphemes.containing(one.start)!
      const last = graphemes.containing(one.end - 1)!
      return { start: first.index, end: last.index + last.segment.length, evidence: one.evidence }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const places: Place[] = []
  for (const place of grown) {
    const before = places.at(-1)
    if (before === undefined || place.start > before.end) {
      places.push(place)
      continue
    }
    before.end = Math.max(before.end, place.end)
    if (rank(place.evidence) < rank(before.evidence)) before.evidence = place.evidence
  }
  return places
}

function rank({ signal }: Evidence): number {
  const at = KINDS.indexOf(signal.split(':')[0]!)
  return at < 0 ? KINDS.length : at
}

function labelOf(signal: string, lang: Language, own: Readonly<Record<string, string>>): string {
  const kind = signal.split(':')[0]!
  const { labels } = reasonWords(lang)
  for (const table of [own, labels])
    for (const key of [signal, kind]) if (Object.hasOwn(table, key)) return table[key]!
  return labels['lexicon']!
}
