// The way of a post: checked, observed, screened, assessed, and answered with a verdict. Read this first.
import { unlessAborted } from './abort'
import { appliesTo, isInForce } from './applicability'
import { type Calendar, createCalendar } from './as-of'
import type { Classifier } from './classifiers/classifier'
import type { ClassifierStats } from './classifiers/counters'
import { type Plug, type PluggedClassifier, plugAll } from './classifiers/plug'
import { type Runner, type Wanted, createRunner } from './classifiers/runner'
import { type RefusedPost, evaluateInOrder } from './evaluate-all'
import { UngxuError, fault } from './errors'
import { type Assessment, assess, assessSync } from './judgement/assess'
import { type EvaluateOptions, checkOptions } from './options'
import type { Pack } from './pack/pack'
import { type Post, checkPost } from './post'
import { type FactFunction, PostFacts } from './post-facts'
import { type RuleSet, createRuleSet } from './rule-set'
import type { Verdict } from './verdict'
import { type DayOf, writeVerdict } from './write-verdict'

/** What a moderator is built from. */
export interface ModeratorOptions {
  readonly packs: readonly Pack[]
  /** Each by itself, or as `{ classifier, timeoutMs: 500, … }` with bounds of its own. */
  readonly classifiers?: readonly (Classifier | PluggedClassifier)[]
  /** Facts that the platform computes when a rule asks for them, by name (`author.reputation`). */
  readonly facts?: Readonly<Record<string, FactFunction>>
  /** Milliseconds since 1970 (UTC); what "today" is made from. `Date.now` if not said. */
  readonly clock?: () => number
}

/** Judges posts by packs; made by `createModerator`. Frozen, and safe to share between requests. */
export interface Moderator {
  readonly packs: readonly Pack[]
  /**
   * Judges a post. Rejects with an `UngxuError` (`POST_…`, `OPTION_WRONG`) or, on abort, with the signal's reason;
   * a classifier or fact that fails makes rules `undetermined` and rejects nothing.
   */
  evaluate(post: Post, options?: EvaluateOptions): Promise<Verdict>
  /** As `evaluate`, at once: on the compiled conditions alone. What would take time is `undetermined`. Throws as it rejects. */
  evaluateSync(post: Post, options?: EvaluateOptions): Verdict
  /**
   * Judges posts as they come, so many at a time (default 16), and gives the verdicts in the order of the posts. A post
   * that cannot be read gives a `RefusedPost` in its place. Takes no more posts than it is asked for.
   */
  evaluateAll(
    posts: Iterable<Post> | AsyncIterable<Post>,
    options?: EvaluateOptions & { readonly concurrency?: number },
  ): AsyncGenerator<Verdict | RefusedPost>
  /** Puts other packs in place, all or nothing: on a fault it throws and the old ones stay. Posts under way finish on the old. */
  reload(packs: readonly Pack[]): void
  /** What each classifier was asked and spared, and how it fares, by id; counted since the moderator was made. */
  classifierStats(): Readonly<Record<string, ClassifierStats>>
}

/**
 * Builds a moderator over packs. Throws an `UngxuError` with every fault it finds in how the packs fit together.
 *
 * @example
 * const moderator = createModerator({ packs: [vn] })
 * const verdict = await moderator.evaluate({ text: 'Tuyển CTV việc nhẹ lương cao, đóng phí hồ sơ 200k trước, ib zalo' })
 * verdict.decision // 'review'
 */
export function createModerator(options: ModeratorOptions): Moderator {
  const plugs = plugAll(options.classifiers ?? [])
  const runner = createRunner(plugs)
  const calendar = createCalendar(options.clock ?? Date.now)
  let ruleSet = build(options.packs, plugs)

  const begin = (post: Post, how: EvaluateOptions) =>
    new Evaluation(ruleSet, post, how, options.facts ?? {}, runner, calendar)

  const moderator: Moderator = {
    get packs() {
      return ruleSet.packs
    },
    async evaluate(post, how = {}) {
      how.signal?.throwIfAborted()
      const one = begin(post, how)
      const { docket } = one.ruleSet
      const assessment = assess(docket, one.candidates(), one.facts, { trace: how.trace === true })
      return one.verdict(await unlessAborted(assessment, how.signal))
    },
    evaluateSync(post, how = {}) {
      const one = begin(post, how)
      return one.verdict(assessSync(one.ruleSet.docket, one.candidates(), one.facts))
    },
    evaluateAll: (posts, { concurrency = 16, ...how } = {}) =>
      evaluateInOrder(posts, concurrency, (post) => moderator.evaluate(post, how)),
    reload(packs) {
      ruleSet = build(packs, plugs)
    },
    classifierStats: runner.stats,
  }
  return Object.freeze(moderator)
}

/** One post on its way, on the rules that were in place when it came. */
class Evaluation {
  private readonly began = performance.now()
  private readonly observation
  private readonly dayOf: DayOf
  private asksLanguage = false
  readonly facts: PostFacts

  constructor(
    readonly ruleSet: RuleSet,
    private readonly post: Post,
    private readonly options: EvaluateOptions,
    functions: Readonly<Record<string, FactFunction>>,
    private readonly classifiers: Runner,
    calendar: Calendar,
  ) {
    checkPost(post)
    checkOptions(options)
    this.dayOf = (pack) => options.asOf ?? calendar(pack.timeZone)
    this.observation = ruleSet.observer.observe(post)
    const origins = { table: ruleSet.docket.table, facts: functions, classifiers }
    this.facts = new PostFacts(post, this.observation, origins, options.signal)
  }

  candidates(): readonly number[] {
    this.nameScores()
    const { rules, asksLanguage } = this.ruleSet
    const { strictness = 1 } = this.options
    return this.ruleSet.candidates(this.observation, this.facts, strictness).filter((number) => {
      if (asksLanguage[number]) this.asksLanguage = true
      const rule = rules[number]!
      return appliesTo(rule, this.post, this.dayOf(rule.pack), this.options, this.observation)
    })
  }

  /** Tells the classifiers what they would be asked if there were no screen. */
  private nameScores(): void {
    const { scored, rules } = this.ruleSet
    if (scored.size === 0) return
    const named = new Set<Wanted>()
    for (const [number, pairs] of scored) {
      const rule = rules[number]!
      if (isInForce(rule, this.post, this.dayOf(rule.pack), this.options)) {
        for (const pair of pairs) named.add(pair)
      }
    }
    this.classifiers.name(named)
  }

  verdict(assessment: Assessment): Verdict {
    const { ruleSet, post, observation, facts, dayOf, options, asksLanguage, began } = this
    const { jurisdiction } = options
    return writeVerdict(
      ruleSet,
      post,
      observation,
      facts,
      assessment,
      dayOf,
      jurisdiction,
      asksLanguage,
      began,
    )
  }
}

function build(packs: readonly Pack[], plugs: readonly Plug[]): RuleSet {
  if (packs.length === 0)
    throw new UngxuError(fault('OPTION_WRONG', { option: 'packs', expected: 'at least one pack' }))
  return createRuleSet(packs, plugs)
}
