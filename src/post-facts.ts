// The facts of one post: signals observed on its texts, what the platform says of it, and what classifiers answer.
import { isIn } from './applicability'
import type { Answer } from './classifiers/answer'
import type { Asker, Runner, Wanted } from './classifiers/runner'
import type { FactTable } from './judgement/fact-table'
import { readPath } from './judgement/reading'
import type { OrderAsk } from './pack/vocabulary'
import { type OrderReading, readOrder } from './legal-order'
import { type AskableFactSource, UNKNOWN_VALUE, type Unanswered } from './judgement/truth'
import type { Post } from './post'
import type { Observation, Occurrence } from './signals/observation'

/** A fact that the platform computes when a rule asks for it. May answer at once or with a promise; may throw. */
export type FactFunction = (post: Post, params: Readonly<Record<string, unknown>>) => unknown

/** What the facts of any post come from. */
export interface FactOrigins {
  readonly table: FactTable
  readonly facts: Readonly<Record<string, FactFunction>>
  readonly classifiers: Runner
}

/** The facts of one post, each found once. */
export class PostFacts implements AskableFactSource {
  private readonly values = new Map<number, unknown>()
  private reasons: Map<number, Unanswered> | undefined
  private reading: OrderReading | undefined

  constructor(
    private readonly post: Post,
    private readonly observation: Observation,
    private readonly origins: FactOrigins,
    private readonly signal: AbortSignal | undefined,
  ) {}

  value(fact: number): unknown {
    const known = this.values.get(fact)
    if (known !== undefined || this.values.has(fact)) return known
    const found = this.find(fact)
    this.values.set(fact, found)
    return found
  }

  confidence(fact: number): number {
    const { signal } = this.origins.table.entries[fact]!
    if (signal?.kind === 'classifier' || signal?.kind === 'language') return Number(this.value(fact))
    // A near is as sure as the weakest part of its best window.
    const size = signal?.kind === 'near' ? signal.of.length : 1
    const places = this.occurrences(fact)
    let best = 0
    for (let at = 0; at < places.length; at += size) {
      best = Math.max(best, Math.min(...places.slice(at, at + size).map((place) => place.confidence)))
    }
    return best === 0 ? 1 : best
  }

  why(fact: number): Unanswered | undefined {
    return this.reasons?.get(fact)
  }

  /** Whether anything was passed in as a formal order. */
  get hasOrder(): boolean {
    return Object.hasOwn(this.post, 'legalOrder')
  }

  /** The formal order as read; `undefined` if none was passed in. */
  order(): OrderReading | undefined {
    if (this.hasOrder) this.reading ??= readOrder(this.post)
    return this.reading
  }

  /** Where the fact's signal occurs; nothing for facts that are no words of the post. */
  occurrences(fact: number): readonly Occurrence[] {
    const { signal } = this.origins.table.entries[fact]!
    switch (signal?.kind) {
      case 'lexicon':
      case 'pattern':
      case 'entity':
      case 'link':
      case 'claim':
      case 'near':
        return this.observation.occurrences(signal)
      default:
        return []
    }
  }

  async ask(facts: readonly number[]): Promise<void> {
    const computed = this.computed(facts).map(async (fact) => {
      try {
        this.values.set(fact, await this.compute(fact))
      } catch {
        this.fail(fact, { because: 'FACT_FAILED', fact: this.nameOf(fact) })
      }
    })
    const wanted = this.scored(facts)
    const scores =
      wanted.length === 0 ? [] : await this.origins.classifiers.ask(this.asker(), wanted, this.signal)
    this.keepScores(facts, scores)
    await Promise.all(computed)
  }

  askSync(facts: readonly number[]): void {
    for (const fact of this.computed(facts)) {
      try {
        const value = this.compute(fact)
        if (isPromise(value)) {
          value.then(undefined, () => undefined)
          this.fail(fact, { because: 'FACT_ASYNC', fact: this.nameOf(fact) })
        } else {
          this.values.set(fact, value)
        }
      } catch {
        this.fail(fact, { because: 'FACT_FAILED', fact: this.nameOf(fact) })
      }
    }
    const wanted = this.scored(facts)
    if (wanted.length > 0) this.keepScores(facts, this.origins.classifiers.askSync(this.asker(), wanted))
  }

  private find(fact: number): unknown {
    const { name, signal } = this.origins.table.entries[fact]!
    if (signal?.kind === 'classifier' || this.isComputed(fact)) return UNKNOWN_VALUE
    if (signal?.kind === 'order') return this.isOrdered(fact, signal.asks)
    try {
      return signal === undefined ? readPath(this.post, name.split('.')) : this.measure(fact)
    } catch {
      const why = signal === undefined ? 'FACT_FAILED' : 'SIGNAL_FAILED'
      return this.fail(fact, { because: why, fact: signal?.label ?? name })
    }
  }

  /** 1 where a formal order covers the post and asks for that, 0 where it does not. */
  private isOrdered(fact: number, ask: OrderAsk): unknown {
    const reading = this.order()
    // An order that asks for something else is none of this rule's, whatever is wrong with it.
    if (reading === undefined || reading.asks?.includes(ask) === false) return 0
    if (reading.unread !== undefined) return this.fail(fact, reading.unread)
    return reading.order === undefined ? 0 : 1
  }

  private measure(fact: number): number {
    const { signal, name } = this.origins.table.entries[fact]!
    switch (signal?.kind) {
      case 'language':
        return this.observation.language(signal.language)
      case 'shape':
        return this.observation.shape(signal)
      case 'near':
        return this.observation.occurrences(signal).length / signal.of.length
      case 'lexicon':
      case 'pattern':
      case 'entity':
      case 'link':
      case 'claim':
        return this.observation.occurrences(signal).length
      default:
        throw new Error(`${name} is not measured on a post`)
    }
  }

  private computed(facts: readonly number[]): number[] {
    return facts.filter((fact) => this.isComputed(fact))
  }

  private isComputed(fact: number): boolean {
    const { name, signal } = this.origins.table.entries[fact]!
    return signal === undefined && Object.hasOwn(this.origins.facts, name)
  }

  private compute(fact: number): unknown {
    const { name, params } = this.origins.table.entries[fact]!
    return this.origins.facts[name]!(this.post, params ?? {})
  }

  private asker(): Asker {
    const { post, observation } = this
    return { text: post.text, isIn: (languages) => isIn(languages, post, observation) }
  }

  private scored(facts: readonly number[]): Wanted[] {
    return facts.flatMap((fact) => {
      const { signal } = this.origins.table.entries[fact]!
      return signal?.kind === 'classifier'
        ? [{ classifier: signal.classifier, label: signal.classLabel }]
        : []
    })
  }

  private keepScores(facts: readonly number[], answers: readonly Answer[]): void {
    const scored = facts.filter((fact) => this.origins.table.entries[fact]!.signal?.kind === 'classifier')
    scored.forEach((fact, i) => {
      const answer = answers[i]!
      if ('score' in answer) this.values.set(fact, answer.score)
      else this.fail(fact, answer)
    })
  }

  private fail(fact: number, why: Unanswered): typeof UNKNOWN_VALUE {
    this.reasons ??= new Map()
    this.reasons.set(fact, why)
    this.values.set(fact, UNKNOWN_VALUE)
    return UNKNOWN_VALUE
  }

  private nameOf(fact: number): string {
    return this.origins.table.entries[fact]!.name
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
