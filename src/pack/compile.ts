// Packs that are used together, to rules in json-rules-engine's language and the signals their facts stand for.
import { UngxuError } from '../errors'
import { compileFaults } from './compile-faults'
import type { PluggedIn } from './compile-faults'
import type { CompiledPacks, CompiledRule } from './compiled'
import { byId } from './digest'
import { tune, untuned } from './overlays'
import type { TunedRule } from './overlays'
import type { Pack } from './pack'
import type { Rule } from './schema/rule'
import { told } from './report'
import { scopesOf } from './scope'
import { NEVER, createTranslator } from './short-forms'
import { createSignalTable } from './signal-table'

/**
 * Puts packs together: merges their rules, lays overlays over them in the order of the packs, resolves every name and
 * turns short forms into plain conditions. Rules stand in the order of the packs, by id in each, so that equal packs
 * give equal results however their files are cut.
 *
 * `classifiers` are those plugged in, with their labels. A classifier that is not among them is no fault (its score is
 * unknown when a post is checked; where a condition says it is optional, the condition does not hold); a label that a plugged-in one does not have is.
 *
 * Throws one `UngxuError` with every fault: `DUPLICATE_ID`, `UNKNOWN_PACK`, `UNKNOWN_RULE`, `UNKNOWN_LEXICON` and the
 * like, `CONDITION_CYCLE`, `CONDITION_TOO_LARGE`, `UNKNOWN_CLASSIFIER`.
 */
export function compilePacks(
  packs: readonly Pack[],
  options: { readonly classifiers?: readonly PluggedIn[] } = {},
): CompiledPacks {
  const scopes = scopesOf(packs)
  const faults = compileFaults(packs, scopes, options.classifiers)
  if (faults.length > 0) throw new UngxuError(told(faults))

  const tuned = new Map<string, TunedRule>()
  for (const pack of packs) for (const rule of byId(pack.rules)) tuned.set(rule.id, untuned(rule, pack))
  for (const pack of packs) {
    for (const overlay of pack.overlays)
      tuned.set(overlay.rule, tune(tuned.get(overlay.rule)!, overlay, pack))
  }

  const table = createSignalTable()
  const plugged = new Set((options.classifiers ?? []).map(({ id }) => id))
  const translator = createTranslator(table, scopes, plugged)
  const rules: CompiledRule[] = []
  for (const { rule, pack, unless } of tuned.values()) {
    const status = rule.status ?? 'live'
    if (status === 'draft' || status === 'deprecated') continue
    const fields = rule.appliesTo?.fields
    const around = (of: Pack) => ({
      scope: scopes.get(of)!,
      owner: rule.id,
      ...(fields !== undefined && { fields }),
    })
    const condition = translator.rule(
      [rule.when, around(pack)],
      unless.map(([one, of]) => [one, around(of)] as const),
    )
    // It hangs on an optional classifier that is not there.
    if (condition === NEVER) continue
    rules.push({
      id: rule.id,
      pack,
      title: rule.title,
      message: rule.message ?? rule.title,
      category: rule.category,
      severity: rule.severity,
      action: rule.action,
      shadow: status === 'shadow',
      strictness: rule.strictness ?? 1,
      ...(rule.onError !== undefined && { onError: rule.onError }),
      legalBasis: rule.legalBasis ?? [],
      ...(rule.validFrom !== undefined && { validFrom: rule.validFrom }),
      ...(rule.validTo !== undefined && { validTo: rule.validTo }),
      appliesTo: appliesTo(rule, pack),
      condition,
    })
  }
  return { packs, rules, signals: table.signals }
}

function appliesTo(rule: Rule, pack: Pack): CompiledRule['appliesTo'] {
  const own = rule.appliesTo ?? {}
  if (own.jurisdictions !== undefined || pack.jurisdictions.length === 0) return own
  return { ...own, jurisdictions: [...pack.jurisdictions] }
}
