// Numbers the facts that rules ask for, so that an evaluation asks by number and not by name and parameters.
import type { SignalDefinition } from '../pack/compiled'

export type FactParams = Readonly<Record<string, unknown>>

export interface FactEntry {
  readonly name: string
  readonly params?: FactParams
  /** Says how we measure it; a fact without one is the platform's. */
  readonly signal?: SignalDefinition
}

/** Facts by number. Grows while rules are compiled, and is only read afterwards. */
export interface FactTable {
  readonly entries: readonly FactEntry[]
  /** The fact's number; a new fact gets the next one, and so do the facts a `near` is made of. */
  number(name: string, params?: FactParams): number
  /** The fact's number if it has one. */
  find(name: string, params?: FactParams): number | undefined
}

/**
 * An empty table that knows which fact names are signals. The same name with other params is another fact.
 */
export function createFactTable(signals: ReadonlyMap<string, SignalDefinition>): FactTable {
  const entries: FactEntry[] = []
  const numbers = new Map<string, number>()

  function number(name: string, params?: FactParams): number {
    const key = keyOf(name, params)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const signal = signals.get(name)
    const fresh = entries.push({ name, ...(params && { params }), ...(signal && { signal }) }) - 1
    numbers.set(key, fresh)
    if (signal?.kind === 'near') for (const part of signal.of) number(part)
    return fresh
  }

  return { entries, number, find: (name, params) => numbers.get(keyOf(name, params)) }
}

function keyOf(name: string, params: FactParams | undefined): string {
  if (params === undefined || Object.keys(params).length === 0) return name
  return `${name}\0${inOrder(params)}`
}

/** JSON with keys in order: params are equal when they say the same, however they are written. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value))
  const record = value as Record<string, unknown>
  const pairs = Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${inOrder(record[key])}`)
  return `{${pairs.join()}}`
}

/**
 * What it costs to look at a signal, roughly, in units of a lexicon, which the one scan of the text
 * has answered already.
 */
export function costOf(entry: FactEntry): number {
  switch (entry.signal?.kind) {
    case 'order':
      return 0
    case 'lexicon':
      return 1
    case undefined:
    case 'shape':
      return 2
    case 'link':
      return 3
    case 'entity':
      return 4
    case 'pattern':
    case 'claim':
    case 'near':
      return 10
    case 'language':
      return 20
    case 'classifier':
    case 'sum':
      return 100
  }
}
