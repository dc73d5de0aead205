// Packs made ready: one docket of rules, one screen, one observer for all posts. Built once, replaced whole on reload.
import type { Plug } from './classifiers/plug'
import type { Wanted } from './classifiers/runner'
import { type DutyBook, createDutyBook } from './duties'
import type { Docket } from './judgement/docket'
import { createDocket } from './judgement/docket'
import { type Screen, createScreen } from './judgement/screen'
import { compilePacks } from './pack/compile'
import type { CompiledRule, PlainCondition, SignalDefinition } from './pack/compiled'
import { languagesOf } from './pack/languages'
import { type Registry, registryOf } from './pack/law'
import type { Pack } from './pack/pack'
import type { Lexicon } from './pack/schema/lexicon'
import type { PostFacts } from './post-facts'
import { type Observation, type Observer, createObserver } from './signals/observation'
import type { Traits } from './signals/traits'
import type { Verdict } from './verdict'

export interface RuleSet {
  readonly packs: readonly Pack[]
  /** What a verdict says of the packs. */
  readonly stamps: Verdict['packs']
  /** By number, as the docket and the screen count them. */
  readonly rules: readonly CompiledRule[]
  readonly docket: Docket
  readonly observer: Observer
  /** The law as a pack sees it: its own registry, then those of the packs it requires. */
  readonly registries: ReadonlyMap<Pack, Registry>
  readonly dutyBook: DutyBook
  /** What a rule without `onError` asks for when a classifier fails, by id of the classifier. */
  readonly onFailure: ReadonlyMap<string, 'skip' | 'review'>
  /** The classifiers and labels that rules name, by rule number; no others. */
  readonly scored: ReadonlyMap<number, readonly Wanted[]>
  /** By rule number: whether it asks for the language of a post. */
  readonly asksLanguage: readonly boolean[]
  /** The rules up to a strictness that can be true of a post, given what was found on it. */
  candidates(observation: Observation, facts: PostFacts, strictness: 1 | 2 | 3): readonly number[]
}

/** Compiles packs into a rule set. Throws `UngxuError` with every fault found. */
export function createRuleSet(packs: readonly Pack[], plugs: readonly Plug[]): RuleSet {
  const classifiers = plugs.map((plug) => plug.classifier)
  const compiled = compilePacks(packs, { classifiers })
  const { rules, signals } = compiled
  const docket = createDocket(
    rules.map((rule) => rule.condition),
    signals,
  )
  const languages = languagesOf(compiled)
  for (const classifier of classifiers)
    for (const language of classifier.languages ?? []) languages.add(language)

  const observer = createObserver(signals, [...languages])
  const registries = new Map(packs.map((pack) => [pack, registryOf(pack, packs)]))
  const named = createSignalFinder(signals)
  /** By strictness, made when it is first asked for: what none but stricter rules look for is not looked for. */
  const screens: Screening[] = []
  const screening = (strictness: number): Screening => {
    const screen = createScreen(docket, (rule) => rules[rule]!.strictness <= strictness)
    return { screen, triggers: sortTriggers(docket, screen, observer) }
  }

  return {
    packs,
    stamps: Object.freeze(packs.map(({ id, version, digest }) => Object.freeze({ id, version, digest }))),
    rules,
    docket,
    observer,
    dutyBook: createDutyBook(rules, packs, registries),
    onFailure: new Map(plugs.map(({ classifier, onFailure }) => [classifier.id, onFailure])),
    scored: scoredRules(rules, named),
    asksLanguage: rules.map(
      (rule) =>
        rule.appliesTo.languages !== undefined ||
        named(rule.condition).some((signal) => signal.kind === 'language'),
    ),
    registries,
    candidates(observation, facts, strictness) {
      screens[strictness] ??= screening(strictness)
      const { screen, triggers } = screens[strictness]
      return screen.select(occurring(triggers, observation, facts))
    },
  }
}

/** Each pair is one object however many rules name it. */
function scoredRules(
  rules: readonly CompiledRule[],
  named: (condition: PlainCondition) => readonly SignalDefinition[],
): Map<number, readonly Wanted[]> {
  const pairs = new Map<SignalDefinition, Wanted>()
  const scored = new Map<number, Wanted[]>()
  rules.forEach((rule, number) => {
    for (const signal of named(rule.condition)) {
      if (signal.kind !== 'classifier') continue
      if (!pairs.has(signal)) pairs.set(signal, { classifier: signal.classifier, label: signal.classLabel })
      push(scored, number, pairs.get(signal)!)
    }
  })
  return scored
}

/**
 * Finds the languages and classifiers that a condition names, those inside sums among them. Shared conditions stand in
 * many rules: each is looked through once.
 */
function createSignalFinder(signals: ReadonlyMap<string, SignalDefinition>) {
  const none: readonly SignalDefinition[] = []
  const known = new Map<PlainCondition, readonly SignalDefinition[]>()
  return namedIn

  function namedIn(condition: PlainCondition): readonly SignalDefinition[] {
    const before = known.get(condition)
    if (before !== undefined) return before
    const found = lookThrough(condition)
    const names = found.length === 0 ? none : [...new Set(found)]
    known.set(condition, names)
    return names
  }

  function lookThrough(condition: PlainCondition): readonly SignalDefinition[] {
    if ('all' in condition) return condition.all.flatMap(namedIn)
    if ('any' in condition) return condition.any.flatMap(namedIn)
    if ('not' in condition) return namedIn(condition.not)
    const signal = signals.get(condition.fact)
    if (signal?.kind === 'sum') return signal.of.flatMap(({ when }) => namedIn(when))
    return signal?.kind === 'language' || signal?.kind === 'classifier' ? [signal] : none
  }
}

interface Screening {
  readonly screen: Screen
  readonly triggers: Triggers
}

/** Triggers that the scan of the text answers, by lexicon, and those that are looked for in texts with such traits alone. */
interface Triggers {
  /** What a formal order asks for: looked at in posts with one alone. */
  readonly byOrder: readonly number[]
  readonly byLexicon: ReadonlyMap<Lexicon, readonly number[]>
  readonly byNeeds: readonly (readonly [needs: Traits, facts: readonly number[]])[]
}

function sortTriggers({ table }: Docket, { triggers }: Screen, observer: Observer): Triggers {
  const byOrder: number[] = []
  const byLexicon = new Map<Lexicon, number[]>()
  const byNeeds = new Map<Traits, number[]>()
  for (const fact of triggers) {
    const signal = table.entries[fact]!.signal!
    if (signal.kind === 'lexicon') push(byLexicon, signal.lexicon, fact)
    else if (signal.kind === 'order') byOrder.push(fact)
    else push(byNeeds, observer.needsOf(signal), fact)
  }
  return { byOrder, byLexicon, byNeeds: [...byNeeds] }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The triggers that occur in a post. */
function occurring(triggers: Triggers, observation: Observation, facts: PostFacts): number[] {
  const found: number[] = []
  for (const lexicon of observation.lexicons) found.push(...(triggers.byLexicon.get(lexicon) ?? []))
  // What cannot be read has no value; its rules are not dropped.
  if (facts.hasOrder) for (const fact of triggers.byOrder) if (facts.value(fact) !== 0) found.push(fact)
  if (triggers.byNeeds.length === 0) return found
  const { traits } = observation
  for (const [needs, others] of triggers.byNeeds) {
    if ((traits & needs) === 0) continue
    // A signal that failed has no value; its rules are not dropped.
    for (const fact of others) if (facts.value(fact) !== 0) found.push(fact)
  }
  return found
}
