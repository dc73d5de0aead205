// What is asked of `ungxu report`.
import { statSync } from 'node:fs'
import type { Language } from '../messages/say'
import type { Typed } from './model-arguments'
import { howAsked, oneOf, wholeNumber } from './workbench-arguments'

export interface ReportArguments {
  readonly name: 'report'
  readonly language: Language
  /** Files of JSON lines and `-`, as typed. */
  readonly inputs: readonly string[]
  readonly packs: readonly string[]
  readonly models: readonly string[]
  readonly asOf?: string
  readonly jurisdiction?: string
  readonly strictness?: 1 | 2 | 3
  /** A record of decisions, in JSON lines. */
  readonly record?: string
  /** The file that is written; standard output if not said. */
  readonly output?: string
  readonly title?: string
  /** Keys of posts that name a group; empty for the usual ones. */
  readonly groupKeys: readonly string[]
  /** Most misses, and most false alarms, that are shown. */
  readonly examples: number
  /** Whether posts are quoted. */
  readonly texts: boolean
  readonly format: 'html' | 'json'
}

const EXAMPLES = 20

/** `report FILE… -o report.html` */
export function reportArguments(typed: Typed, isGiven: (name: string) => boolean): ReportArguments {
  const { language, rest, chosen, all } = typed
  const output = chosen('output', 'report.html', (value) => value)
  const record = chosen('audit', 'record.jsonl', (value) => (isFile(value) ? value : undefined))
  const title = chosen('title', '…', (value) => (value.length <= 200 ? value : undefined))
  return {
    name: 'report',
    language,
    inputs: rest,
    ...howAsked(typed),
    ...(output !== undefined && { output }),
    ...(record !== undefined && { record }),
    ...(title !== undefined && { title }),
    groupKeys: [...new Set(all('by'))],
    examples: chosen('examples', '0, 1, 2 …', wholeNumber) ?? EXAMPLES,
    texts: !isGiven('no-texts'),
    format: oneOf(typed, 'format', ['html', 'json']) ?? 'html',
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
