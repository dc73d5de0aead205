// How much work a pattern can make at one place of a text, at worst. Knowing it is what makes a pattern safe.
import type { AST } from '@eslint-community/regexpp'
import { areDisjoint } from './pattern-chars'
import type { Chars } from './pattern-chars'

/**
 * Bounds that hold for every text, for a backtracking engine that starts at one place of it.
 * `ways`: how often the part can be left so that the next character fits, too. `steps`: how many characters and
 * assertions are tried on all ways together. `longest`: code points the part can take. Each may be `Infinity`.
 */
interface Cost {
  readonly ways: number
  readonly steps: number
  readonly longest: number
}

/** What can come next: the sets one of which the next character is in (not known: `undefined`), and the tries to see that none fits. */
interface Next {
  readonly chars: readonly Chars[] | undefined
  readonly tries: number
}

const ANYTHING: Next = { chars: undefined, tries: 1 }
/** Sets that may follow each other are compared pair by pair, up to so many pairs. */
const MOST_PAIRS = 400
const ENDLESS = Number.POSITIVE_INFINITY
/** Looking a letter up in a Unicode property takes about so many times a comparison's time (measured: 11 to 1.6 ns). */
const PROPERTY_STEPS = 6

/** Steps that alternatives can take at one place of any text; a lookbehind takes them backwards. */
export function stepsOf(
  list: readonly AST.Alternative[],
  flags: string,
  way: 'forward' | 'backward' = 'forward',
): number {
  // Asked for again by each part that stands before one; remembered, or nested ones would take exponential time.
  const lookarounds = new Map<AST.Assertion, number>()
  return alternatives(list, ANYTHING, way === 'forward').steps

  /**
   * Alternatives add up, but where the text goes on as one of them begins, those that begin with other letters end
   * soon: the most is taken over what the text may begin like. Backwards (in a lookbehind) nothing is known of order.
   */
  function alternatives(list: readonly AST.Alternative[], next: Next, forward: boolean): Cost {
    const costs = list.map((one) => sequence(one.elements, next, forward))
    const heads = list.map((one) => (forward ? leadingLetters(one.elements, flags) : ''))
    let [ways, steps] = [0, 0]
    for (const head of new Set(heads)) {
      let [waysHere, stepsHere] = [0, list.length]
      for (const [index, other] of heads.entries()) {
        const cost = costs[index]!
        if (head.startsWith(other) || other.startsWith(head)) {
          waysHere += cost.ways
          stepsHere += cost.steps
        } else stepsHere += Math.min(cost.steps, commonLength(head, other) + 1)
      }
      ways = Math.max(ways, waysHere)
      steps = Math.max(steps, stepsHere)
    }
    return { ways, steps, longest: Math.max(...costs.map((cost) => cost.longest)) }
  }

  /** What follows a part is tried once for each way through it. */
  function sequence(elements: readonly AST.Element[], next: Next, forward: boolean): Cost {
    const follow: Next[] = []
    let after = forward ? next : ANYTHING
    for (const one of [...elements].reverse()) {
      follow.unshift(after)
      after = forward ? begin(one, after) : ANYTHING
    }
    let [ways, steps, longest] = [1, 0, 0]
    for (const [index, one] of elements.entries()) {
      const cost = element(one, follow[index]!, forward)
      steps += times(ways, cost.steps)
      ways = times(ways, cost.ways)
      longest += cost.longest
    }
    return { ways, steps, longest }
  }

  function element(one: AST.Element, next: Next, forward: boolean): Cost {
    switch (one.type) {
      case 'Group':
      case 'CapturingGroup':
        return alternatives(one.alternatives, next, forward)
      case 'Quantifier':
        return repeated(one, next, forward)
      case 'Assertion':
        // Once a lookaround holds, it is never entered again for another way through it.
        return { ways: 1, steps: assertionSteps(one), longest: 0 }
      case 'Backreference': {
        const groups = Array.isArray(one.resolved) ? one.resolved : [one.resolved]
        const longest = Math.max(
          0,
          ...groups.map((group) => alternatives(group.alternatives, ANYTHING, forward).longest),
        )
        return { ways: 1, steps: longest + 1, longest }
      }
      default:
        return { ways: 1, steps: triesOf(one), longest: 1 }
    }
  }

  function assertionSteps(one: AST.Assertion): number {
    if (one.kind !== 'lookahead' && one.kind !== 'lookbehind') return 1
    const known = lookarounds.get(one)
    if (known !== undefined) return known
    const steps = alternatives(one.alternatives, ANYTHING, one.kind === 'lookahead').steps + 1
    lookarounds.set(one, steps)
    return steps
  }

  function repeated({ element: inner, min, max }: AST.Quantifier, next: Next, forward: boolean): Cost {
    if (max === 0) return { ways: 1, steps: 1, longest: 0 }
    if (max === ENDLESS || (max > 1 && canBeEmpty(inner)))
      return { ways: ENDLESS, steps: ENDLESS, longest: ENDLESS }
    const again = begin(inner, ANYTHING)
    const cost = element(inner, max > 1 ? either(again, next) : next, forward)
    const longest = times(max, cost.longest)
    // Where the next letter tells whether to go on or to leave, all leavings but one end at the next letter.
    const told = forward && cost.ways <= 1 && !canBeEmpty(inner) && areApart(again.chars, next.chars)
    if (told) return { ways: 1, steps: times(max, cost.steps + next.tries + 1) + 1, longest }
    let [ways, steps, entered] = [min === 0 ? 1 : 0, 1, 1]
    for (let round = 1; round <= max; round++) {
      steps += times(entered, cost.steps + 1)
      entered = times(entered, cost.ways)
      if (round >= min) ways += entered
      if (steps > 1e9) return { ways: ENDLESS, steps: ENDLESS, longest }
    }
    return { ways, steps, longest }
  }

  /** What can come next at the beginning of a part that `next` comes after. */
  function begin(one: AST.Element, next: Next): Next {
    switch (one.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return one.type === 'CharacterClass' && one.unicodeSets
          ? ANYTHING
          : { chars: [one], tries: triesOf(one) }
      case 'Group':
      case 'CapturingGroup':
        return one.alternatives
          .map((alternative) =>
            [...alternative.elements].reverse().reduce((after, each) => begin(each, after), next),
          )
          .reduce(either)
      case 'Quantifier':
        if (one.max === 0) return next
        return one.min === 0 ? either(begin(one.element, next), next) : begin(one.element, next)
      case 'Assertion':
        return { chars: next.chars, tries: next.tries + assertionSteps(one) }
      default:
        return ANYTHING
    }
  }

  function areApart(a: readonly Chars[] | undefined, b: readonly Chars[] | undefined): boolean {
    if (a === undefined || b === undefined || a.length * b.length > MOST_PAIRS) return false
    return a.every((one) => b.every((other) => areDisjoint(one, other, flags)))
  }
}

