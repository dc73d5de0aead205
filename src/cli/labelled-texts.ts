// Labelled texts from JSON lines: what `train` learns from and `eval` measures on.
import type { Example } from '../classifiers/linear/targets'
import type { Fault } from '../errors'
import { fault } from '../errors'
import type { Terminal } from './check'
import { resolveInputs } from './inputs'
import type { Origin } from './read-posts'
import { readPosts } from './read-posts'
import type { Words } from './words'

/** Which fields of a line mean what. */
export interface Fields {
  readonly text: string
  readonly label: string
  /** A label made of others: its name, and the values of the field that count as it. */
  readonly as: readonly (readonly [name: string, values: readonly string[]])[]
}

export interface LabelledText extends Example {
  /** The line's other fields. */
  readonly row: Readonly<Record<string, unknown>>
  readonly origin: Origin
}

/** The lines that are labelled texts, in order, and what is wrong with the others. */
export interface LabelledTexts {
  readonly texts: readonly LabelledText[]
  readonly faults: readonly Fault[]
}

/** Reads files and standard input. Throws an `UngxuError` (`USAGE`) for a file that is not there. */
export async function readLabelledTexts(
  files: readonly string[],
  fields: Fields,
  terminal: Terminal,
  words: Words,
  interrupt: AbortSignal,
): Promise<LabelledTexts> {
  const inputs = resolveInputs(files, { jsonl: true, stdinIsTerminal: terminal.stdin.isTTY, words })
  const texts: LabelledText[] = []
  const faults: Fault[] = []
  for await (const { entries } of readPosts(inputs, terminal.stdin, interrupt)) {
    for (const entry of entries) {
      const read = 'fault' in entry ? entry.fault : labelledText(entry.post, fields, entry.origin)
      if ('code' in read) faults.push(read)
      else texts.push(read)
    }
  }
  return { texts, faults }
}

function labelledText(value: unknown, fields: Fields, origin: Origin): LabelledText | Fault {
  const wrong = (key: string, expected: string) =>
    fault('LABEL_WRONG', { key, expected }, { ...origin, path: key })
  if (typeof value !== 'object' || value === null) return wrong(fields.text, 'a string')
  const row = value as Record<string, unknown>
  const text = fieldOf(row, fields.text)
  if (typeof text !== 'string') return wrong(fields.text, 'a string')
  const label = labelOf(fieldOf(row, fields.label), fields)
  if (label === undefined) return wrong(fields.label, 'a string, or an object of true, false, 1 and 0')
  return { text, label, row, origin }
}

/** A field by its name, or by its path (`labels.hate`). */
export function fieldOf(row: Readonly<Record<string, unknown>>, field: string): unknown {
  if (Object.hasOwn(row, field)) return row[field]
  let value: unknown = row
  for (const part of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

function labelOf(value: unknown, { as }: Fields): Example['label'] | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const label = String(value)
    if (as.length === 0) return label
    return Object.fromEntries(as.map(([name, values]) => [name, values.includes(label)]))
  }
  if (typeof value !== 'object' || value === null) return undefined
  const said = Object.entries(value).filter(([, one]) => one !== null)
  if (said.some(([, one]) => one !== true && one !== false && one !== 1 && one !== 0)) return undefined
  const labels = Object.fromEntries(said.map(([name, one]) => [name, Boolean(one)]))
  if (as.length === 0) return labels
  return Object.fromEntries(
    as.flatMap(([name, values]) => {
      const known = values.filter((one) => Object.hasOwn(labels, one))
      return known.length === 0 ? [] : [[name, known.some((one) => labels[one])]]
    }),
  )
}
