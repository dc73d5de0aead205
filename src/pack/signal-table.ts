// The signals that compiled conditions ask for, each with a name of its own, however many rules ask for it.
import { canonicalJson } from './digest'
import type { PlainCondition, SignalDefinition } from './compiled'
import type { Scope } from './scope'
import { USUAL_SIMILARITY } from './vocabulary'
import { LINKS } from './vocabulary'
import type { Occurrence } from './schema/condition'
import type { OrderAsk, Shape } from './vocabulary'

/** What stands around a condition while it is compiled. */
export interface Surroundings {
  /** Where its names are looked up. */
  readonly scope: Scope
  /** Fields of the post it is limited to. */
  readonly fields?: readonly string[]
  /** The rule it belongs to. */
  readonly owner: string
}

/** Gives the fact name of a signal, and notes the signal at its first use. Names hold a colon, which platform facts cannot. */
export interface SignalTable {
  readonly signals: ReadonlyMap<string, SignalDefinition>
  occurrence(one: Occurrence, around: Surroundings): string
  claim(name: string, atLeast: number, around: Surroundings): string
  near(
    parts: readonly Occurrence[],
    reach: { words?: number; sentences?: number },
    around: Surroundings,
  ): string
  language(code: string, around: Surroundings): string
  shape(shape: Shape, around: Surroundings): string
  classifier(classifier: string, label: string, around: Surroundings): string
  order(asks: OrderAsk): string
  sum(of: readonly { weight: number; when: PlainCondition }[], around: Surroundings): string
}

export function createSignalTable(): SignalTable {
  const signals = new Map<string, SignalDefinition>()
  const sums = new Map<string, string>()

  /** `lexicon:vn/fraud.fee`, and `lexicon:vn/fraud.fee@title` where only that field counts. */
  function note(
    base: string,
    around: Surroundings,
    define: (name: string, fields: object) => SignalDefinition,
  ) {
    const fields = around.fields && [...new Set(around.fields)].sort()
    const name = fields === undefined ? base : `${base}@${fields.join(',')}`
    if (!signals.has(name)) signals.set(name, define(name, fields === undefined ? {} : { fields }))
    return name
  }

  const table: SignalTable = {
    signals,

    occurrence(one, around) {
      const { scope } = around
      if ('lexicon' in one) {
        const { pack, item } = scope.find('lexicon', one.lexicon)!
        const label = `lexicon:${item.id}`
        return note(`lexicon:${pack.id}/${item.id}`, around, (name, fields) => ({
          name,
          label,
          ...fields,
          kind: 'lexicon',
          lexicon: item,
        }))
      }
      if ('pattern' in one) {
        const { pack, item } = scope.find('pattern', one.pattern)!
        const label = `pattern:${item.id}`
        return note(`pattern:${pack.id}/${item.id}`, around, (name, fields) => ({
          name,
          label,
          ...fields,
          kind: 'pattern',
          pattern: item,
        }))
      }
      if ('entity' in one) {
        const label = `entity:${one.entity}`
        return note(label, around, (name, fields) => ({
          name,
          label,
          ...fields,
          kind: 'entity',
          entity: one.entity,
        }))
      }
      if ('claim' in one) return table.claim(one.claim, USUAL_SIMILARITY, around)
      const label = `link:${one.link}`
      if ((LINKS as readonly string[]).includes(one.link)) {
        return note(label, around, (name, fields) => ({
          name,
          label,
          ...fields,
          kind: 'link',
          link: one.link,
        }))
      }
      const { pack, item } = scope.find('link', one.link)!
      return note(`link:${pack.id}/${item.id}`, around, (name, fields) => ({
        name,
        label,
        ...fields,
        kind: 'link',
        link: item.id,
        list: item,
      }))
    },

    claim(id, atLeast, around) {
      const { scope } = around
      const owner = scope.find('claim', id)?.pack ?? scope.pack
      const label = `claim:${id}`
      return note(`claim:${owner.id}/${id} from ${atLeast}`, around, (name, fields) => ({
        name,
        label,
        ...fields,
        kind: 'claim',
        claims: new Set(scope.claims(id)),
        atLeast,
      }))
    },

    near(parts, reach, around) {
      const of = parts.map((part) => table.occurrence(part, around)).sort()
      const label = `near:${parts.map((part) => Object.values(part)[0]).join('+')}`
      const bounds = Object.entries(reach).map(([unit, most]) => `${most} ${unit}`)
      const base = `near:${of.map((name) => name.replace(/@.*$/, '')).join('+')} in ${bounds.join(', ')}`
      return note(base, around, (name, fields) => ({ name, label, ...fields, kind: 'near', of, ...reach }))
    },

    language(code, around) {
      const label = `language:${code}`
      return note(label, around, (name, fields) => ({
        name,
        label,
        ...fields,
        kind: 'language',
        language: code,
      }))
    },

    shape(shape, around) {
      const label = `shape:${shape}`
      return note(label, around, (name, fields) => ({ name, label, ...fields, kind: 'shape', shape }))
    },

    classifier(classifier, classLabel, around) {
      const label = `classifier:${classifier}/${classLabel}`
      return note(label, around, (name, fields) => ({
        name,
        label,
        ...fields,
        kind: 'classifier',
        classifier,
        classLabel,
      }))
    },

    order(asks) {
      const name = `order:${asks}`
      if (!signals.has(name)) signals.set(name, { name, label: name, kind: 'order', asks })
      return name
    },

    sum(of, around) {
      const content = canonicalJson(of)
      const known = sums.get(content)
      if (known !== undefined) return known
      let number = 1
      while (signals.has(`sum:${around.owner}/${number}`)) number++
      const name = `sum:${around.owner}/${number}`
      sums.set(content, name)
      signals.set(name, { name, label: name, kind: 'sum', of })
      return name
    },
  }
  return table
}
