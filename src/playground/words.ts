// All that the page says by itself, in both languages; what it shares with the command line is said there.
import type { Barrier } from '../applicability'
import type { Language } from '../messages/say'
import type { Action } from '../pack/vocabulary'
import type { LinkProblem } from './fragment'
import type { OtherReading } from './other-readings'
import type { SampleName } from './samples'
import { en } from './words-en'
import { vi } from './words-vi'

/** Said where the page itself asks for it: `data-say`, `data-say-label` and `data-say-placeholder` name a key. */
export interface PageWords {
  readonly title: string
  readonly tagline: string
  readonly language: string
  readonly share: string
  readonly post: string
  readonly postHint: string
  readonly longHint: string
  readonly tryOne: string
  readonly judgedBy: string
  readonly packVn: string
  readonly packEu: string
  readonly packOwn: string
  readonly strictness: string
  readonly strictness1: string
  readonly strictness2: string
  readonly strictness3: string
  readonly asOf: string
  readonly asOfHint: string
  readonly today: string
  readonly jurisdiction: string
  readonly anywhere: string
  readonly verdict: string
  readonly ownPack: string
  readonly ownHint: string
  readonly packText: string
  readonly startOver: string
  readonly findings: string
  readonly near: string
  readonly reading: string
  readonly lint: string
  readonly examples: string
  readonly offline: string
  readonly noScript: string
}

export interface PlaygroundWords {
  readonly page: PageWords
  readonly samples: Readonly<Record<SampleName, string>>
  readonly effects: Readonly<Record<Action, string>>
  readonly working: string
  readonly tooLong: string
  readonly broken: (reason: string) => string
  readonly notJudged: string
  readonly noPack: string
  readonly ownBroken: string
  readonly clean: string
  readonly summary: (violations: number, day: string, rules: number, milliseconds: string) => string
  readonly units: (count: number) => string
  readonly evidence: string
  readonly law: string
  readonly verified: string
  readonly source: string
  readonly why: string
  readonly truths: Readonly<Record<'holds' | 'fails' | 'unknown', string>>
  readonly exceptions: string
  readonly freed: string
  readonly noException: string
  readonly barriers: Readonly<Record<Barrier, (strictness: number) => string>>
  readonly nearCount: (shown: number, all: number) => string
  readonly surface: string
  readonly surfaceHint: string
  readonly skeleton: string
  readonly skeletonHint: string
  readonly segments: (sentences: number, words: number) => string
  readonly others: string
  readonly noOthers: string
  readonly otherKinds: Readonly<Record<OtherReading['kind'], string>>
  readonly emptyText: string
  readonly goTo: (line: number, column: number) => string
  readonly lintClean: string
  readonly examplesWait: string
  readonly examplesPass: (passed: number, all: number) => string
  readonly examplesLeft: (undecided: number, todo: number) => string
  readonly shared: string
  readonly sharedByHand: string
  readonly linkTooLong: string
  readonly linkRead: string
  readonly linkProblems: Readonly<Record<LinkProblem, string>>
}

const WORDS: Readonly<Record<Language, PlaygroundWords>> = { en, vi }

export function playgroundWords(language: Language): PlaygroundWords {
  return WORDS[language]
}
