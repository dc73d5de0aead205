// A verdict as a statement for the EU's transparency database. No words of the post stand in it: it must hold no personal data.
import type { Fault } from '../errors'
import { UngxuError } from '../errors'
import type { ReasonWords } from '../messages/reason-words'
import { reasonWords } from '../messages/reasons'
import type { Language } from '../messages/say'
import { createRegistry } from '../pack/law'
import type { LegalBasis } from '../pack/law'
import type { Pack } from '../pack/pack'
import type { StatementCategory } from '../pack/vocabulary'
import type { Verdict, Violation } from '../verdict'
import { type DsaOptions, missing } from './dsa-options'
import { type DsaStatement, LIMITS } from './dsa-terms'
import { saidIn } from './said-in'
import { shortTo } from './shown-words'

/** Surely enough of a language to name it. */
const LANGUAGE_SURE = 0.5

const DECISIONS = {
  software: 'AUTOMATED_DECISION_FULLY',
  both: 'AUTOMATED_DECISION_PARTIALLY',
  person: 'AUTOMATED_DECISION_NOT_AUTOMATED',
} as const

/** Throws one `UngxuError` (`STATEMENT_INCOMPLETE`) for all that the packs and the verdict do not know. */
export function writeDsaStatement(verdict: Verdict, options: DsaOptions): DsaStatement {
  const { violations } = verdict
  const language = options.lang ?? 'en'
  const words = reasonWords(language)
  const laws = forbidding(violations, options.packs)
  const ground = options.ground ?? (laws.length > 0 ? 'illegal' : 'terms')
  const subjects = options.category === undefined ? categoriesOf(violations, options.packs) : []
  const category = options.category ?? subjects[0]

  const faults: Fault[] = []
  const absent = verdict.packs.filter(({ id }) => !options.packs.some((pack) => pack.id === id))
  if (absent.length > 0) faults.push(...missing('packs', absent.map(({ id }) => id).join(', ')))
  if (violations.length === 0) faults.push(...missing('violations', 'a rule that was broken'))
  else if (ground === 'illegal' && laws.length === 0)
    faults.push(...missing('ground', '`terms`: no provision that is cited forbids or punishes this'))
  if (ground === 'terms' && options.terms === undefined && options.ground === undefined)
    faults.push(...missing('terms', 'no provision that is cited forbids or punishes this'))
  if (category === undefined && violations.length > 0)
    faults.push(...missing('category', 'the packs give no `statementCategories` for the rule'))
  if (faults.length > 0) throw new UngxuError(faults)

  const others = [...new Set(subjects)].filter((one) => one !== category)
  const explanation = shortTo(explanationOf(violations, language), LIMITS.explanation)
  const groundKeys =
    ground === 'illegal'
      ? {
          decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' as const,
          ...urlOf(laws[0]?.url),
          illegal_content_legal_ground: groundOf(laws, language),
          illegal_content_explanation: explanation,
        }
      : {
          decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' as const,
          ...urlOf(options.terms!.url),
          incompatible_content_ground: shortTo(options.terms!.clause, LIMITS.ground),
          incompatible_content_explanation: explanation,
          ...(options.terms!.alsoIllegal !== undefined && {
            incompatible_content_illegal: options.terms!.alsoIllegal ? ('Yes' as const) : ('No' as const),
          }),
        }
  return {
    ...measuresOf(options),
    ...groundKeys,
    category: category!,
    ...(others.length > 0 && { category_addition: others }),
    ...contentOf(verdict, options),
    ...(options.territorialScope !== undefined && { territorial_scope: options.territorialScope }),
    application_date: options.applicationDate,
    decision_facts: shortTo(factsOf(verdict, options, words, language), LIMITS.facts),
    source_type: options.sourceType,
    ...(options.sourceIdentity !== undefined && { source_identity: options.sourceIdentity }),
    automated_detection: options.foundBy === 'person' ? 'No' : 'Yes',
    automated_decision: DECISIONS[options.decidedBy ?? 'software'],
    puid: options.puid,
  }
}

/** The provisions cited that speak to whoever posts: duties of platforms make no post unlawful. */
function forbidding(violations: readonly Violation[], packs: readonly Pack[]): LegalBasis[] {
  const law = createRegistry(packs.flatMap((pack) => pack.instruments))
  const cited = new Map(violations.flatMap(({ legalBasis }) => legalBasis.map((basis) => [basis.id, basis])))
  return [...cited.values()].filter(({ id }) => {
    const role = law.find(id)?.provision.role
    return role === 'prohibits' || role === 'penalises'
  })
}

