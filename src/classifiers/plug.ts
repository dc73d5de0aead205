// How a classifier is plugged in: by itself, or with bounds of its own. Every bound has a default.
import { fault, UngxuError } from '../errors'
import type { Classifier } from './classifier'

/** Bounds for the calls to one classifier. All but `onFailure` and `maxBatch` matter only to one that answers later. */
export interface PlugOptions {
  /** Longest that a post waits for the classifier, all told: in line, calls, pauses, retries. Milliseconds, default 2,000. */
  readonly timeoutMs?: number
  /** How often a call is made again, where its failure says that this may help. Default 2. */
  readonly retries?: number
  /** Most texts in one call, at most the classifier's own `maxBatch`. Default 32. */
  readonly maxBatch?: number
  /** Longest that a text waits for others to share its call with. Milliseconds, default 5. */
  readonly maxWaitMs?: number
  /** Most calls under way at once. Default 4. */
  readonly maxConcurrent?: number
  /** Texts whose scores are remembered; 0 for none. Default 10,000. */
  readonly cacheSize?: number
  /** How long they are remembered. Milliseconds, default an hour: services change their models without a word. */
  readonly cacheTtlMs?: number
  /** After so many failures in a row it is left alone. Default 5. */
  readonly breakAfter?: number
  /** For how long. Then one call tries it. Milliseconds, default 10,000. */
  readonly restMs?: number
  /** In place of the classifier's own. */
  readonly onFailure?: 'skip' | 'review'
}

/**
 * A classifier with bounds of its own.
 *
 * @example
 * const toxicity: Classifier = { id: 'toxicity', version: '1', labels: ['toxic'], classify: async (texts) => texts.map(() => ({ toxic: 0 })) }
 * const plugged: PluggedClassifier = { classifier: toxicity, timeoutMs: 500, retries: 1, onFailure: 'review' }
 * createModerator({ packs: [vn], classifiers: [plugged] }).classifierStats().toxicity.circuit // 'closed'
 */
export interface PluggedClassifier extends PlugOptions {
  readonly classifier: Classifier
}

/** A classifier and all its bounds. */
export type Plug = Required<PlugOptions> & { readonly classifier: Classifier }

const DEFAULTS = {
  timeoutMs: 2000,
  retries: 2,
  maxBatch: 32,
  maxWaitMs: 5,
  maxConcurrent: 4,
  cacheSize: 10_000,
  cacheTtlMs: 3_600_000,
  breakAfter: 5,
  restMs: 10_000,
}

/** What must be at least 1; the others may be 0. */
const AT_LEAST_ONE = ['timeoutMs', 'maxBatch', 'maxConcurrent', 'cacheTtlMs', 'breakAfter', 'restMs']
/** The longest that timers take. */
const LONGEST = 2 ** 31 - 1

/**
 * Fills in defaults. Throws `UngxuError` (`OPTION_WRONG`, or `DUPLICATE_ID` if two have one id) where a bound makes no
 * sense.
 */
export function plugAll(given: readonly (Classifier | PluggedClassifier)[]): Plug[] {
  const plugs = given.map((one, index) => plugOf('classifier' in one ? one : { classifier: one }, index))
  const ids = new Set<string>()
  for (const { classifier } of plugs) {
    if (ids.has(classifier.id))
      throw new UngxuError(fault('DUPLICATE_ID', { kind: 'classifier', id: classifier.id }))
    ids.add(classifier.id)
  }
  return plugs
}

function plugOf({ classifier, onFailure, ...bounds }: PluggedClassifier, index: number): Plug {
  const plug: Record<string, number> = { ...DEFAULTS }
  for (const [name, value] of Object.entries(bounds)) {
    if (value === undefined) continue
    check(name in DEFAULTS && isCount(value, AT_LEAST_ONE.includes(name) ? 1 : 0), `${index}.${name}`)
    plug[name] = value
  }
  const { maxBatch, maxChars } = classifier
  check(maxBatch === undefined || isCount(maxBatch, 1), `${index}.maxBatch`)
  // A window must have room for a letter that takes two units.
  check(maxChars === undefined || isCount(maxChars, 2), `${index}.maxChars`)
  const asked = onFailure ?? classifier.onFailure ?? 'skip'
  check(asked === 'skip' || asked === 'review', `${index}.onFailure`, 'skip, review')
  const all = plug as typeof DEFAULTS
  return {
    ...all,
    maxBatch: Math.min(all.maxBatch, maxBatch ?? all.maxBatch),
    classifier,
    onFailure: asked,
  }
}

function isCount(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= LONGEST
}

function check(holds: boolean, at: string, expected = 'a whole number in range'): void {
  const path = `classifiers.${at}`
  if (!holds) throw new UngxuError(fault('OPTION_WRONG', { option: path, expected }, { path }))
}
