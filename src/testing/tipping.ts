// What would turn a condition the other way: the fewest of its parts that would have to be otherwise.
import type { Leaf, Part } from './condition-parts'

/** Something that would have to be otherwise: so many of these parts. */
export interface Change {
  /** `occur`: it would have to hold. `vanish`: it would have to hold no more. `know`: it is not known here. */
  readonly what: 'occur' | 'vanish' | 'know'
  readonly count: number
  /** Any of them will do. */
  readonly of: readonly Leaf[]
}

/** Up to so many parts of a sum every choice of them is tried; of more, the heaviest are taken first. */
const TRIED_ALL = 12

/**
 * A smallest set of changes that makes a condition hold; none where it holds already, `undefined` where none was found. What
 * several parts need is counted once, but each part is looked at by itself: where they share signals, a smaller set may exist.
 */
export function changesToHold(part: Part): readonly Change[] | undefined {
  const changes = changesTo(part, true)
  if (changes === undefined || changes.some(({ what }) => what === 'know')) return changes
  const turned = new Set(changes.flatMap(({ count, of }) => of.slice(0, count).map(leafKey)))
  return holdsOnce(part, turned) ? changes : undefined
}

/** Whether a condition holds once these leaves are turned: what one part needs may be what another forbids. */
function holdsOnce(part: Part, turned: ReadonlySet<string>): boolean {
  switch (part.kind) {
    case 'signal':
    case 'fact':
      return (part.truth === 'holds') !== turned.has(leafKey(part))
    case 'all':
      return part.parts.every((one) => holdsOnce(one, turned))
    case 'any':
      return part.parts.length === 0 || part.parts.some((one) => holdsOnce(one, turned))
    case 'not':
      return !holdsOnce(part.part, turned)
    case 'sum': {
      const held = part.parts.filter((one) => holdsOnce(one.part, turned))
      return held.reduce((sum, { weight }) => sum + weight, 0) >= part.atLeast
    }
  }
}

/** The changes that make a condition hold (`wanted`), or hold no more. */
function changesTo(part: Part, wanted: boolean): readonly Change[] | undefined {
  if (part.truth === (wanted ? 'holds' : 'fails')) return []
  switch (part.kind) {
    case 'signal':
    case 'fact': {
      const what = part.truth === 'unknown' ? 'know' : wanted ? 'occur' : 'vanish'
      return [{ what, count: 1, of: [part] }]
    }
    case 'not':
      return changesTo(part.part, !wanted)
    case 'sum':
      return changesOfSum(part, wanted)
    default: {
      const all = part.parts.map((one) => changesTo(one, wanted))
      // An `all` holds by all of its parts, and fails by one of them; an `any` the other way round.
      return (part.kind === 'all') === wanted ? together(all) : cheapest(all)
    }
  }
}

/** How many parts a set of changes is about. */
export function sizeOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { count }) => sum + count, 0)
}

function together(sets: readonly (readonly Change[] | undefined)[]): readonly Change[] | undefined {
  if (sets.some((set) => set === undefined)) return undefined
  const changes = new Map<string, Change>()
  for (const change of sets.flatMap((set) => set!)) changes.set(keyOf(change), change)
  return [...changes.values()]
}

/** The smallest of several sets; those that are one change each, of the same kind, are given as a choice. */
function cheapest(sets: readonly (readonly Change[] | undefined)[]): readonly Change[] | undefined {
  const possible = sets.filter((set) => set !== undefined)
  const least = Math.min(...possible.map(sizeOf))
  const [first, ...rest] = possible.filter((set) => sizeOf(set) === least)
  if (first === undefined || first.length !== 1 || least !== 1) return first
  const { what } = first[0]!
  const alike = rest.filter((set) => set.length === 1 && set[0]!.what === what)
  return [{ what, count: 1, of: leavesOf([first, ...alike].flat()) }]
}

function changesOfSum(sum: Extract<Part, { kind: 'sum' }>, wanted: boolean): readonly Change[] | undefined {
  const now = sum.parts.reduce((total, { weight, part }) => total + (part.truth === 'holds' ? weight : 0), 0)
  const enough = (gain: number) => (wanted ? now + gain >= sum.atLeast : now - gain < sum.atLeast)
  const offers = sum.parts.flatMap(({ weight, part }) => {
    // A part that weighs for the sum must come to hold to raise it, one that weighs against it to hold no more.
    const changes = changesTo(part, weight > 0 === wanted)
    return changes === undefined || changes.length === 0 ? [] : [{ gain: Math.abs(weight), changes }]
  })
  const first = offers[0]
  if (first === undefined) return enough(0) ? [] : undefined
  const alike = offers.every(
    ({ gain, changes: [one, ...others] }) =>
      gain === first.gain && one!.what === first.changes[0]!.what && one!.count === 1 && others.length === 0,
  )
  if (!alike) return fewest(offers, enough)
  let count = 1
  while (count < offers.length && !enough(count * first.gain)) count++
  if (!enough(count * first.gain)) return undefined
  const of = leavesOf(offers.flatMap(({ changes }) => changes))
  return [{ what: first.changes[0]!.what, count, of }]
}

interface Offer {
  readonly gain: number
  readonly changes: readonly Change[]
}

function fewest(offers: readonly Offer[], enough: (gain: number) => boolean): readonly Change[] | undefined {
  const worth = ({ gain, changes }: Offer) => gain / sizeOf(changes)
  const best = [...offers].sort((a, b) => worth(b) - worth(a))
  if (best.length > TRIED_ALL) {
    let gain = 0
    const taken = best.filter((offer) => {
      if (enough(gain)) return false
      gain += offer.gain
      return true
    })
    return enough(gain) ? together(taken.map(({ changes }) => changes)) : undefined
  }
  let found: readonly Change[] | undefined
  for (let choice = 0; choice < 2 ** best.length; choice++) {
    const taken = best.filter((_, at) => (choice >> at) % 2 === 1)
    if (!enough(taken.reduce((sum, { gain }) => sum + gain, 0))) continue
    const changes = together(taken.map((offer) => offer.changes))
    if (changes !== undefined && (found === undefined || sizeOf(changes) < sizeOf(found))) found = changes
  }
  return found
}

function leavesOf(changes: readonly Change[]): Leaf[] {
  return [
    ...new Map(changes.flatMap(({ of }) => of).map((leaf): [string, Leaf] => [leafKey(leaf), leaf])).values(),
  ]
}

function keyOf({ what, count, of }: Change): string {
  return [what, count, ...of.map(leafKey)].join('\0')
}

/** Keys are asked for again and again, and leaves of shared conditions by many rules. */
const leafKeys = new WeakMap<Leaf, string>()

function leafKey(leaf: Leaf): string {
  const known = leafKeys.get(leaf)
  if (known !== undefined) return known
  const about =
    leaf.kind === 'signal'
      ? [leaf.signal.label, leaf.signal.words, leaf.signal.sentences, leaf.signal.fields]
      : [leaf.fact, leaf.path, leaf.params]
  const key = JSON.stringify([about, leaf.operator, leaf.value])
  leafKeys.set(leaf, key)
  return key
}
