// What is asked of the commands for those who write rules: explain, diff, init, new.
import { isDay } from '../as-of'
import type { Language } from '../messages/say'
import { shownName } from '../pack/did-you-mean'
import { diffWordsOf } from './diff-words'
import { explainWordsOf } from './explain-words'
import { initWordsOf } from './init-words'
import type { Typed } from './model-arguments'

export interface ExplainArguments {
  readonly name: 'explain'
  readonly language: Language
  /** Texts, files and `-`, or the id of a rule, as typed. */
  readonly inputs: readonly string[]
  readonly rule?: string
  readonly jsonl: boolean
  readonly packs: readonly string[]
  readonly models: readonly string[]
  readonly asOf?: string
  readonly jurisdiction?: string
  readonly strictness?: 1 | 2 | 3
  /** Most rules that come near which are shown of a post. */
  readonly near: number
  readonly format: 'pretty' | 'json'
}

const DIFF_FAIL_ON = ['newly-flagged', 'changed', 'never'] as const

export interface DiffArguments {
  readonly name: 'diff'
  readonly language: Language
  /** A folder, a file, a shipped name or `REVISION:folder`, as typed; likewise `fresh`. */
  readonly old: string
  readonly fresh: string
  readonly inputs: readonly string[]
  readonly jsonl: boolean
  /** Packs that are used beside both. */
  readonly packs: readonly string[]
  readonly models: readonly string[]
  readonly asOf?: string
  readonly jurisdiction?: string
  readonly strictness?: 1 | 2 | 3
  readonly failOn: (typeof DIFF_FAIL_ON)[number]
  /** So many posts of what is failed on are fine. */
  readonly budget: number
  /** Posts shown of each rule and kind of change. */
  readonly examples: number
  readonly format: 'pretty' | 'json' | 'github'
}

export interface InitArguments {
  readonly name: 'init'
  readonly language: Language
  readonly folder: string
  /** Of the pack. */
  readonly id: string
  readonly format: 'pretty' | 'json'
}

export interface NewArguments {
  readonly name: 'new'
  readonly language: Language
  readonly rule: string
  /** The folder of its pack. */
  readonly folder: string
  readonly format: 'pretty' | 'json'
}

export type WorkbenchArguments = ExplainArguments | DiffArguments | InitArguments | NewArguments
export const WORKBENCH_COMMANDS = ['explain', 'diff', 'init', 'new'] as const
export type WorkbenchCommand = (typeof WORKBENCH_COMMANDS)[number]

/** Options that these commands alone have. */
export const WORKBENCH_OPTIONS = {
  rule: { type: 'string' },
  near: { type: 'string' },
  budget: { type: 'string' },
  examples: { type: 'string' },
} as const

const OF_ALL = ['lang', 'help', 'version'] as const
const HOW = ['pack', 'model', 'as-of', 'jurisdiction', 'strictness'] as const

/** The options of each command. */
export const OF_WORKBENCH = {
  explain: [...HOW, ...OF_ALL, 'jsonl', 'rule', 'near', 'format'],
  diff: [...HOW, ...OF_ALL, 'jsonl', 'fail-on', 'budget', 'examples', 'format'],
  init: [...OF_ALL, 'id', 'format'],
  new: [...OF_ALL, 'pack', 'format'],
} as const

const NEAR = 10
/** As ids are written in packs. */
const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const EXAMPLES = 3

/** Whether a command is one of these. */
export function isOfWorkbench(command: string): command is WorkbenchCommand {
  return (WORKBENCH_COMMANDS as readonly string[]).includes(command)
}

/** What was typed after one of these commands. `isGiven` tells of options without a value. */
export function workbenchArguments(
  command: WorkbenchCommand,
  typed: Typed,
  isGiven: (name: string) => boolean,
): WorkbenchArguments {
  switch (command) {
    case 'explain':
      return explainArguments(typed, isGiven)
    case 'diff':
      return diffArguments(typed, isGiven)
    case 'init':
      return initArguments(typed)
    case 'new':
      return newArguments(typed)
  }
}

