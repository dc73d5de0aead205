// A rule's condition as a tree for people: what each part looks for, whether it holds on a post, and on which words.
import type { CompiledCondition } from '../judgement/condition'
import { type Compiled, compileCondition } from '../judgement/condition'
import { truthOf } from '../judgement/evaluation'
import type { FactTable } from '../judgement/fact-table'
import { FALSE, TRUE, UNKNOWN_VALUE } from '../judgement/truth'
import type { PlainCondition, PlainFact, SignalDefinition } from '../pack/compiled'
import type { Texts } from '../pack/schema/words'
import type { PostFacts } from '../post-facts'
import type { Evidence } from '../signals/evidence'
import type { Observation } from '../signals/observation'

/** A signal as its author knows it. */
export interface SignalNote {
  readonly kind: SignalDefinition['kind']
  /** `lexicon:fraud.fee`. */
  readonly label: string
  readonly title?: Texts
  /** Some of what it finds, where that can be said in words: terms, hosts, claims, the expression of a pattern. */
  readonly samples: readonly string[]
  /** Of a `near`: what must lie near each other, and how near. */
  readonly of?: readonly SignalNote[]
  readonly words?: number
  readonly sentences?: number
  /** The fields of the post it is looked for in, where not in all. */
  readonly fields?: readonly string[]
}

interface Head {
  /** The name of a shared condition. */
  readonly name?: string
  /** Whether it holds on the post that was looked at; missing where there was none. */
  readonly truth?: 'holds' | 'fails' | 'unknown'
}

/** A signal or a fact compared with a value: what trees of conditions end in. */
export type Leaf = Head & {
  readonly operator: string
  readonly value: unknown
  /** What was measured: how often a signal occurs, a share, a score; the fact's value. Missing where it is not known. */
  readonly found?: unknown
} & (
    | {
        readonly kind: 'signal'
        readonly signal: SignalNote
        readonly evidence?: readonly Evidence[]
        /** Of a `near`: all that must lie near each other occurs, and too far apart. */
        readonly apart?: true
      }
    | { readonly kind: 'fact'; readonly fact: string; readonly path?: string; readonly params?: object }
  )

/** A part of a condition. */
export type Part =
  | Leaf
  | (Head & { readonly kind: 'all' | 'any'; readonly parts: readonly Part[] })
  | (Head & { readonly kind: 'not'; readonly part: Part })
  /** The weights of those parts that hold must add up to `atLeast`. */
  | (Head & {
      readonly kind: 'sum'
      readonly atLeast: number
      readonly parts: readonly { readonly weight: number; readonly part: Part }[]
    })

/** A post under the lens: its facts, and its texts for the words. */
export interface Specimen {
  readonly facts: PostFacts
  readonly observation: Observation
}

/** Reads conditions that were compiled over one table of facts. */
export interface PartReader {
  /** The condition as a tree; with a specimen, what came of each part on it. */
  read(condition: PlainCondition, specimen?: Specimen): Part
}

const MOST_SAMPLES = 3

