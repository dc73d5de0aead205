// The decision at a glance, and why there is none where there is none.
import { wordsOf } from '../cli/words'
import { type Language, sayFault } from '../messages/say'
import { saidIn } from '../report/said-in'
import type { Judged } from './answer'
import { element } from './element'
import type { PackName } from './situation'
import { playgroundWords } from './words'

/** `packs`: those that were chosen. */
export function decisionView(
  judged: Judged,
  packs: readonly PackName[],
  language: Language,
): readonly HTMLElement[] {
  const [words, own] = [wordsOf(language), playgroundWords(language)]
  const { verdict, faults, rules } = judged
  const hasPack = packs.length > 0
  // What was not asked is not clean: it is said that one's own rules are left out.
  const isLeftOut = packs.includes('own') && !judged.own.loads
  if (verdict === undefined) {
    const reasons = faults.map((one) => `${one.code}: ${sayFault(one, language).message}`).join(' ')
    return [
      element('p', { class: 'word' }, own.notJudged),
      element('p', {}, !hasPack ? own.noPack : isLeftOut ? own.ownBroken : reasons),
    ]
  }
  const { decision, violations, asOf, durationMs } = verdict
  return [
    element('p', { class: 'word' }, words.actions[decision]),
    element('p', {}, own.effects[decision]),
    element('p', { class: 'quiet' }, own.summary(violations.length, asOf, rules, durationMs.toFixed(1))),
    ...(isLeftOut ? [element('p', { class: 'left-out' }, own.ownBroken)] : []),
  ]
}

/** The verdict in a sentence, for those who listen: nothing in it changes that a listener would not care about. */
export function spokenVerdict({ verdict }: Judged, language: Language): string {
  const [words, own] = [wordsOf(language), playgroundWords(language)]
  if (verdict === undefined) return own.notJudged
  const titles = verdict.violations.map(({ title }) => saidIn(title, language))
  return [`${own.page.verdict}: ${words.actions[verdict.decision]}`, ...titles].join('. ')
}