function either(a: Next, b: Next): Next {
  const chars = a.chars === undefined || b.chars === undefined ? undefined : unlike([...a.chars, ...b.chars])
  return { chars, tries: a.tries + b.tries }
}

/** Each set once. */
function unlike(chars: readonly Chars[]): Chars[] {
  return [...new Map(chars.map((one) => [one.raw, one])).values()]
}

/** Whether a part can match without taking a letter. */
export function canBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some((one) => one.elements.every(canBeEmpty))
    case 'Quantifier':
      return element.min === 0 || canBeEmpty(element.element)
    case 'Character':
    case 'CharacterSet':
      return false
    case 'CharacterClass':
      return element.unicodeSets
    default:
      return true
  }
}

function triesOf(element: AST.Element): number {
  return /\\[pP]/.test(element.raw) ? PROPERTY_STEPS : 1
}

/** The letters every match of a sequence begins with, folded where case is. */
function leadingLetters(elements: readonly AST.Element[], flags: string): string {
  const end = elements.findIndex((element) => element.type !== 'Character')
  const letters = (end === -1 ? elements : elements.slice(0, end)) as readonly AST.Character[]
  const head = letters.map((letter) => String.fromCodePoint(letter.value)).join('')
  return flags.includes('i') ? head.toLowerCase().toUpperCase().toLowerCase() : head
}

function commonLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Nothing times no end is nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}
