// All that the engine said, drawn, and drawn anew in another language.
import type { Language } from '../messages/say'
import type { Answer, Explained, Judged } from './answer'
import { decisionView, spokenVerdict } from './decision-view'
import type { Editor } from './editor'
import { element, find } from './element'
import { findingView } from './finding-view'
import { createFolds } from './folds'
import { colourOf } from './marked-text'
import { nearView, undeterminedView } from './near-view'
import { examplesView, lintCount, lintView } from './own-view'
import { readingView } from './reading-view'
import type { PackName } from './situation'
import { playgroundWords } from './words'

/** Milliseconds without a change before a verdict is read out: nobody wants to hear one for each letter. */
const HUSH = 1000

export interface Results {
  readonly judged: Judged | undefined
  /** `packs`: those that were chosen. */
  draw(answer: Answer, packs: readonly PackName[]): void
  /** Says that there is no answer, and why. */
  tell(words: string): void
  speak(language: Language): void
}

export function createResults(editor: Editor, first: Language): Results {
  const folds = createFolds()
  let language = first
  let packs: readonly PackName[] = []
  let judged: Judged | undefined
  let explained: Explained | undefined
  let hush: ReturnType<typeof setTimeout> | undefined

  return {
    get judged() {
      return judged
    },
    draw(answer, chosen) {
      packs = chosen
      if (answer.kind === 'broken') return tell(playgroundWords(language).broken(answer.reason))
      if (answer.kind === 'judged') {
        judged = answer
        drawVerdict(judged)
      } else {
        explained = answer
        drawExplanation(explained)
      }
    },
    tell,
    speak(other) {
      language = other
      if (judged !== undefined) drawVerdict(judged)
      if (explained !== undefined) drawExplanation(explained)
    },
  }

  function tell(words: string): void {
    find('decision').className = 'decision'
    find('decision').replaceChildren(element('p', {}, words))
  }

  function drawVerdict(one: Judged): void {
    const decision = find('decision')
    decision.className = `decision ${one.verdict?.decision ?? 'none'}`
    decision.replaceChildren(...decisionView(one, packs, language))
    drawFindings(one)
    drawOwn(one)
    announce(spokenVerdict(one, language))
  }

  /** With the explanation of the verdict before, where it knows the rule, until the next one comes: parts that are open stay so. */
  function drawFindings({ verdict, text }: Judged): void {
    const accounts = [...(explained?.fired ?? []), ...(explained?.undetermined ?? [])]
    const { violations = [], shadow = [], undetermined = [], asOf = '' } = verdict ?? {}
    const findings = [...violations, ...shadow].map((one, at) => {
      const account = accounts.find(({ id }) => id === one.rule)
      const isShadow = at >= violations.length
      return findingView(one, colourOf(at), isShadow, account, { language, folds, day: asOf, text })
    })
    find('findings').replaceChildren(...findings)
    find('undecided').replaceChildren(...undeterminedView(undetermined, accounts, language, folds))
  }

  function drawExplanation(one: Explained): void {
    if (judged !== undefined) drawFindings(judged)
    find('near').replaceChildren(nearView(one, language, folds))
    find('reading').replaceChildren(...readingView(one, language, folds))
  }

  function drawOwn({ own }: Judged): void {
    editor.showFaults(own.faults)
    find('pack').setAttribute('aria-invalid', String(!own.loads))
    find('lint-count').textContent = lintCount(own, language)
    find('lint').replaceChildren(...lintView(own, language, editor.goTo))
    find('examples').replaceChildren(...examplesView(own, language, editor.goTo))
  }

  function announce(words: string): void {
    find('decision-words').textContent = words
    clearTimeout(hush)
    hush = setTimeout(() => {
      const region = find('announcement')
      if (region.textContent !== words) region.textContent = words
    }, HUSH)
  }
}
