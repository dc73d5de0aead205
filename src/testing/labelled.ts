// Posts labelled by people, one JSON object a line, and how well each rule agrees with them.
//
//   {"text": "…", "violates": ["vn.fraud.upfront-fee-job"], "allows": ["vn.spam.flood"]}
//   {"id": "7", "text": "…", "asOf": "2026-01-15", "surface": "comment", "allows": ["*"]}
//
// `violates`: rules that must fire. `allows`: rules that must stay silent; `*` for all that are not under `violates`.
// A rule under neither is not judged by that line. Any other key is the post's.
import { isDay } from '../as-of'
import { type Fault, type Place, fault } from '../errors'
import { closest } from '../pack/did-you-mean'
import { kindOf } from '../pack/source'
import type { Post } from '../post'
import { type ExampleProblem, wrongWay } from './examples'
import { type Trial, postFaults } from './trial'

export interface LabelledPost {
  readonly post: Post
  readonly asOf?: string
  readonly violates: readonly string[]
  readonly allows: readonly string[]
  readonly place: Place
}

/** A post whose label does not hold, and why: what the rule lacked there, or what it fired on. */
export interface WrongPost extends LabelledPost {
  readonly problem: ExampleProblem
}

export interface LabelledResult {
  readonly rule: string
  /** Posts labelled `violates` that the rule fires on, and those that it misses. */
  readonly found: number
  readonly missed: readonly WrongPost[]
  /** Posts labelled `allows` that the rule lets pass, and those that it fires on. */
  readonly clean: number
  readonly falseAlarms: readonly WrongPost[]
  /** Labelled posts on which the rule could not be decided; they count for nothing else. */
  readonly undecided: number
  /** Found of all it fires on, 0..1, among posts labelled for this rule; `undefined` where it never fires. */
  readonly precision: number | undefined
  /** Found of all it is to find, 0..1; `undefined` where there are none. */
  readonly recall: number | undefined
}

const ALL = '*'

/**
 * A line's value as a labelled post, or what is wrong with it: `WRONG_TYPE`, `MISSING_KEY`, `WRONG_VALUE`,
 * `POST_…`.
 */
export function labelledPost(
  value: unknown,
  trial: Trial,
  place: Place,
): { readonly labelled: LabelledPost } | { readonly faults: readonly Fault[] } {
  const known = trial.rules.map(({ id }) => id)
  if (kindOf(value) !== 'map') return { faults: [wrongType('line', 'map', value, place)] }
  const { violates = [], allows = [], asOf, ...post } = value as Record<string, unknown>
  const faults: Fault[] = []
  if (!Object.hasOwn(value as object, 'violates') && !Object.hasOwn(value as object, 'allows'))
    faults.push(fault('MISSING_KEY', { key: 'violates' }, place))
  faults.push(...postFaults(post, place))
  if (asOf !== undefined && !(typeof asOf === 'string' && isDay(asOf)))
    faults.push(fault('WRONG_VALUE', { key: 'asOf', allowed: 'YYYY-MM-DD' }, place))
  for (const [key, rules] of Object.entries({ violates, allows })) {
    if (!Array.isArray(rules)) faults.push(wrongType(key, 'list', rules, place))
    else
      for (const rule of rules)
        if (!isKnown(key, rule, known)) faults.push(unknownRule(key, rule, known, place))
  }
  if (faults.length > 0) return { faults }
  const labelled = { post: post as Post, violates: violates as string[], place }
  const silent = new Set((allows as string[]).flatMap((rule) => (rule === ALL ? known : [rule])))
  for (const rule of labelled.violates) silent.delete(rule)
  return {
    labelled: { ...labelled, allows: [...silent], ...(asOf !== undefined && { asOf: asOf as string }) },
  }
}

/** Asks each rule about the posts labelled for it; rules that no label names are left out. */
export function runLabelled(trial: Trial, posts: readonly LabelledPost[]): LabelledResult[] {
  return trial.rules.flatMap(({ id }) => {
    const labels = posts.filter(({ violates, allows }) => violates.includes(id) || allows.includes(id))
    return labels.length === 0 ? [] : [resultOf(trial, id, labels)]
  })
}

function resultOf(trial: Trial, rule: string, posts: readonly LabelledPost[]): LabelledResult {
  let found = 0
  let clean = 0
  let undecided = 0
  const missed: WrongPost[] = []
  const falseAlarms: WrongPost[] = []
  for (const one of posts) {
    const { violation, undetermined } = trial.ask(rule, one.post, one.asOf)
    const shouldFire = one.violates.includes(rule)
    if (violation === undefined && undetermined !== undefined) undecided++
    else if ((violation !== undefined) === shouldFire) shouldFire ? found++ : clean++
    else {
      const asked = { rule, post: one.post, ...(one.asOf !== undefined && { asOf: one.asOf }) }
      const problem = wrongWay(trial, asked, { ...(violation && { violation }) })
      ;(shouldFire ? missed : falseAlarms).push({ ...one, problem })
    }
  }
  return {
    rule,
    found,
    missed,
    clean,
    falseAlarms,
    undecided,
    precision: shareOf(found, falseAlarms.length),
    recall: shareOf(found, missed.length),
  }
}

function shareOf(part: number, rest: number): number | undefined {
  return part + rest === 0 ? undefined : part / (part + rest)
}

function isKnown(key: string, rule: unknown, known: readonly string[]): boolean {
  return typeof rule === 'string' && (known.includes(rule) || (key === 'allows' && rule === ALL))
}

function wrongType(key: string, expected: string, value: unknown, place: Place): Fault {
  return fault('WRONG_TYPE', { key, expected, found: kindOf(value) }, place)
}

function unknownRule(key: string, rule: unknown, known: readonly string[], place: Place): Fault {
  const suggestion = typeof rule === 'string' ? closest(rule, known) : undefined
  const values = { key, allowed: 'ids of rules under test', ...(suggestion !== undefined && { suggestion }) }
  return fault('WRONG_VALUE', values, place)
}
