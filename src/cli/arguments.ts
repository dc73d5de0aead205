// The words after `ungxu` to a command with its options, or to what is wrong with them.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isDay } from '../as-of'
import { fault, UngxuError } from '../errors'
import type { Language } from '../messages/say'
import { closest, shownName } from '../pack/did-you-mean'
import { ACTIONS } from '../pack/vocabulary'
import { type EvalArguments, type TrainArguments, evalArguments, trainArguments } from './model-arguments'
import { type AuditArguments, auditArguments } from './audit-arguments'
import { type ReportArguments, reportArguments } from './report-arguments'
import { type CheckArguments, FORMATS, type LintArguments, type TestArguments } from './rule-arguments'
import { lintWordsOf } from './lint-words'
import { testWordsOf } from './test-words'
import { languageOf, wordsOf } from './words'
import { OF_WORKBENCH, WORKBENCH_COMMANDS, WORKBENCH_OPTIONS } from './workbench-arguments'
import { type WorkbenchArguments, isOfWorkbench, workbenchArguments } from './workbench-arguments'

export {
  FORMATS,
  type CheckArguments,
  type Format,
  type LintArguments,
  type TestArguments,
} from './rule-arguments'

export type Command =
  | CheckArguments
  | TestArguments
  | LintArguments
  | TrainArguments
  | EvalArguments
  | WorkbenchArguments
  | ReportArguments
  | AuditArguments
  | { readonly name: 'packs'; readonly language: Language; readonly format: 'pretty' | 'json' }
  | { readonly name: 'help'; readonly language: Language; readonly of?: CommandName }
  | { readonly name: 'version' }

export const COMMANDS = [
  'check',
  'test',
  'lint',
  ...WORKBENCH_COMMANDS,
  'report',
  'audit',
  'train',
  'eval',
  'packs',
] as const
export type CommandName = (typeof COMMANDS)[number]

