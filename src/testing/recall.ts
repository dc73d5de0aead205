// What is left of a pack's recall when its own examples are disguised, and what disguising harmless ones sets off.
import type { Post } from '../post'
import type { Evidence } from '../signals/evidence'
import { findLinks } from '../signals/links'
import { type Disguise, type Range, type Target, compose } from './disguise'
import type { ExampleCase, Trial } from './trial'

/** A disguised example that came out wrong. */
export interface DisguisedCase {
  readonly rule: string
  readonly text: string
}

/** One line of the table. Each example is tried with each seed, so counts are of tries. */
export interface RecallRow {
  readonly disguise: string
  readonly readable: boolean
  /** Disguised examples that the rule is to fire on. Plain, it fires on all of them. */
  readonly tries: number
  readonly found: number
  /** `found / tries`, 0..1; 1 where nothing could be tried. */
  readonly recall: number
  readonly misses: readonly DisguisedCase[]
  /** Disguised examples that the rule is to let pass, as it does when they are plain. */
  readonly allowed: number
  readonly falseAlarms: readonly DisguisedCase[]
}

export interface Recall {
  /** Examples under `violates`, and how many of them fire as they stand; only those are disguised. */
  readonly violates: number
  readonly fired: number
  readonly rows: readonly RecallRow[]
}

/**
 * Disguises every example and asks again. Of an example under `violates`, each range of words, telephone number or
 * link that was found and that a disguise is made for is disguised (or the whole post, if it is made for that); one under `allows` is disguised from end to end. The same trial, disguises and seeds give the same table.
 */
export function recallUnderDisguise(
  trial: Trial,
  disguises: readonly Disguise[],
  seeds: readonly number[] = [1, 2, 3],
): Recall {
  const examples = trial.rules.flatMap((rule) => rule.examples)
  const answers = new Map(examples.map((one) => [one, trial.ask(one.rule, one.post, one.asOf).violation]))
  const violating = examples.filter(({ kind }) => kind === 'violates')
  const firing = violating.flatMap((example) => {
    const evidence = answers.get(example)?.evidence
    return evidence === undefined ? [] : [{ example, evidence }]
  })
  const silent = examples.filter((one) => one.kind === 'allows' && answers.get(one) === undefined)

  const rowOf = (disguise: Disguise): RecallRow => {
    const fires = (example: ExampleCase, post: Post) =>
      trial.ask(example.rule, post, example.asOf).violation !== undefined
    let tries = 0
    let allowed = 0
    const misses: DisguisedCase[] = []
    const falseAlarms: DisguisedCase[] = []
    for (const seed of seeds) {
      for (const { example, evidence } of firing) {
        const post = disguised(
          example.post,
          (field, text) => rangesOf(evidence, field, text, disguise.appliesTo),
          disguise,
          seed,
        )
        if (post === undefined) continue
        tries++
        if (!fires(example, post)) misses.push(caseOf(example, post))
      }
      for (const example of silent) {
        const post = disguised(example.post, (_, text) => allOf(text, disguise.appliesTo), disguise, seed)
        if (post === undefined) continue
        allowed++
        if (fires(example, post)) falseAlarms.push(caseOf(example, post))
      }
    }
    const found = tries - misses.length
    const recall = tries === 0 ? 1 : found / tries
    return {
      disguise: disguise.name,
      readable: disguise.readable,
      tries,
      found,
      recall,
      misses,
      allowed,
      falseAlarms,
    }
  }
  return { violates: violating.length, fired: firing.length, rows: disguises.map(rowOf) }
}

/** Every two disguises made for the same thing, one after the other in the order given, that leave the words readable. */
export function pairsOf(disguises: readonly Disguise[]): Disguise[] {
  const readable = disguises.filter((one) => one.readable)
  return readable.flatMap((first, at) =>
    readable
      .slice(at + 1)
      .filter((second) => second.appliesTo === first.appliesTo)
      .map((second) => compose(first, second))
      .filter((both) => both.readable),
  )
}

function caseOf({ rule }: ExampleCase, post: Post): DisguisedCase {
  return { rule, text: [post.text, ...Object.values(post.fields ?? {})].join('\n') }
}

/** The post with ranges of its texts disguised; `undefined` if nothing changed. */
function disguised(
  post: Post,
  ranges: (field: string, text: string) => readonly Range[],
  disguise: Disguise,
  seed: number,
): Post | undefined {
  const bend = (field: string, text: string) => disguiseRanges(text, ranges(field, text), disguise, seed)
  const text = bend('text', post.text)
  const fields = Object.entries(post.fields ?? {}).map(([field, one]) => [field, bend(field, one)] as const)
  if (text === post.text && fields.every(([field, one]) => one === post.fields![field])) return undefined
  return { ...post, text, ...(fields.length > 0 && { fields: Object.fromEntries(fields) }) }
}

/** From the last range to the first, so that those to come stay where they are. */
function disguiseRanges(text: string, ranges: readonly Range[], disguise: Disguise, seed: number): string {
  return ranges.reduceRight(
    (result, range) => disguise.apply(result, range, seedFor(text, range, seed))?.text ?? result,
    text,
  )
}

/** Each place of each text draws for itself, or a table would show one way of many three hundred times. */
function seedFor(text: string, { start }: Range, seed: number): number {
  let hash = seed + start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function rangesOf(evidence: readonly Evidence[], field: string, text: string, target: Target): Range[] {
  if (target === 'post') return allOf(text, target)
  const ranges = apart(evidence.filter((one) => one.field === field && targetOf(one) === target))
  return target === 'words' ? ranges.flatMap((range) => wordsIn(text, range)) : ranges
}

/** A word with a figure in it (`350k`) or an address: numbers and links have disguises of their own. */
const NO_WORDS = /\S*(?:\d|:\/\/)\S*/gu

/** What of a range is words. */
function wordsIn(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = []
  let from = start
  for (const { index, 0: token } of text.matchAll(NO_WORDS)) {
    if (index > from && index < end) ranges.push({ start: from, end: index })
    if (index < end) from = Math.max(from, index + token.length)
  }
  if (from < end) ranges.push({ start: from, end })
  return ranges.filter((range) => /\p{L}/u.test(text.slice(range.start, range.end)))
}

function targetOf({ signal, text }: Evidence): Target | undefined {
  if (signal.startsWith('link:') || signal === 'entity:email' || signal === 'entity:url') return 'links'
  if (signal.startsWith('entity:')) return signal === 'entity:vn.phone' ? 'digits' : undefined
  return /\p{L}/u.test(text) ? 'words' : undefined
}

/** What of a whole text a disguise is made for. Words are what lies around links: a bent link is another link. */
function allOf(text: string, target: Target): Range[] {
  if (target === 'post') return [{ start: 0, end: text.length }]
  if (target === 'digits') return digitsOf(text)
  const links = apart(findLinks(text))
  if (target === 'links') return links
  const starts = [0, ...links.map(({ end }) => end)]
  const ends = [...links.map(({ start }) => start), text.length]
  return starts.map((start, at) => ({ start, end: ends[at]! })).filter(({ start, end }) => start < end)
}

function digitsOf(text: string): Range[] {
  return Array.from(text.matchAll(/\+?\d(?:[ .-]?\d){7,}/g), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/** Ranges in order, those that overlap as one. */
function apart(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}
