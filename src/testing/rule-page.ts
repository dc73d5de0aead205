// A rule as a page to read: what it looks for, whom it lets pass, on which law, with which duties.
import type { LegalOrder } from '../legal-order'
import type { Duty } from '../duties'
import type { CompiledRule } from '../pack/compiled'
import type { LegalBasis } from '../pack/law'
import type { Pack } from '../pack/pack'
import type { Rule } from '../pack/schema/rule'
import type { Status } from '../pack/vocabulary'
import type { RuleSet } from '../rule-set'
import { clausesOf } from './clauses'
import type { Part, PartReader } from './condition-parts'

/** A provision that a rule names and that is not in force on the day. */
export interface OtherLaw {
  readonly id: string
  readonly number: string
  readonly ref: string
  readonly from: string | null
  readonly to: string | null
}

export interface RulePage
  extends Pick<
    CompiledRule,
    | 'id'
    | 'title'
    | 'message'
    | 'category'
    | 'severity'
    | 'action'
    | 'strictness'
    | 'appliesTo'
    | 'validFrom'
    | 'validTo'
    | 'onError'
  > {
  readonly status: Status
  readonly pack: Pick<Pack, 'id' | 'version'>
  /** The day whose law is told of. */
  readonly asOf: string
  readonly when: Part
  readonly unless: readonly Part[]
  readonly law: readonly LegalBasis[]
  readonly otherLaw: readonly OtherLaw[]
  /** What the platform must do once the rule has fired, by what sets it off. */
  readonly duties: Readonly<Record<'violation' | 'report' | 'order', readonly Duty[]>>
  readonly falsePositives: readonly string[]
  readonly examples: NonNullable<Rule['examples']>
  readonly note?: string
}

/** The page of the rule of that number, on a day. */
export function writeRulePage(
  status: Status,
  ruleSet: RuleSet,
  reader: PartReader,
  number: number,
  day: string,
  jurisdiction: string | undefined,
): RulePage {
  const rule = ruleSet.rules[number]!
  const registry = ruleSet.registries.get(rule.pack)!
  const written = rule.pack.rules.find(({ id }) => id === rule.id)
  const { when, unless } = clausesOf(rule.condition)
  const law: LegalBasis[] = []
  const otherLaw: OtherLaw[] = []
  for (const id of rule.legalBasis) {
    const basis = registry.basis(id, day, jurisdiction)
    const found = registry.find(id)
    if (basis !== undefined) law.push(basis)
    else if (found !== undefined) {
      const { instrument, provision } = found
      const { from, to } = provision.inForce ?? instrument.inForce
      otherLaw.push({ id, number: instrument.number, ref: provision.ref, from, to })
    }
  }
  const { id, title, message, category, severity, action, strictness, appliesTo } = rule
  const { validFrom, validTo, onError } = rule
  return {
    ...{ id, title, message, category, severity, action, strictness, appliesTo },
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(onError !== undefined && { onError }),
    status,
    pack: { id: rule.pack.id, version: rule.pack.version },
    asOf: day,
    when: reader.read(when),
    unless: unless.map((one) => reader.read(one)),
    law,
    otherLaw,
    duties: dutiesOf(ruleSet, number, day),
    falsePositives: written?.falsePositives ?? [],
    examples: written?.examples ?? {},
    ...(written?.note !== undefined && { note: written.note }),
  }
}

/** Stands for whatever order there may be: the book asks no more than whether there is one. */
const AN_ORDER: LegalOrder = { issuer: '', number: '', date: '', asks: 'remove', scope: {} }

function dutiesOf({ dutyBook }: RuleSet, number: number, day: string): RulePage['duties'] {
  const violation = dutyBook.duties(number, day, { reported: false, since: {} })
  const beyond = (duties: readonly Duty[]) => duties.filter((duty) => !violation.includes(duty))
  return {
    violation,
    report: beyond(dutyBook.duties(number, day, { reported: true, since: {} })),
    order: beyond(dutyBook.duties(number, day, { reported: false, order: AN_ORDER, since: {} })),
  }
}