/** A reader for the conditions behind `table`. */
export function createPartReader(table: FactTable): PartReader {
  const known: Compiled = new Map()
  const compiled = (condition: PlainCondition): CompiledCondition => compileCondition(condition, table, known)
  // Shared conditions and signals stand in many rules, and are read of one post once.
  const notes = new Map<SignalDefinition, SignalNote>()
  const parts = new WeakMap<Specimen, Map<PlainCondition, Part>>()
  return { read }

  function read(condition: PlainCondition, specimen?: Specimen): Part {
    if (specimen === undefined) return readAnew(condition, specimen)
    const known = parts.get(specimen) ?? new Map<PlainCondition, Part>()
    parts.set(specimen, known)
    const part = known.get(condition) ?? readAnew(condition, specimen)
    known.set(condition, part)
    return part
  }

  function readAnew(condition: PlainCondition, specimen: Specimen | undefined): Part {
    const head: Head = {
      ...(condition.name !== undefined && { name: condition.name }),
      ...(specimen !== undefined && { truth: truthIn(condition, specimen) }),
    }
    if ('all' in condition || 'any' in condition) {
      const kind = 'all' in condition ? 'all' : 'any'
      const parts = ('all' in condition ? condition.all : condition.any).map((one) => read(one, specimen))
      return parts.length === 1 && condition.name === undefined ? parts[0]! : { ...head, kind, parts }
    }
    if ('not' in condition) return { ...head, kind: 'not', part: read(condition.not, specimen) }
    return leaf(condition, head, specimen)
  }

  function leaf(condition: PlainFact, head: Head, specimen: Specimen | undefined): Part {
    const { fact: name, operator, value, path, params } = condition
    const number = table.number(name, params)
    const { signal } = table.entries[number]!
    if (signal?.kind === 'sum') {
      const parts = signal.of.map(({ weight, when }) => ({ weight, part: read(when, specimen) }))
      return { ...head, kind: 'sum', atLeast: Number(value), parts }
    }
    const measured = specimen?.facts.value(number)
    const found = measured === UNKNOWN_VALUE || measured === undefined ? {} : { found: measured }
    if (signal === undefined) {
      const where = { ...(path !== undefined && { path }), ...(params !== undefined && { params }) }
      return { ...head, kind: 'fact', fact: name, operator, value, ...where, ...found }
    }
    const evidence = specimen && { evidence: evidenceOf(number, specimen) }
    const isApart =
      signal.kind === 'near' &&
      measured === 0 &&
      signal.of.every((part) => specimen!.facts.occurrences(table.number(part)).length > 0)
    const apart = isApart ? { apart: true as const } : {}
    return {
      ...head,
      kind: 'signal',
      signal: noteOf(signal),
      operator,
      value,
      ...found,
      ...evidence,
      ...apart,
    }
  }

  function truthIn(condition: PlainCondition, { facts }: Specimen): NonNullable<Head['truth']> {
    const truth = truthOf(compiled(condition), facts)
    return truth === TRUE ? 'holds' : truth === FALSE ? 'fails' : 'unknown'
  }

  function noteOf(signal: SignalDefinition): SignalNote {
    const note = notes.get(signal) ?? noteAnew(signal)
    notes.set(signal, note)
    return note
  }

  function noteAnew(signal: SignalDefinition): SignalNote {
    const { kind, label, fields } = signal
    const title = titleOf(signal)
    return {
      kind,
      label,
      ...(title !== undefined && { title }),
      samples: samplesOf(signal).slice(0, MOST_SAMPLES),
      ...(fields !== undefined && { fields }),
      ...(signal.kind === 'near' && {
        of: signal.of.map((name) => noteOf(table.entries[table.number(name)]!.signal!)),
        ...(signal.words !== undefined && { words: signal.words }),
        ...(signal.sentences !== undefined && { sentences: signal.sentences }),
      }),
    }
  }
}

function titleOf(signal: SignalDefinition): Texts | undefined {
  if (signal.kind === 'lexicon') return signal.lexicon.title
  if (signal.kind === 'pattern') return signal.pattern.title
  return signal.kind === 'link' ? signal.list?.title : undefined
}

function samplesOf(signal: SignalDefinition): readonly string[] {
  switch (signal.kind) {
    case 'lexicon':
      return signal.lexicon.terms.map((term) => (typeof term === 'string' ? term : term.term))
    case 'link':
      return signal.list?.domains ?? []
    case 'pattern':
      return [signal.pattern.regex]
    case 'claim':
      return [...signal.claims].map(({ id }) => id)
    default:
      return []
  }
}

function evidenceOf(fact: number, { facts, observation }: Specimen): Evidence[] {
  return facts.occurrences(fact).map(({ signal, field, start, end, match, confidence, term }) => ({
    signal,
    field,
    start,
    end,
    text: observation.textOf(field).slice(start, end),
    match,
    confidence,
    ...(term !== undefined && { term }),
  }))
}