/** Of each violation, gravest first, as far as the packs say. */
function categoriesOf(violations: readonly Violation[], packs: readonly Pack[]): StatementCategory[] {
  return violations.flatMap(({ rule, category }) => {
    const own = packs.find((pack) => pack.rules.some(({ id }) => id === rule))
    const byRule = [...packs].reverse().find((pack) => Object.hasOwn(pack.statementCategories, rule))
    const found = byRule?.statementCategories[rule] ?? own?.statementCategories[category]
    return found === undefined ? [] : [found]
  })
}

/** As many provisions as there is room for, none cut in two. */
function groundOf(laws: readonly LegalBasis[], language: Language): string {
  let ground = ''
  for (const { number, ref, title } of laws) {
    const next = `${ground}${ground === '' ? '' : '; '}${saidIn(title, language)} (${number}), ${ref}`
    if ([...next].length > LIMITS.ground) break
    ground = next
  }
  return ground === '' ? shortTo(`${laws[0]!.number}, ${laws[0]!.ref}`, LIMITS.ground) : ground
}

function explanationOf(violations: readonly Violation[], language: Language): string {
  return violations
    .map(({ title, message, legalBasis }) => {
      const law = legalBasis.map(
        ({ ref, number, summary }) => `${number}, ${ref}: ${saidIn(summary, language)}`,
      )
      return [`${saidIn(title, language)}. ${saidIn(message, language)}`, ...law].join('\n')
    })
    .join('\n\n')
}

function factsOf(verdict: Verdict, options: DsaOptions, words: ReasonWords, language: Language): string {
  const { violations, undetermined, packs, engine, asOf } = verdict
  const open = undetermined.map(({ rule, because }) => `${rule}: ${words.because[because]}`)
  return [
    ...violations.map(({ title, rule, evidence }) =>
      words.fact(saidIn(title, language), rule, placesOf(evidence, words)),
    ),
    ...(open.length > 0 ? [`${words.undetermined(open.length)} ${open.join('; ')}.`] : []),
    words.foundBy[options.foundBy ?? 'software'],
    words.decidedBy[options.decidedBy ?? 'software'],
    words.asOf(asOf),
    words.checkedBy(packs.map(({ id, version }) => `${id} ${version}`).join(', '), engine),
  ].join('\n')
}

/** How many signs of which kind in which part of the post; never the words. */
function placesOf(evidence: Violation['evidence'], words: ReasonWords): string {
  const counts = new Map<string, { kind: string; field: string; count: number }>()
  for (const { signal, field } of evidence) {
    const kind = signal.split(':')[0]!
    const key = `${kind}\0${field}`
    counts.set(key, { kind, field, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  if (counts.size === 0) return words.aSign
  return [...counts.values()]
    .map(({ kind, field, count }) =>
      words.signs(count, words.signKinds[kind] ?? kind, field === 'text' ? words.body : field),
    )
    .join('; ')
}

function measuresOf(options: DsaOptions): Partial<DsaStatement> {
  const { visibility, visibilityOther, monetary, monetaryOther, provision, account, accountType } = options
  const isOther = visibility?.includes('DECISION_VISIBILITY_OTHER') === true
  return present({
    decision_visibility: visibility,
    decision_visibility_other: isOther ? visibilityOther : undefined,
    end_date_visibility_restriction: options.visibilityUntil,
    decision_monetary: monetary,
    decision_monetary_other: monetary === 'DECISION_MONETARY_OTHER' ? monetaryOther : undefined,
    end_date_monetary_restriction: options.monetaryUntil,
    decision_provision: provision,
    end_date_service_restriction: options.provisionUntil,
    decision_account: account,
    end_date_account_restriction: options.accountUntil,
    account_type: accountType,
  })
}

function contentOf(
  { language }: Verdict,
  options: DsaOptions,
): Pick<DsaStatement, 'content_type' | 'content_date'> {
  const sure = language !== undefined && language.confidence >= LANGUAGE_SURE && language.code.length === 2
  const told = options.contentLanguage ?? (sure ? language.code.toUpperCase() : undefined)
  const isOther = options.contentType.includes('CONTENT_TYPE_OTHER')
  return {
    content_type: options.contentType,
    content_date: options.contentDate,
    ...present({
      content_type_other: isOther ? options.contentTypeOther : undefined,
      content_language: told,
    }),
  }
}

function urlOf(url: string | undefined): Pick<DsaStatement, 'decision_ground_reference_url'> {
  const fits = url !== undefined && /^https?:\/\/\S+$/.test(url) && url.length <= LIMITS.short
  return fits ? { decision_ground_reference_url: url } : {}
}

/** Without the keys that have no value: the database takes an absent key, and not every null. */
function present<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