const OPTIONS = {
  ...WORKBENCH_OPTIONS,
  jsonl: { type: 'boolean' },
  pack: { type: 'string', multiple: true },
  model: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  jurisdiction: { type: 'string' },
  lang: { type: 'string' },
  strictness: { type: 'string' },
  threads: { type: 'string' },
  'fail-on': { type: 'string' },
  format: { type: 'string' },
  disguises: { type: 'boolean' },
  pairs: { type: 'boolean' },
  watch: { type: 'boolean' },
  update: { type: 'boolean' },
  against: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  label: { type: 'string' },
  text: { type: 'string' },
  as: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  split: { type: 'string' },
  dev: { type: 'string' },
  seed: { type: 'string' },
  folds: { type: 'string' },
  epochs: { type: 'string' },
  id: { type: 'string' },
  release: { type: 'string' },
  title: { type: 'string' },
  licence: { type: 'string' },
  languages: { type: 'string' },
  'intended-use': { type: 'string' },
  limits: { type: 'string' },
  date: { type: 'string' },
  bias: { type: 'string', multiple: true },
  by: { type: 'string', multiple: true },
  'no-texts': { type: 'boolean' },
  harm: { type: 'string' },
  audit: { type: 'string' },
  salts: { type: 'string' },
  anchor: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const
type OptionName = keyof typeof OPTIONS

const OF_COMMAND: Record<CommandName, readonly OptionName[]> = {
  ...OF_WORKBENCH,
  check: [
    ...(['jsonl', 'pack', 'model', 'as-of', 'jurisdiction', 'lang', 'strictness'] as const),
    ...(['threads', 'fail-on', 'format', 'help', 'version'] as const),
  ],
  test: [
    ...(['model', 'as-of', 'disguises', 'pairs', 'watch', 'budget', 'update'] as const),
    ...(['lang', 'format', 'help', 'version'] as const),
  ],
  lint: ['against', 'fix', 'dry-run', 'as-of', 'fail-on', 'lang', 'format', 'help', 'version'],
  train: [
    ...(['label', 'text', 'as', 'output', 'split', 'dev', 'seed', 'folds', 'epochs'] as const),
    ...(['id', 'release', 'title', 'licence', 'languages', 'intended-use', 'limits', 'date'] as const),
    ...(['lang', 'format', 'help', 'version'] as const),
  ],
  eval: ['label', 'text', 'as', 'split', 'bias', 'harm', 'lang', 'format', 'help', 'version'],
  report: [
    ...(['output', 'title', 'by', 'examples', 'no-texts', 'audit', 'pack', 'model', 'as-of'] as const),
    ...(['jurisdiction', 'strictness', 'lang', 'format', 'help', 'version'] as const),
  ],
  audit: ['salts', 'anchor', 'pack', 'model', 'examples', 'lang', 'format', 'help', 'version'],
  packs: ['lang', 'format', 'help', 'version'],
}

/** What was typed, as a command. Throws an `UngxuError` (`USAGE`), in the language asked for as far as it can be told. */
export function parseArguments(argv: readonly string[], env: NodeJS.ProcessEnv): Command {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const options = tokens.filter((token) => token.kind === 'option')
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const given = (name: OptionName) => options.filter((option) => option.name === name)

  const language = languageAsked(argv, env)
  const words = wordsOf(language)
  const complain = (problem: string, command?: CommandName): never => {
    throw new UngxuError(fault('USAGE', { problem, help: words.seeHelp(command) }))
  }

  const [first, ...rest] = positionals
  const command = COMMANDS.find((name) => name === first)
  if (first !== undefined && command === undefined) {
    const near = closest(first, COMMANDS)
    const hint = near !== undefined ? words.didYouMean(`“${near}”`) : words.quoteText
    complain(`${words.unknownCommand(shownName(first))}; ${hint}`)
  }

  for (const option of options) {
    const known = Object.hasOwn(OPTIONS, option.name) ? OPTIONS[option.name as OptionName] : undefined
    if (known === undefined) {
      const near = closest(option.name, command === undefined ? Object.keys(OPTIONS) : OF_COMMAND[command])
      const hint = near !== undefined ? words.didYouMean(`--${near}`) : words.dashedText
      complain(`${words.unknownOption(shownName(option.rawName))}; ${hint}`, command)
    } else if (command !== undefined && !OF_COMMAND[command].includes(option.name as OptionName)) {
      complain(words.notOfCommand(option.rawName, command), command)
    } else if (known.type === 'boolean' && option.value !== undefined) {
      complain(words.valueUnwanted(option.rawName), command)
    } else if (known.type === 'string' && isMissing(option)) {
      complain(words.valueMissing(option.rawName), command)
    }
  }

  /** The last value given for an option, checked. */
  const chosen = <T>(
    name: OptionName,
    expected: string,
    read: (value: string) => T | undefined,
  ): T | undefined => {
    const value = given(name).at(-1)?.value
    if (value === undefined) return undefined
    const result = read(value)
    return result ?? complain(words.valueWrong(`--${name}`, shownName(value), expected), command)
  }
  const oneOf = <T extends string>(name: OptionName, values: readonly T[]) =>
    chosen(name, values.join(' | '), (value) => values.find((one) => one === value))

  oneOf('lang', ['vi', 'en'])
  if (given('help').length > 0) return { name: 'help', language, ...(command && { of: command }) }
  if (given('version').length > 0) return { name: 'version' }
  if (command === undefined) return complain(words.commandMissing)

  if (isOfWorkbench(command) || isTyped(command)) {
    const typed = {
      ...{ language, words, rest },
      all: (name: string) => given(name as OptionName).flatMap(({ value }) => value ?? []),
      chosen: <T>(name: string, expected: string, read: (value: string) => T | undefined) =>
        chosen(name as OptionName, expected, read),
      complain: (problem: string) => complain(problem, command),
    }
    const isGiven = (name: string) => given(name as OptionName).length > 0
    if (isOfWorkbench(command)) return workbenchArguments(command, typed, isGiven)
    if (command === 'report') return reportArguments(typed, isGiven)
    if (command === 'audit') return auditArguments(typed)
    return command === 'train' ? trainArguments(typed) : evalArguments(typed)
  }

  if (command === 'packs') {
    if (rest[0] !== undefined) complain(words.argumentUnwanted(shownName(rest[0])), command)
    const format = oneOf('format', ['pretty', 'json'])
    return { name: 'packs', language, format: format ?? 'pretty' }
  }

  const valuesOf = (name: OptionName) =>
    given(name).flatMap((option) => (option.value === undefined ? [] : [option.value]))
  const asOf = chosen('as-of', 'YYYY-MM-DD', (value) => (isDay(value) ? value : undefined))
  if (command === 'test') {
    const budget = given('budget').at(-1)?.value
    const update = given('update').length > 0
    if (update && budget === undefined) complain(testWordsOf(language).updateAlone, command)
    return {
      name: 'test',
      language,
      inputs: rest,
      models: valuesOf('model'),
      ...(asOf !== undefined && { asOf }),
      disguises: given('disguises').length > 0,
      pairs: given('pairs').length > 0,
      watch: given('watch').length > 0,
      ...(budget !== undefined && { budget }),
      update,
      format: oneOf('format', ['pretty', 'json', 'junit', 'tap']) ?? 'pretty',
    }
  }

  if (command === 'lint') {
    const [fix, trial] = (['fix', 'dry-run'] as const).map((name) => given(name).length > 0)
    if (trial && !fix) complain(lintWordsOf(language).dryRunAlone, command)
    return {
      name: 'lint',
      language,
      inputs: rest,
      against: valuesOf('against'),
      fix: fix ? (trial ? 'trial' : 'yes') : 'no',
      ...(asOf !== undefined && { asOf }),
      failOn: oneOf('fail-on', ['error', 'warning']) ?? 'error',
      format: oneOf('format', ['pretty', 'json', 'github', 'sarif']) ?? 'pretty',
    }
  }

  const jurisdiction = chosen('jurisdiction', 'ISO 3166: VN', (value) =>
    /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : undefined,
  )
  const strictness = chosen('strictness', '1 | 2 | 3', (value) =>
    ([1, 2, 3] as const).find((n) => `${n}` === value),
  )
  return {
    name: 'check',
    language,
    inputs: rest,
    jsonl: given('jsonl').length > 0,
    packs: valuesOf('pack'),
    models: valuesOf('model'),
    ...(asOf !== undefined && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(strictness !== undefined && { strictness }),
    threads: chosen('threads', '1 … 256 | auto', threadsOf) ?? 1,
    failOn: oneOf('fail-on', [...ACTIONS, 'never']) ?? 'review',
    format: oneOf('format', FORMATS) ?? 'pretty',
  }
}

function threadsOf(value: string): number | undefined {
  if (value === 'auto') return Math.min(availableParallelism(), 256)
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 0
  return number >= 1 && number <= 256 ? number : undefined
}

/** The language of `--lang`, as far as it can be told, else the environment's. */
export function languageAsked(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const spoken = /^--lang[= ](vi|en)$/
  const pairs = argv.flatMap((word, at) => [word, `${word} ${argv[at + 1]}`])
  const last = pairs.findLast((pair) => spoken.test(pair))
  return last === undefined ? languageOf(env) : (last.slice(-2) as Language)
}

/** A value that looks like an option was meant as one, unless it is joined on by `=`. */
function isMissing(option: {
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}) {
  const { value, inlineValue } = option
  return (
    value === undefined || value === '' || (inlineValue !== true && value.startsWith('-') && value !== '-')
  )
}

/** Commands whose arguments are read by files of their own. */
function isTyped(command: CommandName): command is 'train' | 'eval' | 'report' | 'audit' {
  return ['train', 'eval', 'report', 'audit'].includes(command)
}
