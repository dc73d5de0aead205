// All that a verdict says by a rule, and when: its condition, its words, its law, its duties; of its lexicons the names alone.
import type { CompiledPacks, CompiledRule, PlainCondition, SignalDefinition } from './compiled'
import { canonicalJson } from './digest'
import { dutiesOf } from './duties-of'
import { type Registry, registryOf } from './law'
import type { Pack } from './pack'
import { provisionsOf } from './duties-of'

/** Numbers for contents: equal content, equal number. */
export class Contents {
  private readonly numbers = new Map<string, number>()

  numberOf(content: unknown): number {
    const text = canonicalJson(content)
    const number = this.numbers.get(text) ?? this.numbers.size
    this.numbers.set(text, number)
    return number
  }
}

/** A rule's content: when it holds, and what a verdict then says. The terms of lexicons do not count. */
export interface RuleContent {
  readonly when: number
  readonly outcome: number
}

/** The content of every compiled rule, by id. */
export function ruleContents(
  { packs, rules, signals }: CompiledPacks,
  contents: Contents,
): ReadonlyMap<string, RuleContent> {
  const registries = new Map<Pack, Registry>(packs.map((pack) => [pack, registryOf(pack, packs)]))
  const known = new Map<object, number>()

  /** Rules share most of what they are made of: each part is written down once. */
  function once<T extends object>(part: T, content: (part: T) => unknown): number {
    const number = known.get(part) ?? contents.numberOf(content(part))
    known.set(part, number)
    return number
  }

  function conditionContent(one: PlainCondition): unknown {
    if ('all' in one) return { all: one.all.map((part) => once(part, conditionContent)) }
    if ('any' in one) return { any: one.any.map((part) => once(part, conditionContent)) }
    if ('not' in one) return { not: once(one.not, conditionContent) }
    const signal = signals.get(one.fact)
    return signal === undefined ? one : { ...one, fact: once(signal, signalContent) }
  }

  function signalContent(signal: SignalDefinition): unknown {
    switch (signal.kind) {
      case 'lexicon':
        return { ...signal, lexicon: '' }
      case 'pattern':
        return { ...signal, pattern: withoutRemarks(signal.pattern) }
      case 'link':
        return { ...signal, ...(signal.list && { list: once(signal.list, withoutRemarks) }) }
      case 'claim':
        return { ...signal, claims: [...signal.claims].map((claim) => once(claim, withoutRemarks)).sort() }
      case 'near':
        return { ...signal, of: signal.of.map((part) => once(signals.get(part)!, signalContent)) }
      case 'sum': {
        const of = signal.of.map(({ weight, when }) => ({ weight, when: once(when, conditionContent) }))
        // Its name is that of the rule that came first.
        return { kind: 'sum', of }
      }
      default:
        return signal
    }
  }

  function whenHolds({ pack, condition, appliesTo, strictness, validFrom, validTo }: CompiledRule): unknown {
    const { timeZone } = pack
    return { when: once(condition, conditionContent), appliesTo, strictness, validFrom, validTo, timeZone }
  }

  function whatFollows({ pack, legalBasis, ...rule }: CompiledRule): unknown {
    const { title, message, category, severity, action, shadow, onError } = rule
    return {
      ...{ title, message, category, severity, action, shadow, onError },
      law: legalBasis.map((citation) => law(citation, pack)),
      duties: dutiesOf({ ...rule, pack, legalBasis }, packs).map((duty) => ({
        duty,
        law: provisionsOf(duty).map(({ provision }) => law(provision, pack)),
      })),
    }
  }

  function law(citation: string, pack: Pack): unknown {
    const found = registries.get(pack)!.find(citation)
    if (found === undefined) return citation
    const { provisions: _all, ...instrument } = found.instrument
    return { citation, instrument, provision: found.provision }
  }

  return new Map(
    rules.map((rule) => {
      const content = {
        when: contents.numberOf(whenHolds(rule)),
        outcome: contents.numberOf(whatFollows(rule)),
      }
      return [rule.id, content] as const
    }),
  )
}

/** What an author says of a part to other authors is left out. */
function withoutRemarks(part: object): unknown {
  const { title: _title, note: _note, lint: _lint, ...rest } = part as Record<string, unknown>
  return rest
}
