// Conditions in words: a line for each part, with whether it holds and on which words.
import type { Leaf, Part, SignalNote } from '../testing/condition-parts'
import type { ExplainWords } from './explain-words'
import { shortened } from './highlight'
import type { Paint } from './paint'
import { visibleText } from '../report/visible-text'

export interface PartPrint {
  readonly words: ExplainWords
  readonly paint: Paint
}

/** What is needed to name parts; colours are not. */
export type Naming = Pick<PartPrint, 'words'>

/** Alternatives named on one line; the rest is counted. */
const MOST_NAMED = 5
/** Alternatives of a rule's page that have lines of their own. */
const MOST_ALTERNATIVES = 8
/** Places of evidence shown for one signal. */
const MOST_PLACES = 3

/** The tree of a condition, by two blanks a level. Where a post was looked at, alternatives that do not hold are left out beside ones that do. */
export function partLines(part: Part, print: PartPrint, indent: string): string[] {
  const { words } = print
  const lead = `${indent}${markOf(part, print)} ${part.name === undefined ? '' : `${visibleText(part.name)}: `}`
  switch (part.kind) {
    case 'signal':
    case 'fact':
      return [`${lead}${leafWords(part, print, part.truth !== 'holds')}${foundWords(part, print)}`]
    case 'not':
      // What is rightly absent is told in a line, what is wrongly there with its words.
      if (part.truth === 'holds') return [`${lead}${words.not}: ${briefly(part.part, print)}`]
      return [`${lead}${words.not}:`, ...partLines(part.part, print, `${indent}  `)]
    case 'sum': {
      const equal = part.parts.every(({ weight }) => weight === 1)
      const head = equal ? words.some(part.atLeast) : words.points(part.atLeast)
      const lines = part.parts.map(({ weight, part: one }) => {
        const [first = '', ...rest] = partLines(one, print, `${indent}  `)
        return [equal ? first : `${first} (${weight > 0 ? '+' : ''}${weight})`, ...rest]
      })
      return [`${lead}${head}:`, ...lines.flat()]
    }
    case 'any': {
      if (part.truth === 'fails' && part.parts.every(isLeaf))
        return [`${lead}${words.any}: ${listed(part.parts, print)}`]
      const shown = part.truth === 'holds' ? part.parts.filter(({ truth }) => truth === 'holds') : part.parts
      const [only, second] = shown
      if (only !== undefined && second === undefined) {
        const names = [part.name, only.name].filter((name) => name !== undefined)
        return partLines(names.length === 0 ? only : { ...only, name: names.join(': ') }, print, indent)
      }
      const more = part.truth === undefined ? shown.length - MOST_ALTERNATIVES : 0
      return [
        `${lead}${words.any}:`,
        ...shown
          .slice(0, more > 0 ? MOST_ALTERNATIVES : undefined)
          .flatMap((one) => partLines(one, print, `${indent}  `)),
        ...(more > 0 ? [`${indent}  - ${words.andMore(more)}`] : []),
      ]
    }
    case 'all':
      return [`${lead}${words.all}:`, ...part.parts.flatMap((one) => partLines(one, print, `${indent}  `))]
  }
}

/** A part on one line: by its name if it has one. */
export function briefly(part: Part, print: Naming): string {
  const { words } = print
  if (part.name !== undefined) return visibleText(part.name)
  switch (part.kind) {
    case 'signal':
    case 'fact':
      return leafWords(part, print, false)
    case 'not':
      return `${words.not} ${briefly(part.part, print)}`
    case 'sum': {
      const parts = part.parts.map((one) => one.part)
      return `${words.some(part.atLeast)} (${listed(parts, print)})`
    }
    case 'any':
      return `${words.any} (${listed(part.parts, print)})`
    case 'all':
      return part.parts.map((one) => briefly(one, print)).join(' + ')
  }
}

