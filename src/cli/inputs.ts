// What the arguments of `check` stand for: a text, a file, standard input.

import type { Stats } from 'node:fs'
import { accessSync, constants, statSync } from 'node:fs'
import { fault, UngxuError } from '../errors'
import type { Words } from './words'

/** Where posts come from. `lines`: JSON lines, else one post of plain text. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number; readonly lines: boolean }
  | { readonly kind: 'stdin'; readonly lines: boolean }

/** Words that nobody writes to mean a text: a mistyped name of a file must not pass as a clean post. */
const LOOKS_LIKE_A_FILE =
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)\S*$|^(?!https?:)\S+\.(?:jsonl|ndjson|json|txt|csv|tsv|md|gz)$/i

/** The inputs in the order typed. Throws an `UngxuError` (`USAGE`) for what can be seen to be wrong before anything is judged. */
export function resolveInputs(
  typed: readonly string[],
  {
    jsonl,
    stdinIsTerminal,
    words,
    command = 'check',
  }: { jsonl: boolean; stdinIsTerminal: boolean; words: Words; command?: string },
): Input[] {
  const complain = (problem: string): never => {
    throw new UngxuError(fault('USAGE', { problem, help: words.seeHelp(command) }))
  }
  if (typed.length === 0) {
    return stdinIsTerminal ? complain(words.nothingToCheck) : [{ kind: 'stdin', lines: jsonl }]
  }
  if (typed.indexOf('-') !== typed.lastIndexOf('-')) complain(words.stdinTwice)

  return typed.map((argument): Input => {
    if (argument === '-') return { kind: 'stdin', lines: jsonl }
    const found = stats(argument)
    if (found === undefined) {
      if (jsonl || LOOKS_LIKE_A_FILE.test(argument)) complain(words.noSuchFile(argument))
      return { kind: 'text', text: argument }
    }
    if (found.isDirectory()) complain(words.isFolder(argument))
    try {
      accessSync(argument, constants.R_OK)
    } catch (error) {
      complain(words.unreadable(argument, (error as NodeJS.ErrnoException).code ?? ''))
    }
    return {
      kind: 'file',
      path: argument,
      bytes: found.size,
      lines: jsonl || /\.(?:jsonl|ndjson)$/i.test(argument),
    }
  })
}

/** What lies under that name; `undefined` if nothing does, or if these words cannot be a name. */
function stats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
