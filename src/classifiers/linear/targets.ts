// What rows are labelled with, as numbers.
import { UngxuError, fault } from '../../errors'
import type { Link } from './link'

/** A text with what people said of it: its one label, or by label whether it is there. A label left out was not judged. */
export interface Example {
  readonly text: string
  readonly label: string | Readonly<Record<string, boolean>>
}

/** Row by row, a value for each label: 1 it is there, 0 it is not, -1 nobody said. */
export interface Targets {
  readonly labels: readonly string[]
  readonly link: Link
  readonly values: Int8Array
}

export const UNSAID = -1

/** Most labels a model may have. */
export const MAX_LABELS = 100
/** What a label may be called. */
export const LABEL_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _./-]{0,99}$/u

/**
 * The targets of labelled texts, labels in order of code units. Strings alone make a softmax, objects alone a sigmoid
 * for each label. Throws `UngxuError` (`TRAINING_LABELS`) where it is both, or the labels are too few, too many or
 * misnamed.
 */
export function targetsOf(examples: readonly Example[]): Targets {
  const single = examples.filter(({ label }) => typeof label === 'string').length
  if (single > 0 && single < examples.length) refuse('mixed', 'strings alone, or objects alone')
  const link: Link = single > 0 ? 'softmax' : 'sigmoid'
  const names = new Set<string>()
  for (const { label } of examples) for (const name of namesIn(label)) names.add(name)
  const labels = [...names].sort()
  const least = link === 'softmax' ? 2 : 1
  if (labels.length < least || labels.length > MAX_LABELS)
    refuse(String(labels.length), `${least} to ${MAX_LABELS} labels`)
  const misnamed = labels.find((name) => !LABEL_NAME.test(name))
  if (misnamed !== undefined) refuse(JSON.stringify(misnamed.slice(0, 40)), String(LABEL_NAME))
  return { labels, link, values: valuesOf(examples, labels) }
}

/** The targets of labelled texts for labels that are known: one that is not among them says of each that it is not there. */
export function valuesOf(examples: readonly Example[], labels: readonly string[]): Int8Array {
  const values = new Int8Array(examples.length * labels.length)
  let at = 0
  for (const { label } of examples) {
    for (const name of labels) {
      if (typeof label === 'string') values[at++] = label === name ? 1 : 0
      else values[at++] = Object.hasOwn(label, name) ? Number(label[name]) : UNSAID
    }
  }
  return values
}

function namesIn(label: Example['label']): string[] {
  return typeof label === 'string' ? [label] : Object.keys(label)
}

function refuse(found: string, expected: string): never {
  throw new UngxuError(fault('TRAINING_LABELS', { found, expected }))
}
