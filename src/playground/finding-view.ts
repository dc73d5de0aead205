// One violation: what it is, on which words, by which law, and why.
import { wordsOf } from '../cli/words'
import type { Language } from '../messages/say'
import type { LegalBasis } from '../pack/law'
import { placesOf } from '../report/ranges'
import { saidIn } from '../report/said-in'
import type { Evidence } from '../signals/evidence'
import type { RuleAccount } from '../testing/explain'
import type { Violation } from '../verdict'
import { element, webLink } from './element'
import type { Folds } from './folds'
import { quotes } from './quotes'
import { ruleTree } from './tree-view'
import { playgroundWords } from './words'

export interface FindingPrint {
  readonly language: Language
  readonly folds: Folds
  /** The day whose law was applied. */
  readonly day: string
  /** The body of the post. */
  readonly text: string
}

/** `colour` is that of its marks in the post; `account` comes later than the verdict, or not at all. */
export function findingView(
  violation: Violation,
  colour: number,
  isShadow: boolean,
  account: RuleAccount | undefined,
  { language, folds, day, text }: FindingPrint,
): HTMLElement {
  const [words, own] = [wordsOf(language), playgroundWords(language)]
  const { rule, title, message, severity, action, confidence, evidence, legalBasis, basisLapsed } = violation
  const [name, advice] = [saidIn(title, language), saidIn(message, language)]
  const tags = [
    element(
      'span',
      { class: `tag ${isShadow ? 'shadow' : action}` },
      isShadow ? words.shadow : words.actions[action],
    ),
    element('span', { class: 'tag' }, words.severities[severity]),
    element('span', { class: 'tag' }, `${words.confidence} ${confidence.toFixed(2)}`),
  ]
  const noLaw = basisLapsed === true ? words.lawLapsed(day) : words.lawNone
  return element(
    'article',
    { class: 'finding', 'data-rule': rule },
    element('h3', {}, element('span', { class: `swatch c${colour}`, 'aria-hidden': 'true' }), name),
    element('p', { class: 'tags' }, ...tags, element('code', {}, rule)),
    advice === name ? undefined : element('p', {}, advice),
    evidence.length === 0
      ? undefined
      : element(
          'p',
          { class: 'evidence' },
          element('span', { class: 'key' }, own.evidence),
          quotes(wordsIn(evidence, text), `c${colour}`),
        ),
    element(
      'div',
      { class: 'law' },
      element('span', { class: 'key' }, own.law),
      legalBasis.length === 0
        ? element('p', { class: 'quiet' }, noLaw)
        : element('ul', {}, ...legalBasis.map((basis) => lawView(basis, language))),
    ),
    account === undefined
      ? undefined
      : folds.folded(`why ${rule}`, [own.why], 'why', () => ruleTree(account, language)),
  )
}

/** In the body, words that overlap or touch are told as one; those of other fields as they are. */
function wordsIn(evidence: readonly Evidence[], text: string): string[] {
  const inBody = evidence.filter(({ field }) => field === 'text')
  const elsewhere = evidence.filter(({ field }) => field !== 'text')
  const places = placesOf(text.length, inBody).map(({ start, end }) => text.slice(start, end))
  return [...places, ...elsewhere.map((one) => one.text)]
}

export function lawView(
  { number, ref, summary, inForce, verified, title, url }: LegalBasis,
  language: Language,
): HTMLElement {
  const [words, own] = [wordsOf(language), playgroundWords(language)]
  return element(
    'li',
    {},
    element('b', { title: saidIn(title, language) }, `${ref}, ${number}`),
    ' ',
    element(
      'span',
      { class: `tag ${verified ? 'verified' : 'unverified'}` },
      verified ? own.verified : words.lawUnverified,
    ),
    element('p', {}, saidIn(summary, language)),
    element(
      'p',
      { class: 'quiet' },
      words.lawInForce(inForce.from, inForce.to),
      ...(url === undefined ? [] : [' · ', webLink(url, own.source)]),
    ),
  )
}
