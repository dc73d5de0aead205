// The trace of a rule on a post, as a tree: which conditions held, which did not, which are undetermined, and on which words.
import { briefly, isLeaf, leafWords, listed, measuredWords } from '../cli/part-lines'
import { type ExplainWords, explainWordsOf } from '../cli/explain-words'
import { alternatives } from '../cli/write-explanation'
import type { Language } from '../messages/say'
import type { Leaf, Part } from '../testing/condition-parts'
import type { RuleAccount } from '../testing/explain'
import { element } from './element'
import { quotes } from './quotes'
import { type PlaygroundWords, playgroundWords } from './words'

interface TreePrint {
  readonly words: ExplainWords
  readonly own: PlaygroundWords
}

const MARKS = { holds: '✓', fails: '✗', unknown: '?' } as const

/** What a rule looks for with what came of it, then its exceptions: those that hold as trees, the others by name. */
export function ruleTree({ when, unless }: RuleAccount, language: Language): HTMLElement {
  const print = { words: explainWordsOf(language), own: playgroundWords(language) }
  const { words, own } = print
  const exceptions = unless.flatMap(alternatives)
  const holding = exceptions.filter(({ truth }) => truth === 'holds')
  const unknown = exceptions.filter(({ truth }) => truth === 'unknown')
  const aside = exceptions.filter(({ truth }) => truth === 'fails').map((one) => briefly(one, { words }))
  return element(
    'div',
    { class: 'trace' },
    tree([when], print),
    ...under(own.freed, holding, print),
    ...under(own.truths.unknown, unknown, print),
    element(
      'p',
      { class: 'quiet' },
      exceptions.length === 0
        ? own.noException
        : aside.length > 0
          ? `${own.exceptions}: ${aside.join(', ')}`
          : '',
    ),
  )
}

function under(heading: string, parts: readonly Part[], print: TreePrint): HTMLElement[] {
  return parts.length === 0 ? [] : [element('p', { class: 'quiet' }, heading), tree(parts, print)]
}

function tree(parts: readonly Part[], print: TreePrint): HTMLElement {
  return element('ul', { class: 'tree' }, ...parts.map((part) => branch(part, print)))
}

function branch(part: Part, print: TreePrint, weight?: string): HTMLElement {
  const truth = part.truth ?? 'unknown'
  const head = element(
    'span',
    { class: `node ${truth}` },
    element('span', { class: 'truth', 'aria-hidden': 'true' }, MARKS[truth]),
    element('span', { class: 'unseen' }, `${print.own.truths[truth]}: `),
    ...label(part, print),
    weight === undefined ? undefined : element('span', { class: 'weight' }, weight),
  )
  const below = children(part, print)
  return element('li', {}, head, below)
}

function label(part: Part, { words }: TreePrint): (Node | string)[] {
  const name = part.name === undefined ? [] : [element('b', {}, part.name), ' ']
  switch (part.kind) {
    case 'signal':
    case 'fact':
      return [...name, leafWords(part, { words }, part.truth !== 'holds'), ...found(part, words)]
    case 'not':
      return [...name, part.truth === 'holds' ? `${words.not}: ${briefly(part.part, { words })}` : words.not]
    case 'sum': {
      const isEqual = part.parts.every(({ weight }) => weight === 1)
      return [...name, isEqual ? words.some(part.atLeast) : words.points(part.atLeast)]
    }
    case 'any':
      return [...name, isListed(part) ? `${words.any}: ${listed(part.parts, { words })}` : words.any]
    case 'all':
      return [...name, words.all]
  }
}

/** Beside alternatives that hold, those that do not are left out; where none holds, plain ones stand on one line. */
function children(part: Part, print: TreePrint): HTMLElement | undefined {
  switch (part.kind) {
    case 'signal':
    case 'fact':
      return undefined
    case 'not':
      return part.truth === 'holds' ? undefined : tree([part.part], print)
    case 'sum': {
      const signed = (weight: number) => ` (${weight > 0 ? '+' : '−'}${Math.abs(weight)})`
      const isEqual = part.parts.every(({ weight }) => weight === 1)
      const items = part.parts.map((one) => branch(one.part, print, isEqual ? undefined : signed(one.weight)))
      return element('ul', { class: 'tree' }, ...items)
    }
    case 'any': {
      if (isListed(part)) return undefined
      return tree(
        part.truth === 'holds' ? part.parts.filter(({ truth }) => truth === 'holds') : part.parts,
        print,
      )
    }
    case 'all':
      return tree(part.parts, print)
  }
}

function isListed(part: Extract<Part, { kind: 'any' | 'all' }>): boolean {
  return part.truth === 'fails' && part.parts.every(isLeaf)
}

function found(leaf: Leaf, words: ExplainWords): (Node | string)[] {
  const texts = leaf.kind === 'signal' ? (leaf.evidence ?? []).map(({ text }) => text) : []
  return texts.length > 0 ? [' ', quotes(texts)] : [measuredWords(leaf, { words })]
}
