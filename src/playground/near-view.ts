// Rules that could not be decided, and rules that came near: what each lacks, and its trace.
import { explainWordsOf } from '../cli/explain-words'
import { wordsOf } from '../cli/words'
import { changeWords } from '../cli/write-explanation'
import type { Language } from '../messages/say'
import { saidIn } from '../report/said-in'
import type { RuleAccount } from '../testing/explain'
import type { Undetermined } from '../verdict'
import type { Explained } from './answer'
import { element } from './element'
import { lawView } from './finding-view'
import type { Folds } from './folds'
import { ruleTree } from './tree-view'
import { playgroundWords } from './words'

export function nearView({ near, nearCount }: Explained, language: Language, folds: Folds): HTMLElement {
  const own = playgroundWords(language)
  return element(
    'div',
    {},
    element('p', { class: 'quiet' }, own.nearCount(near.length, nearCount)),
    ...near.map((account) => accountView(account, language, folds)),
  )
}

function accountView(account: RuleAccount, language: Language, folds: Folds): HTMLElement {
  const [words, told] = [wordsOf(language), explainWordsOf(language)]
  const { id, title, action, missing, law } = account
  const summary = [
    element('b', {}, saidIn(title, language)),
    ' ',
    element('span', { class: `tag ${action}` }, words.actions[action]),
    element('span', { class: 'quiet' }, missing === undefined ? told.impossible : told.missing(missing)),
  ]
  return folds.folded(`near ${id}`, summary, 'near', () =>
    element(
      'div',
      {},
      element('p', {}, element('code', {}, id)),
      tipView(account, language),
      ruleTree(account, language),
      law.length === 0
        ? undefined
        : element('ul', { class: 'law' }, ...law.map((basis) => lawView(basis, language))),
    ),
  )
}

/** What would make the rule fire. */
function tipView(
  { barriers, changes, strictness }: RuleAccount,
  language: Language,
): HTMLElement | undefined {
  const [told, own] = [explainWordsOf(language), playgroundWords(language)]
  if (changes === undefined) return undefined
  const said = [
    ...barriers.map((barrier) => own.barriers[barrier](strictness)),
    ...changes.map((change) => `${told[change.what]}: ${changeWords(change, told)}`),
  ]
  return element('p', { class: 'tip' }, `${told.wouldFire} ${said.join('; ')}`)
}

/** Unknown is not clean, and is never left unsaid. */
export function undeterminedView(
  undetermined: readonly Undetermined[],
  accounts: readonly RuleAccount[],
  language: Language,
  folds: Folds,
): readonly HTMLElement[] {
  const words = wordsOf(language)
  return undetermined.map(({ rule, because, classifier, fact }) => {
    const account = accounts.find(({ id }) => id === rule)
    const what = classifier ?? fact
    return element(
      'article',
      { class: 'finding undetermined' },
      element('h3', {}, `${words.undetermined}: `, element('code', {}, rule)),
      element('p', {}, what === undefined ? because : `${because}: ${what}`),
      account &&
        folds.folded(`why ${rule}`, [playgroundWords(language).why], 'why', () =>
          ruleTree(account, language),
        ),
    )
  })
}
