// What is asked of `train` and `eval`: how labelled lines are read, and what becomes of them.
import { basename, extname } from 'node:path'
import { isDay } from '../as-of'
import type { Language } from '../messages/say'
import type { Fields } from './labelled-texts'
import type { Words } from './words'

export interface TrainArguments {
  readonly name: 'train'
  readonly language: Language
  /** Files of labelled texts, as typed. */
  readonly inputs: readonly string[]
  readonly fields: Fields
  readonly output: string
  /** Lines whose field is `dev` are held out, `test` left alone. */
  readonly split: string
  /** Share held out where no line says `dev`. */
  readonly dev?: number
  readonly seed?: number
  readonly folds?: number
  readonly epochs?: number
  readonly id: string
  readonly version?: string
  readonly title?: string
  readonly licence?: string
  readonly languages?: readonly string[]
  readonly intendedUse?: string
  readonly limits?: string
  /** The day on the card; today if not said. */
  readonly date?: string
  readonly format: 'pretty' | 'json'
}

export interface EvalArguments {
  readonly name: 'eval'
  readonly language: Language
  readonly model: string
  readonly inputs: readonly string[]
  readonly fields: Fields
  /** Only lines whose field has this value. */
  readonly split?: readonly [field: string, value: string]
  /** Files of texts that name groups of people. */
  readonly bias: readonly string[]
  /** Labels that mean harm; the model's own, as far as their names tell, if not said. */
  readonly harm?: readonly string[]
  readonly format: 'pretty' | 'json'
}

/** What was typed, with ways to read and to refuse it. */
export interface Typed {
  readonly language: Language
  readonly words: Words
  readonly rest: readonly string[]
  /** All values given for an option. */
  readonly all: (name: string) => string[]
  /** The last value, read; refused where `read` gives nothing. */
  readonly chosen: <T>(
    name: string,
    expected: string,
    read: (value: string) => T | undefined,
  ) => T | undefined
  readonly complain: (problem: string) => never
}

/** `train DATA… --label FIELD -o MODEL` */
export function trainArguments(typed: Typed): TrainArguments {
  const { language, rest, chosen, complain, words } = typed
  if (rest.length === 0) complain(words.dataMissing)
  const fields = fieldsOf(typed)
  const output = anything(typed, 'output') ?? complain(words.optionMissing('-o MODEL'))
  const id = chosen('id', 'my-model', idOf) ?? idOf(slug(output)) ?? complain(words.optionMissing('--id ID'))
  return {
    name: 'train',
    language,
    inputs: rest,
    fields,
    output,
    split: anything(typed, 'split') ?? 'split',
    ...given(
      'dev',
      chosen('dev', '0 … 0.5', (value) => numberIn(value, 0, 0.5)),
    ),
    ...given(
      'seed',
      chosen('seed', '0, 1, 2 …', (value) => wholeIn(value, 0, 2 ** 31)),
    ),
    ...given(
      'folds',
      chosen('folds', '2 … 20', (value) => wholeIn(value, 2, 20)),
    ),
    ...given(
      'epochs',
      chosen('epochs', '1 … 1000', (value) => wholeIn(value, 1, 1000)),
    ),
    id,
    ...given(
      'version',
      chosen('release', '1.0.0', (value) => (value.length <= 50 ? value : undefined)),
    ),
    ...given('title', anything(typed, 'title')),
    ...given('licence', anything(typed, 'licence')),
    ...given('languages', chosen('languages', 'vi,en', codesOf)),
    ...given('intendedUse', anything(typed, 'intended-use')),
    ...given('limits', anything(typed, 'limits')),
    ...given(
      'date',
      chosen('date', 'YYYY-MM-DD', (value) => (isDay(value) ? value : undefined)),
    ),
    format: chosen('format', 'pretty | json', formatOf) ?? 'pretty',
  }
}

/** `eval MODEL DATA… --label FIELD` */
export function evalArguments(typed: Typed): EvalArguments {
  const { language, rest, all, chosen, complain, words } = typed
  const [model, ...inputs] = rest
  if (model === undefined || inputs.length === 0) return complain(words.modelAndDataMissing)
  return {
    name: 'eval',
    language,
    model,
    inputs,
    fields: fieldsOf(typed),
    ...given('split', chosen('split', 'dev | FIELD=dev', splitOf)),
    bias: all('bias'),
    ...given(
      'harm',
      chosen('harm', 'LABEL,LABEL', (value) => value.split(',')),
    ),
    format: chosen('format', 'pretty | json', formatOf) ?? 'pretty',
  }
}

function fieldsOf(typed: Typed): Fields {
  const label = anything(typed, 'label') ?? typed.complain(typed.words.optionMissing('--label FIELD'))
  const as = typed.all('as').map((value): [string, string[]] => {
    const [, name = '', values = ''] =
      /^([^=]+)=(.+)$/s.exec(value) ??
      typed.complain(typed.words.valueWrong('--as', value, 'NAME=VALUE,VALUE'))
    return [name, values.split(',')]
  })
  return { text: anything(typed, 'text') ?? 'text', label, as }
}

function anything({ chosen }: Typed, name: string): string | undefined {
  return chosen(name, '…', (value) => value)
}

function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T })
}

function idOf(value: string): string | undefined {
  return /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(value) && value.length <= 100 ? value : undefined
}

function slug(output: string): string {
  return basename(output, extname(output))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function numberIn(value: string, least: number, most: number): number | undefined {
  const number = Number(value)
  return number >= least && number <= most ? number : undefined
}

function wholeIn(value: string, least: number, most: number): number | undefined {
  return /^\d{1,10}$/.test(value) ? numberIn(value, least, most) : undefined
}

function codesOf(value: string): string[] | undefined {
  const codes = value.split(',')
  return codes.every((code) => /^[a-z]{2,3}$/.test(code)) ? codes : undefined
}

function splitOf(value: string): readonly [string, string] | undefined {
  const [, field = 'split', name = ''] = /^(?:([^=]+)=)?([^=]+)$/.exec(value) ?? []
  return name === '' ? undefined : [field, name]
}

function formatOf(value: string): 'pretty' | 'json' | undefined {
  return value === 'pretty' || value === 'json' ? value : undefined
}