/** `words of fraud.fee, wording fraud.pay-for, 3 more`. */
export function listed(parts: readonly Part[], print: Naming, samples = false): string {
  const named = parts
    .slice(0, MOST_NAMED)
    .map((one) => (samples && isLeaf(one) ? leafWords(one, print, true) : briefly(one, print)))
  const more = parts.length - named.length
  return [...named, ...(more > 0 ? [print.words.andMore(more)] : [])].join(', ')
}

/** A signal or fact in words, without what was found of it. */
export function leafWords(leaf: Leaf, { words }: Naming, samples: boolean): string {
  const { operator, value } = leaf
  if (leaf.kind === 'fact') {
    const path = leaf.path === undefined ? '' : `.${leaf.path}`
    return visibleText(`${words.kinds.fact} ${leaf.fact}${path} ${operator} ${shortJson(value)}`)
  }
  const { signal } = leaf
  const isCount = !['shape', 'language', 'classifier', 'order'].includes(signal.kind)
  const measure =
    operator === 'greaterThanInclusive' && (isCount || signal.kind === 'order')
      ? Number(value) > 1
        ? ` ${words.times(Number(value))}`
        : ''
      : ` ${SIGNS[operator] ?? operator} ${shortJson(value)}`
  const fields = signal.fields === undefined ? '' : ` ${words.inFields(signal.fields.join(', '))}`
  return visibleText(`${noteWords(signal, words, samples)}${measure}${fields}`)
}

const SIGNS: Readonly<Record<string, string>> = {
  greaterThanInclusive: '≥',
  lessThanInclusive: '≤',
  greaterThan: '>',
  lessThan: '<',
  equal: '=',
}

function noteWords(signal: SignalNote, words: ExplainWords, samples: boolean): string {
  const name = signal.label.slice(signal.label.indexOf(':') + 1)
  if (signal.of !== undefined) {
    const parts = signal.of.map((one) => noteWords(one, words, samples)).join(' + ')
    return `${parts} ${words.within(signal.words, signal.sentences)}`
  }
  // An expression is no plain word.
  const some = samples && signal.kind !== 'pattern' && signal.samples.length > 0
  const examples = some
    ? ` (${words.example} ${signal.samples.map((one) => shortened(one, 40)).join(', ')})`
    : ''
  return `${words.kinds[signal.kind]} ${name}${examples}`
}

/** What was found: the words, or what was measured where there are none. */
function foundWords(leaf: Leaf, { words, paint }: PartPrint): string {
  if (leaf.kind === 'signal' && (leaf.evidence?.length ?? 0) > 0) {
    const texts = [...new Set(leaf.evidence!.map(({ text }) => text))]
    const shown = texts.slice(0, MOST_PLACES).map((text) => marked(text, paint))
    const more = texts.length - shown.length
    return `  ${shown.join(' ')}${more > 0 ? ` ${words.andMore(more)}` : ''}`
  }
  return measuredWords(leaf, { words })
}

/** ` (is 3)`: what was measured of a leaf that leaves no words; nothing where there is nothing to tell. */
export function measuredWords(leaf: Leaf, { words }: Naming): string {
  if (leaf.kind === 'signal' && leaf.apart) return ` (${words.apart})`
  const isCount = leaf.kind === 'signal' && leaf.found === 0
  if (leaf.found === undefined || isCount || leaf.truth === undefined) return ''
  return ` (${words.is} ${visibleText(shortJson(leaf.found))})`
}

function marked(text: string, paint: Paint): string {
  const shown = shortened(text, 60)
  return paint.coloured ? paint.evidence(shown) : `‹${shown}›`
}

function markOf({ truth }: Part, { paint }: PartPrint): string {
  if (truth === undefined) return '-'
  if (truth === 'unknown') return paint.doubtful('?')
  return truth === 'holds' ? paint.good('✓') : paint.faint('✗')
}

export function isLeaf(part: Part): part is Leaf {
  return part.kind === 'signal' || part.kind === 'fact'
}

function shortJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Number(value.toFixed(3)))
  return shortened(JSON.stringify(value) ?? 'undefined', 60)
}
