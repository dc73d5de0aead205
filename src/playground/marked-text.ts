// The post under its own text box: the same letters at the same places, unseen, with marks behind the words that count.
import { type Range, spansOf } from '../report/ranges'
import type { Verdict } from '../verdict'
import { element } from './element'

/** Colours there are; rules beyond them share the last. */
export const COLOURS = 6
/** Spans that are drawn; a text with more is marked to there. */
const MOST_SPANS = 1500

/** Words that count for a rule: `colour` is 1..6, by the order of the verdict. */
export interface Mark extends Range {
  readonly rule: string
  readonly colour: number
}

/** The marks of the body by all violations of a verdict, those of shadow rules last. */
export function marksOf({ violations, shadow }: Verdict): Mark[] {
  return [...violations, ...shadow].flatMap(({ rule, evidence }, at) =>
    evidence
      .filter(({ field }) => field === 'text')
      .map(({ start, end }) => ({ start, end, rule, colour: colourOf(at) })),
  )
}

export function colourOf(at: number): number {
  return Math.min(at + 1, COLOURS)
}

/** Draws `text` into `ground`. Where several rules count the same words, the first gives the ground and the next the line below. */
export function drawMarks(ground: HTMLElement, text: string, marks: readonly Mark[]): void {
  const spans = spansOf(text.length, marks).slice(0, MOST_SPANS)
  const pieces = spans.map(({ start, end, over }) => {
    const words = text.slice(start, end)
    if (over.length === 0) return words
    const colours = [...new Set(over.map(({ colour }) => colour))]
    const rules = [...new Set(over.map(({ rule }) => rule))]
    return element(
      'mark',
      {
        class: `c${colours[0]}${colours[1] === undefined ? '' : ` line${colours[1]}`}`,
        'data-rules': rules.join(' '),
      },
      words,
    )
  })
  // A line break at the end has a line of its own in a text box.
  ground.replaceChildren(...pieces, `${text.slice(spans.at(-1)?.end ?? 0)}\n`)
}

/** Shows the words of one rule above the others; of none, if `rule` is not said. */
export function pointOut(ground: HTMLElement, rule?: string): void {
  ground.querySelectorAll('mark').forEach((mark) => {
    const rules = mark.dataset['rules']!.split(' ')
    mark.classList.toggle('pointed', rule !== undefined && rules.includes(rule))
    mark.classList.toggle('faded', rule !== undefined && !rules.includes(rule))
  })
}
