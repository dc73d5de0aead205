// Whether a rule speaks to a post at all: strictness, jurisdiction, surface, days, language. Cheapest question first.
import type { EvaluateOptions } from './options'
import type { CompiledRule } from './pack/compiled'
import type { Post } from './post'
import type { Observation } from './signals/observation'

/** A language with less of the post than this is not one that the post is in. */
const LEAST_SHARE = 0.3

/** Whether `rule` is to be asked about `post` on `day`. Where the platform does not say, the rule applies. */
export function appliesTo(
  rule: CompiledRule,
  post: Post,
  day: string,
  options: EvaluateOptions,
  observation: Observation,
): boolean {
  const { languages } = rule.appliesTo
  return (
    isInForce(rule, post, day, options) && (languages === undefined || isIn(languages, post, observation))
  )
}

/** The same, whatever language the post is in. */
export function isInForce(rule: CompiledRule, post: Post, day: string, options: EvaluateOptions): boolean {
  const { jurisdictions, surfaces } = rule.appliesTo
  if (rule.strictness > (options.strictness ?? 1)) return false
  if (
    options.jurisdiction !== undefined &&
    jurisdictions !== undefined &&
    !jurisdictions.includes(options.jurisdiction)
  ) {
    return false
  }
  if (post.surface !== undefined && surfaces !== undefined && !surfaces.includes(post.surface)) return false
  if (rule.validFrom !== undefined && day < rule.validFrom) return false
  return rule.validTo === undefined || day <= rule.validTo
}

/** Whether a post may be in one of these languages: as the platform says, else as far as can be told from the text. */
export function isIn(languages: readonly string[], post: Post, observation: Observation): boolean {
  if (post.lang !== undefined) return languages.includes(post.lang)
  // A post whose language cannot be told is read by the rules of all languages.
  if (observation.mainLanguage().code === 'und') return true
  return languages.some((language) => observation.language(language) >= LEAST_SHARE)
}

/** What of a post or of its day keeps a rule from being asked. */
export type Barrier = 'strictness' | 'jurisdiction' | 'surface' | 'days' | 'language'

/** Everything that keeps `rule` from being asked about `post`; nothing where it `appliesTo` it. */
export function barriersOf(
  rule: CompiledRule,
  post: Post,
  day: string,
  options: EvaluateOptions,
  observation: Observation,
): Barrier[] {
  const { jurisdictions, surfaces, languages } = rule.appliesTo
  const { jurisdiction, strictness = 1 } = options
  const bars: Record<Barrier, boolean> = {
    strictness: rule.strictness > strictness,
    jurisdiction: jurisdiction !== undefined && jurisdictions?.includes(jurisdiction) === false,
    surface: post.surface !== undefined && surfaces?.includes(post.surface) === false,
    days: day < (rule.validFrom ?? '') || (rule.validTo !== undefined && day > rule.validTo),
    language: languages !== undefined && !isIn(languages, post, observation),
  }
  return (Object.keys(bars) as Barrier[]).filter((bar) => bars[bar])
}
