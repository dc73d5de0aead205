// After a change of packs: which posts that were judged before may be judged otherwise now.
import { plugAll } from './classifiers/plug'
import type { ModeratorOptions } from './moderator'
import { type EvaluateOptions, checkOptions } from './options'
import { languagesOf } from './pack/languages'
import type { Pack } from './pack/pack'
import { type RuleChange, changeOf } from './pack/pack-change'
import { createPossibility } from './possibility'
import { type Post, checkPost } from './post'
import { createTermMeeting } from './signals/term-meeting'
import type { Verdict } from './verdict'
import { VERSION } from './version'

/** The packs before and after a change, and how posts are judged. */
export interface RescanOptions extends Omit<ModeratorOptions, 'packs' | 'clock'> {
  /** The packs that the verdicts were made with. */
  readonly before: readonly Pack[]
  readonly after: readonly Pack[]
}

/** Tells which posts a change of packs may decide otherwise; made by `createRescan`. */
export interface Rescan {
  /** The rules that say something else than before, by id; none if the new packs judge every post as the old ones did. */
  readonly changes: readonly RuleChange[]
  /**
   * Whether the new packs may judge a post otherwise than `verdict`, what the old ones said of it by the same options. Where this
   * is false, they give the same decision, violations, shadow violations and undetermined rules on the verdict's day. True for
   * every verdict that was not made with the old packs and this version of the library. Throws an `UngxuError` (`POST_…`,
   * `OPTION_WRONG`).
   */
  mayAlter(
    post: Post,
    verdict: Verdict,
    options?: Pick<EvaluateOptions, 'jurisdiction' | 'strictness'>,
  ): boolean
}

/**
 * Compares packs, to look through posts that were judged before: those alone that a changed rule can alter need be judged anew.
 * What a look costs follows the rules and terms that changed. Classifiers and facts are to be the moderator's; they are not asked, and
 * a changed rule that hangs on nothing else may alter every post. Throws an `UngxuError` if packs do not fit together.
 *
 * @example
 * const stricter = { ...vn, overlays: [{ rule: 'vn.fraud.upfront-fee-job', action: 'reject' }], digest: 'sha256:new' }
 * const rescan = createRescan({ before: [vn], after: [stricter] })
 * rescan.changes[0].rule // 'vn.fraud.upfront-fee-job'
 * const post = { text: 'Chúc cả nhà ngủ ngon' }
 * Number(rescan.mayAlter(post, createModerator({ packs: [vn] }).evaluateSync(post))) // 0
 */
export function createRescan({ before, after, classifiers = [], facts = {} }: RescanOptions): Rescan {
  const plugged = plugAll(classifiers).map(({ classifier }) => classifier)
  const change = changeOf(before, after, plugged)
  // Where no term that differs is met, all lexicons have the hits that they had, and so have rules of which nothing else changed.
  const named = (...kinds: RuleChange['change'][]) =>
    new Set(change.rules.filter((one) => kinds.includes(one.change)).map(({ rule }) => rule))
  const changed = named('added', 'removed', 'condition', 'outcome')
  const holdsElsewhere = named('added', 'condition')
  const meeting = createTermMeeting(change.terms)
  const languages = new Set(languagesOf(change.after))
  for (const classifier of plugged) for (const language of classifier.languages ?? []) languages.add(language)
  const isPossible = createPossibility(
    change.after,
    change.after.rules.filter(({ id }) => holdsElsewhere.has(id)),
    [...languages],
    facts,
  )
  const digests = digestsOf(before)

  return Object.freeze({
    changes: change.rules,
    mayAlter(post, verdict, options = {}) {
      checkPost(post)
      checkOptions(options)
      if (verdict.engine !== VERSION || digestsOf(verdict.packs) !== digests) return true
      const said = [...verdict.violations, ...verdict.shadow, ...verdict.undetermined]
      if (said.some(({ rule }) => changed.has(rule))) return true
      const texts = [post.text, ...Object.values(post.fields ?? {})]
      return texts.some((text) => meeting(text).size > 0) || isPossible(post, verdict.asOf, options)
    },
  } satisfies Rescan)
}

function digestsOf(packs: readonly { readonly digest: string }[]): string {
  return packs.map(({ digest }) => digest).join()
}
