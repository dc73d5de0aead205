// What is wrong with the pack in the editor, each fault with its place and its line, and how its own examples fare.
import { reasonsFor, saidOf } from '../cli/write-test-pretty'
import { shortened } from '../cli/highlight'
import { testWordsOf } from '../cli/test-words'
import { wordsOf } from '../cli/words'
import { type Language, sayFault } from '../messages/say'
import type { LintFault } from '../pack/lint/lint'
import type { ExampleResult } from '../testing/examples'
import type { OwnReport } from './answer'
import { element } from './element'
import type { Place } from '../errors'
import { playgroundWords } from './words'

/** Faults that are drawn; the count tells of all. */
const MOST = 50

export type GoTo = (place: Place) => void

export function lintView({ faults }: OwnReport, language: Language, goTo: GoTo): readonly HTMLElement[] {
  const own = playgroundWords(language)
  if (faults.length === 0) return [element('p', { class: 'fine' }, own.lintClean)]
  return faults.slice(0, MOST).map((fault) => faultView(fault, language, goTo))
}

export function lintCount({ faults }: OwnReport, language: Language): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  return faults.length === 0 ? '' : wordsOf(language).lintSummary(errors, faults.length - errors)
}

function faultView(fault: LintFault, language: Language, goTo: GoTo): HTMLElement {
  const { code, severity, frame } = fault
  const { message, hint } = sayFault(fault, language)
  return element(
    'article',
    { class: `fault ${severity}` },
    element(
      'p',
      { class: 'tags' },
      element('span', { class: `tag ${severity}` }, wordsOf(language).lintSeverities[severity]),
      placeView(fault, language, goTo),
      element('code', {}, code),
    ),
    element('p', {}, message),
    frame === undefined ? undefined : element('pre', { tabindex: '0' }, frame),
    element('p', { class: 'quiet' }, hint),
  )
}

function placeView(place: Place, language: Language, goTo: GoTo): HTMLElement | undefined {
  const { line, column = 1 } = place
  if (line === undefined) return undefined
  const title = playgroundWords(language).goTo(line, column)
  const button = element('button', { type: 'button', class: 'place', title }, `${line}:${column}`)
  button.addEventListener('click', () => goTo(place))
  return button
}

export function examplesView(
  { loads, examples }: OwnReport,
  language: Language,
  goTo: GoTo,
): readonly HTMLElement[] {
  const own = playgroundWords(language)
  if (!loads) return [element('p', { class: 'quiet' }, own.examplesWait)]
  const { passed, undecided, todo, failed } = examples
  const all = passed + undecided + failed.length
  const left = undecided + todo > 0 ? own.examplesLeft(undecided, todo) : ''
  const kind = all === 0 ? 'quiet' : failed.length > 0 ? 'wrong' : 'fine'
  return [
    element('p', { class: kind }, `${own.examplesPass(passed, all)}${left}`),
    ...failed.slice(0, MOST).map((one) => failedView(one, language, goTo)),
  ]
}

function failedView({ example, problems }: ExampleResult, language: Language, goTo: GoTo): HTMLElement {
  const words = testWordsOf(language)
  return element(
    'article',
    { class: 'fault error' },
    element(
      'p',
      { class: 'tags' },
      placeView(example.place, language, goTo),
      element('code', {}, example.rule),
    ),
    element('p', {}, element('q', {}, shortened(example.post.text, 160))),
    ...problems.flatMap((problem) => [
      element('p', {}, saidOf(problem, words)),
      ...reasonsFor(problem, words).map((reason) => element('p', { class: 'quiet' }, reason)),
    ]),
  )
}