/** `explain TEXT | FILE | RULE` */
function explainArguments(typed: Typed, isGiven: (name: string) => boolean): ExplainArguments {
  const { language, rest, chosen, complain } = typed
  const rule = chosen('rule', 'ID', (value) => value)
  if (rule !== undefined && rest.length > 0) complain(explainWordsOf(language).ruleAndTexts)
  return {
    name: 'explain',
    language,
    inputs: rest,
    ...(rule !== undefined && { rule }),
    jsonl: isGiven('jsonl'),
    ...howAsked(typed),
    near: chosen('near', '0, 1, 2 …', wholeNumber) ?? NEAR,
    format: oneOf(typed, 'format', ['pretty', 'json']) ?? 'pretty',
  }
}

/** `diff OLD NEW FILE…` */
function diffArguments(typed: Typed, isGiven: (name: string) => boolean): DiffArguments {
  const { language, rest, chosen, complain } = typed
  const [old, fresh, ...inputs] = rest
  if (old === undefined || fresh === undefined) return complain(diffWordsOf(language).twoPacks)
  const budget = chosen('budget', '0, 1, 2 …', wholeNumber)
  const failOn = oneOf(typed, 'fail-on', DIFF_FAIL_ON)
  return {
    name: 'diff',
    language,
    old,
    fresh,
    inputs,
    jsonl: isGiven('jsonl'),
    ...howAsked(typed),
    failOn: failOn ?? (budget === undefined ? 'never' : 'newly-flagged'),
    budget: budget ?? 0,
    examples: chosen('examples', '0, 1, 2 …', wholeNumber) ?? EXAMPLES,
    format: oneOf(typed, 'format', ['pretty', 'json', 'github']) ?? 'pretty',
  }
}

/** `init [DIR]` */
function initArguments(typed: Typed): InitArguments {
  const { language, rest, chosen, complain } = typed
  const [folder = '.', ...others] = rest
  if (others.length > 0) complain(initWordsOf(language).oneFolder)
  const id = chosen('id', 'ours', (value) => (ID.test(value) ? value : undefined)) ?? 'ours'
  return {
    name: 'init',
    language,
    folder,
    id,
    format: oneOf(typed, 'format', ['pretty', 'json']) ?? 'pretty',
  }
}

/** `new rule ID` */
function newArguments(typed: Typed): NewArguments {
  const { language, rest, all, complain } = typed
  const words = initWordsOf(language)
  const [kind, rule, ...others] = rest
  const folders = all('pack')
  if (kind !== 'rule' || rule === undefined || others.length > 0) return complain(words.nameARule)
  if (folders.length > 1) complain(words.oneFolder)
  if (!ID.test(rule)) complain(words.notAnId(shownName(rule)))
  const format = oneOf(typed, 'format', ['pretty', 'json']) ?? 'pretty'
  return { name: 'new', language, rule, folder: folders[0] ?? 'rules', format }
}

/** Against which rules, and on which terms, posts are judged. */
export function howAsked({ all, chosen }: Typed) {
  const asOf = chosen('as-of', 'YYYY-MM-DD', (value) => (isDay(value) ? value : undefined))
  const jurisdiction = chosen('jurisdiction', 'ISO 3166: VN', (value) =>
    /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : undefined,
  )
  const strictness = chosen('strictness', '1 | 2 | 3', (value) =>
    ([1, 2, 3] as const).find((level) => `${level}` === value),
  )
  return {
    packs: all('pack'),
    models: all('model'),
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
  }
}

/** A count as typed; `undefined` for anything else. */
export function wholeNumber(value: string): number | undefined {
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined
}

/** One of the words that an option takes. */
export function oneOf<T extends string>(
  { chosen }: Typed,
  name: string,
  values: readonly T[],
): T | undefined {
  return chosen(name, values.join(' | '), (value) => values.find((one) => one === value))
}
