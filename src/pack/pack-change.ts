// What a change of packs changes for posts: which rules say something else, and which terms are searched for.
import type { PluggedIn } from './compile-faults'
import { compilePacks } from './compile'
import type { CompiledPacks } from './compiled'
import { languagesOf } from './languages'
import type { Pack } from './pack'
import { Contents, type RuleContent, ruleContents } from './rule-content'
import type { Lexicon } from './schema/lexicon'
import { signalsIn } from './signals-in'
import { termChange } from './term-change'

/** A rule that may say of some post what it did not say before, or no longer what it did. */
export interface RuleChange {
  readonly rule: string
  /**
   * `condition`: when it holds. `outcome`: only what a verdict then says. `terms`: only terms of lexicons that it leads to. Draft and
   * deprecated rules count as not being there.
   */
  readonly change: 'added' | 'removed' | 'condition' | 'outcome' | 'terms'
}

export interface PackChange {
  /** By id of the rule. */
  readonly rules: readonly RuleChange[]
  /** Terms and innocent phrases that are searched for on one side alone, put as lexicons. */
  readonly terms: readonly Lexicon[]
  /** What the new packs compile to. */
  readonly after: CompiledPacks
}

/**
 * Compares packs by what they compile to: conditions with all that they lead to, words and actions, overlays, cited law, duties.
 * Examples, notes and the order of parts mean nothing. If other languages are told apart than before, every rule's condition has changed: what
 * a text is taken for depends on all of them.
 */
export function changeOf(
  before: readonly Pack[],
  after: readonly Pack[],
  classifiers: readonly PluggedIn[] = [],
): PackChange {
  const contents = new Contents()
  const [old, now] = [before, after].map((packs) => {
    const compiled = compilePacks(packs, { classifiers })
    return {
      compiled,
      contents: ruleContents(compiled, contents),
      languages: [...languagesOf(compiled)].join(),
    }
  }) as [Side, Side]
  const terms = termChange(old.compiled, now.compiled)
  const isSameReading = old.languages === now.languages

  const rules: RuleChange[] = []
  for (const { id } of old.compiled.rules)
    if (!now.contents.has(id)) rules.push({ rule: id, change: 'removed' })
  for (const { id, condition } of now.compiled.rules) {
    const [was, is] = [old.contents.get(id), now.contents.get(id)!]
    if (was === undefined) rules.push({ rule: id, change: 'added' })
    else if (was.when !== is.when || !isSameReading) rules.push({ rule: id, change: 'condition' })
    else if (was.outcome !== is.outcome) rules.push({ rule: id, change: 'outcome' })
    else if (
      terms.signals.size > 0 &&
      [...signalsIn([condition], now.compiled.signals)].some(({ name }) => terms.signals.has(name))
    )
      rules.push({ rule: id, change: 'terms' })
  }
  rules.sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return { rules, terms: terms.lexicons, after: now.compiled }
}

interface Side {
  readonly compiled: CompiledPacks
  readonly contents: ReadonlyMap<string, RuleContent>
  readonly languages: string
}
