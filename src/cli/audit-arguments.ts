// What is asked of `ungxu audit`: to verify a record, or to make its decisions again.
import { existsSync, statSync } from 'node:fs'
import type { Anchor } from '../audit/entry'
import type { Language } from '../messages/say'
import { shownName } from '../pack/did-you-mean'
import { auditWordsOf } from './audit-words'
import type { Typed } from './model-arguments'
import { oneOf, wholeNumber } from './workbench-arguments'

export interface AuditArguments {
  readonly name: 'audit'
  readonly action: 'verify' | 'replay'
  readonly language: Language
  /** A record in JSON lines. */
  readonly file: string
  /** A file of salts. */
  readonly salts?: string
  readonly anchor?: Anchor
  readonly packs: readonly string[]
  readonly models: readonly string[]
  /** Most differences that are shown. */
  readonly examples: number
  readonly format: 'pretty' | 'json'
}

const EXAMPLES = 20
const ONLY_REPLAY = ['pack', 'model', 'examples']

/** `audit verify FILE`, `audit replay FILE --pack …` */
export function auditArguments(typed: Typed): AuditArguments {
  const { language, rest, all, chosen, complain } = typed
  const words = auditWordsOf(language)
  const [action, file, more] = rest
  if (action !== 'verify' && action !== 'replay') return complain(words.actionMissing)
  if (file === undefined) return complain(words.fileMissing(action))
  if (more !== undefined) return complain(typed.words.argumentUnwanted(shownName(more)))
  if (!existsSync(file)) return complain(words.noSuchRecord(shownName(file)))
  if (statSync(file).isDirectory()) return complain(typed.words.isFolder(shownName(file)))
  const unwanted = action === 'verify' ? ONLY_REPLAY.find((name) => all(name).length > 0) : undefined
  if (unwanted !== undefined) return complain(typed.words.notOfCommand(`--${unwanted}`, 'audit verify'))
  const salts = chosen('salts', 'salts.json', (value) => (existsSync(value) ? value : undefined))
  const anchor = chosen('anchor', '12:sha256:…', anchorOf)
  return {
    name: 'audit',
    action,
    language,
    file,
    ...(salts !== undefined && { salts }),
    ...(anchor !== undefined && { anchor }),
    packs: all('pack'),
    models: all('model'),
    examples: chosen('examples', '0, 1, 2 …', wholeNumber) ?? EXAMPLES,
    format: oneOf(typed, 'format', ['pretty', 'json']) ?? 'pretty',
  }
}

function anchorOf(value: string): Anchor | undefined {
  const found = /^([1-9]\d{0,15}):(sha256:[0-9a-f]{64})$/.exec(value)
  return found === null ? undefined : { sequence: Number(found[1]), hash: found[2]! }
}
