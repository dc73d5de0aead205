// Packs made ready to be tested: every rule that has examples, drafts too, and one way to put a post to it.
import type { Classifier } from '../classifiers/classifier'
import { type PluggedClassifier, plugAll } from '../classifiers/plug'
import { type Fault, type Place, UngxuError } from '../errors'
import { createModerator } from '../moderator'
import type { Pack } from '../pack/pack'
import { placeIn } from '../pack/places'
import type { Example, Rule } from '../pack/schema/rule'
import type { Status } from '../pack/vocabulary'
import { type Post, checkPost } from '../post'
import type { FactFunction } from '../post-facts'
import { type RuleSet, createRuleSet } from '../rule-set'
import type { Undetermined, Verdict, Violation } from '../verdict'

export interface TrialOptions {
  /** The day whose law applies, `YYYY-MM-DD`, where an example does not say; today in the pack's time zone. */
  readonly asOf?: string
  /** Only those that answer at once are asked. */
  readonly classifiers?: readonly (Classifier | PluggedClassifier)[]
  readonly facts?: Readonly<Record<string, FactFunction>>
}

export const EXAMPLE_KINDS = ['violates', 'allows', 'todoViolates', 'todoAllows'] as const
export type ExampleKind = (typeof EXAMPLE_KINDS)[number]

/** An example as its author wrote it: a post, and what must come of it. */
export interface ExampleCase {
  readonly rule: string
  readonly kind: ExampleKind
  readonly post: Post
  readonly asOf?: string
  readonly expected: Pick<Exclude<Example, string>, 'evidence' | 'decision' | 'law'>
  /** File, line and column; its path in the pack where the pack came ready compiled. */
  readonly place: Place & { readonly path?: string }
}

/** What one rule says of one post. */
export interface Answer {
  readonly verdict: Verdict
  readonly violation?: Violation
  readonly undetermined?: Undetermined
}

export interface TrialRule {
  readonly id: string
  readonly status: Status
  readonly examples: readonly ExampleCase[]
}

export interface Trial {
  /** Rules in the order of the packs. Deprecated ones are never evaluated and are left out. */
  readonly rules: readonly TrialRule[]
  readonly ruleSet: RuleSet
  readonly options: TrialOptions
  /** Puts a post to a rule, at the rule's own strictness. Throws `UngxuError` (`POST_…`, `OPTION_WRONG`). */
  ask(rule: string, post: Post, asOf?: string): Answer
  strictnessOf(rule: string): 1 | 2 | 3
}

/**
 * Makes packs ready to be tested together, as a moderator would use them: overlays of one tune the rules of another.
 * Drafts are tried as shadow rules. Throws `UngxuError` with every fault in how the packs fit together, or with every
 * example that is no post (`POST_…`).
 */
export function createTrial(packs: readonly Pack[], options: TrialOptions = {}): Trial {
  const tried = packs.map(withDraftsAwake)
  const classifiers = options.classifiers ?? []
  const ruleSet = createRuleSet(tried, plugAll(classifiers))
  const moderator = createModerator({
    packs: tried,
    classifiers,
    ...(options.facts && { facts: options.facts }),
  })
  const compiled = new Map(ruleSet.rules.map((rule) => [rule.id, rule]))
  const strictnessOf = (rule: string) => compiled.get(rule)?.strictness ?? 1
  const rules = packs.flatMap((pack) =>
    pack.rules
      .map((rule, at) => ({
        id: rule.id,
        status: rule.status ?? 'live',
        examples: examplesOf(pack, rule, at),
      }))
      .filter(({ id }) => compiled.has(id)),
  )
  const faults = rules.flatMap(({ examples }) =>
    examples.flatMap(({ post, place }) => postFaults(post, place)),
  )
  if (faults.length > 0) throw new UngxuError(faults)
  return {
    rules,
    ruleSet,
    options,
    strictnessOf,
    ask(rule, post, asOf = options.asOf) {
      const how = { strictness: strictnessOf(rule), ...(asOf !== undefined && { asOf }) }
      const verdict = moderator.evaluateSync(post, how)
      const violation = [...verdict.violations, ...verdict.shadow].find((one) => one.rule === rule)
      const undetermined = verdict.undetermined.find((one) => one.rule === rule)
      return { verdict, ...(violation && { violation }), ...(undetermined && { undetermined }) }
    },
  }
}

/** What keeps `post` from being judged, said of the place where it is written. */
export function postFaults(post: unknown, place: ExampleCase['place']): readonly Fault[] {
  try {
    checkPost(post as Post)
    return []
  } catch (error) {
    if (error instanceof UngxuError) return error.faults.map((one) => ({ ...one, ...place }))
    throw error
  }
}

/** A draft is evaluated by nobody, but its author wants to see its examples tried. */
export function withDraftsAwake(pack: Pack): Pack {
  const awake = <T extends { readonly status?: Status | undefined }>(one: T): T =>
    one.status === 'draft' ? { ...one, status: 'shadow' } : one
  return { ...pack, rules: pack.rules.map(awake), overlays: pack.overlays.map(awake) }
}

function examplesOf(pack: Pack, rule: Rule, at: number): ExampleCase[] {
  return EXAMPLE_KINDS.flatMap((kind) =>
    (rule.examples?.[kind] ?? []).map((example, index): ExampleCase => {
      const told = typeof example === 'string' ? { text: example } : example
      const { asOf, evidence, decision, law, ...post } = told
      return {
        rule: rule.id,
        kind,
        post: post as Post,
        ...(asOf !== undefined && { asOf }),
        expected: { ...(evidence && { evidence }), ...(decision && { decision }), ...(law && { law }) },
        place: placeIn(pack, ['rules', at, 'examples', kind, index]),
      }
    }),
  )
}
